import type { PaperForm } from '#billing'
import { LINES_ON_PAGE } from './edit-form.ts'
import type { Notes } from './notes.ts'
import { BlankCells, ServiceLine } from './service-line.tsx'
import { COLUMNS } from './sheet-words.ts'

interface ServiceLinesProps {
  readonly lines: PaperForm['lines']
  /** Number of the first line of this page, from 1. */
  readonly from: number
  readonly notes: Notes
  readonly isReadOnly: boolean
  /** Adds a line at the end; missing: this page takes none. */
  readonly onAdd?: (() => void) | undefined
}

const EMPTY = Array.from({ length: LINES_ON_PAGE }, (_, i) => i)

/** Box 24 of a page: its heads, six lines, those without a service left blank. */
export function ServiceLines({ lines, from, notes, isReadOnly, onAdd }: ServiceLinesProps) {
  const next = from + lines.length
  return (
    <div className="cms-six">
      <div className="cms-heads" aria-hidden="true">
        {COLUMNS.map(([column, label]) => (
          <span key={column} className={`cms-small head-${column}`}>
            <b>{column === 'A' ? '24A' : column}</b> {label}
          </span>
        ))}
      </div>
      {lines.map((line, i) => (
        <ServiceLine
          // A line is its place: what is inserted above moves the text down, and not the fields.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={from + i}
          n={from + i}
          line={line}
          notes={notes}
          isReadOnly={isReadOnly}
        />
      ))}
      {EMPTY.slice(lines.length).map((i) => (
        <div key={i} className={i === lines.length && onAdd ? 'cms-line cms-next' : 'cms-line cms-blank'}>
          <BlankCells n={from + i} />
          {i === lines.length && onAdd && (
            <button type="button" className="cms-add no-print" onClick={onAdd}>
              Add line {next}
            </button>
          )}
        </div>
      ))}
    </div>
  )
}
