import { memo } from 'react'
import type { PaperForm } from '#billing'
import { Entry } from './entry.tsx'
import { CELLS } from './line-cells.ts'
import type { Notes } from './notes.ts'
import { useSheet } from './sheet-context.ts'
import { lineKey } from './sheet-keys.ts'

/** The shaded half is one row, in which three blanks part a drug from remarks (NUCC manual, item 24). */
const inOneRow = (text: string): string => text.replaceAll('\n', '   ')
const inRows = (text: string): string => text.replaceAll(/ {3,}/g, '\n')

interface ServiceLineProps {
  /** From 1, through all pages. */
  readonly n: number
  readonly line: PaperForm['lines'][number]
  readonly notes: Notes
  readonly isReadOnly: boolean
}

/** One service line: what a keystroke in it re-renders is its own cell. */
export const ServiceLine = memo(function ServiceLine({ n, line, notes, isReadOnly }: ServiceLineProps) {
  const sheet = useSheet()
  return (
    <div className="cms-line" role="group" aria-label={`Line ${n}`} data-line={n}>
      <span className="cms-line-number" aria-hidden="true">
        {n}
      </span>
      {CELLS.map(({ box, as, longest, label, lookUp }) => {
        const key = lineKey(n, box)
        const note = notes.get(key) ?? ''
        return (
          <span
            key={box}
            className={`cms-cell cell-${box.replace(' ', '-')}`}
            data-cell={key}
            data-note={note === '' ? undefined : ''}
          >
            <span className="cms-small cms-cell-label" aria-hidden="true">
              {label}
            </span>
            <Entry
              at={key}
              value={box === 'shaded' ? inOneRow(line.shaded) : line[box]}
              note={note}
              as={as}
              longest={longest}
              lookUp={lookUp}
              isReadOnly={isReadOnly}
              {...(box === 'shaded' ? { onWrite: (text: string) => sheet.write(key, inRows(text)) } : {})}
            />
          </span>
        )
      })}
    </div>
  )
})

/** The cells of a line that holds no service: their rules, and nothing to write in. */
export const BlankCells = memo(function BlankCells({ n }: { n: number }) {
  return (
    <>
      <span className="cms-line-number" aria-hidden="true">
        {n}
      </span>
      {CELLS.map(({ box }) => (
        <span key={box} className={`cms-cell cms-cell-blank cell-${box.replace(' ', '-')}`} />
      ))}
    </>
  )
})
