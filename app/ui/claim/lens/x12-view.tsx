import './x12.css'
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { memo, useEffect, useMemo, useRef } from 'react'
import { KeepText } from './keep-text.tsx'
import type { Lens, Ties } from './lens.ts'
import { litOn, NO_TIES, useLens, usePointed } from './lens.ts'
import { Lit } from './lit.tsx'
import { moveInText } from './move-in-text.ts'
import { segmentWords } from './segment-words.ts'
import { X12Line } from './x12-line.tsx'
import type { X12Text } from './x12-text.ts'
import { partsOf, x12Text } from './x12-text.ts'

export interface X12ViewProps {
  readonly text: string
  /** What it is: "837P of this form". */
  readonly title: string
  /** What it is called when it is kept: "claim-ACCT0001.837". */
  readonly fileName: string
  /** What has to be said beside it: that it is of an earlier state. */
  readonly remark?: string | undefined
  readonly lens?: Lens
  readonly ties?: Ties
  /** What a place of the other side is, in words: "Box 1a: insured’s ID number". */
  readonly nameOf?: (key: string) => string
}

const plainly = (key: string): string => key

/** A text of X12, a segment a row, tied to what it says in words. */
export const X12View = memo(function X12View(props: X12ViewProps) {
  const { text, title, fileName, remark, ties = NO_TIES, nameOf = plainly } = props
  const own = useLens()
  const lens = props.lens ?? own
  const pane = useRef<HTMLDivElement>(null)
  const parsed = useMemo(() => x12Text(text), [text])

  useEffect(
    () =>
      lens.onGo((side, key) => {
        if (side !== 'wire') return
        pane.current
          ?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`)
          ?.focus({ preventScroll: true })
      }),
    [lens],
  )
  const cellOf = (target: EventTarget): string | null =>
    target instanceof HTMLElement ? (target.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? null) : null
  const click = (event: MouseEvent) => {
    const [paper] = ties.paperOf.get(cellOf(event.target) ?? '') ?? []
    if (paper !== undefined) lens.go('paper', paper)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (pane.current && moveInText(pane.current, event.target as HTMLElement, event.key))
      event.preventDefault()
  }
  const hover = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') lens.hover('wire', cellOf(event.target))
  }
  return (
    <section className="x12-view" aria-label={title} data-own-keys="">
      <div className="x12-head">
        <h2 className="x12-title">{title}</h2>
        <KeepText text={text} fileName={fileName} />
      </div>
      {remark && <p className="x12-remark">{remark}</p>}
      <div
        ref={pane}
        className="x12-pane"
        role="group"
        aria-label={`${title}: arrow keys go from element to element, Enter goes to what belongs to one`}
        tabIndex={0}
        onClick={click}
        onKeyDown={press}
        onFocus={(event) => lens.focus('wire', cellOf(event.target))}
        onPointerMove={hover}
        onPointerLeave={() => lens.hover('wire', null)}
      >
        <ol className="x12-lines">
          {parsed.lines.map((line) => (
            <X12Line
              key={line.index}
              index={line.index}
              text={line.text}
              element={parsed.element}
              component={parsed.component}
              end={parsed.segment.trim()}
            />
          ))}
        </ol>
      </div>
      <ElementCaption lens={lens} ties={ties} parsed={parsed} nameOf={nameOf} />
      <Lit lens={lens} ties={ties} side="wire" within={pane} />
    </section>
  )
})

interface CaptionProps {
  readonly lens: Lens
  readonly ties: Ties
  readonly parsed: X12Text
  readonly nameOf: (key: string) => string
}

/** What the element is that one points at: its name, what its segment says, and what it belongs to. */
function ElementCaption({ lens, ties, parsed, nameOf }: CaptionProps) {
  const [key] = litOn('wire', usePointed(lens), ties)
  const [index = -1, element = 0, component] = key?.split('.').map(Number) ?? []
  const line = parsed.lines[index]
  if (key === undefined || !line)
    return <p className="x12-caption">Point at an element, or at what belongs to it.</p>
  const name = line.text.split(parsed.element, 1)[0] ?? ''
  const part = partsOf(line.text, index, parsed.element, parsed.component).find((one) => one.key === key)
  const number = element === 0 ? '' : String(element).padStart(2, '0')
  const papers = ties.paperOf.get(key) ?? []
  return (
    <p className="x12-caption">
      <b className="x12-caption-name">
        {name}
        {number}
        {component === undefined ? '' : `-${component}`}
      </b>{' '}
      {element > 0 && <code>{part?.text}</code>} {papers.length > 0 && `${papers.map(nameOf).join('; ')}. `}
      <span className="x12-caption-segment">
        {name}: {segmentWords(line.text, parsed)}.
      </span>
    </p>
  )
}
