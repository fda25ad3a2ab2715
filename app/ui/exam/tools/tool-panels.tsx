import { Dialog } from '../dialog.tsx'
import { CalculatorPanel } from './calculator/calculator-panel.tsx'
import { LookPanel } from './look/look-panel.tsx'
import type { Tools } from './use-tools.ts'

/** The tools that open beside the question, and room at the end of the page to scroll it out from under them. */
export function ToolPanels({ tools }: { tools: Tools }) {
  const { calculator, look } = tools
  return (
    <>
      {calculator.open && (
        <>
          <CalculatorPanel
            now={calculator.now}
            at={calculator.at}
            onNow={(next) => calculator.set(({ now }) => ({ now: next(now) }))}
            onMove={(at) => calculator.set(() => ({ at }))}
            onPut={calculator.put}
            onLeave={calculator.leave}
            onClose={calculator.close}
          />
          <div className="h-(--under)" />
        </>
      )}
      <Dialog open={tools.isLookOpen} title="Text and contrast" onClose={tools.closeLook}>
        <LookPanel look={look} />
      </Dialog>
    </>
  )
}
