import { useBench } from './case-context.ts'
import { MoveButton } from './move-button.tsx'

/** Hints, by the stage of the work they belong to. Each costs a quarter of what it is about. */
export function Hints() {
  const { open, play } = useBench()
  return (
    <details className="mt-6">
      <summary className="text-sm">
        Hints ({open.view.hints.length}); each costs a quarter of its points
      </summary>
      <ul className="mt-2 grid gap-2">
        {open.view.hints.map(({ check, stage, text }, i) => (
          <li key={check} className="text-sm">
            {text ?? (
              <MoveButton className="bench-link" onGo={() => play({ do: 'hint', check })}>
                Hint {i + 1}, about {stage}
              </MoveButton>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
