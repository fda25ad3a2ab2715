import { Entry } from './entry.tsx'
import type { Notes } from './notes.ts'
import { diagnosisKey, LETTERS } from './sheet-keys.ts'
import { LABELS } from './sheet-words.ts'

interface DiagnosesProps {
  /** One diagnosis a line. */
  readonly value: string
  readonly notes: Notes
  readonly isReadOnly: boolean
}

/** Box 21: twelve diagnoses, A to L, four in a row. */
export function Diagnoses({ value, notes, isReadOnly }: DiagnosesProps) {
  const codes = value.split('\n')
  return (
    <div className="cms-diagnoses-part">
      <span className="cms-small" aria-hidden="true">
        <b>21</b> {LABELS['21']}
      </span>
      <div className="cms-diagnoses">
        {[...LETTERS].map((letter, i) => {
          const key = diagnosisKey(i)
          const note = notes.get(key) ?? ''
          return (
            <span
              key={letter}
              className="cms-diagnosis"
              data-cell={key}
              data-note={note === '' ? undefined : ''}
            >
              <span className="cms-letter" aria-hidden="true">
                {letter}.
              </span>
              <Entry
                at={key}
                value={codes[i] ?? ''}
                note={note}
                as="diagnosis"
                lookUp="diagnoses"
                isReadOnly={isReadOnly}
              />
            </span>
          )
        })}
      </div>
    </div>
  )
}
