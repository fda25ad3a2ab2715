import type { ChangeEvent } from 'react'
import { memo } from 'react'
import type { CodeEntry, CodeKind } from '../look-up/code-book.ts'
import { LookUpEntry } from '../look-up/look-up-entry.tsx'
import { idFor, useSheet } from './sheet-context.ts'
import type { SheetKey } from './sheet-keys.ts'
import { boxName } from './sheet-words.ts'
import type { Writing } from './tidy.ts'
import { caretIn, settled, typed } from './tidy.ts'

export interface EntryProps {
  readonly at: SheetKey
  readonly value: string
  /** What was found about it; empty: nothing. */
  readonly note?: string
  readonly as?: Writing
  readonly lookUp?: CodeKind | undefined
  readonly isReadOnly?: boolean
  /** How much of what is tidied the box takes. */
  readonly longest?: number
  /** Added to its name where a box has several places to write: "city". */
  readonly part?: string
  /** Written instead of to the form, where a box is made of parts. */
  readonly onWrite?: (text: string) => void
  /** Called with what was chosen from the list, where that is more than a code in this place. */
  readonly onChoose?: (entry: CodeEntry) => void
  readonly className?: string
}

/** Tidies what stands in a field while somebody types, and keeps the caret where it was. */
export function heard(event: ChangeEvent<HTMLInputElement>, as: Writing): string {
  const field = event.currentTarget
  const text = typed(as, field.value)
  if (text === field.value) return text
  const caret = caretIn(text, field.value.slice(0, field.selectionStart ?? field.value.length))
  field.value = text
  field.setSelectionRange(caret, caret)
  return text
}

/** A place to write on the sheet, in ink. On a printed sheet it is text. */
export const Entry = memo(function Entry(props: EntryProps) {
  const sheet = useSheet()
  const {
    at,
    value,
    note = '',
    as = 'words',
    lookUp,
    isReadOnly = false,
    longest = 60,
    part,
    onWrite,
  } = props
  if (sheet.mode === 'print') return <span className="cms-ink">{value}</span>
  if (lookUp && sheet.lookUp && !isReadOnly) return <LookUpEntry {...props} lookUp={lookUp} />
  const write = onWrite ?? ((text: string) => sheet.write(at, text))
  return (
    <>
      <input
        className={`cms-entry ${props.className ?? ''}`}
        data-entry={at}
        aria-label={part ? `${boxName(at)}, ${part}` : boxName(at)}
        aria-invalid={note !== '' || undefined}
        aria-describedby={note === '' ? undefined : idFor(sheet, at, `-note${part ?? ''}`)}
        autoComplete="off"
        spellCheck={false}
        maxLength={longest}
        readOnly={isReadOnly}
        inputMode={as === 'amount' ? 'decimal' : undefined}
        value={value}
        onChange={(event) => write(heard(event, as))}
        onBlur={() => {
          const text = settled(as, value)
          if (text !== value && !isReadOnly) write(text)
        }}
      />
      <EntryNote at={at} note={note} part={part} />
    </>
  )
})

/** What was found about a place, for those who hear the page. */
export function EntryNote({
  at,
  note,
  part = '',
}: {
  at: SheetKey
  note: string
  part?: string | undefined
}) {
  const sheet = useSheet()
  if (note === '') return null
  return (
    <span id={idFor(sheet, at, `-note${part}`)} className="sr-only">
      {note}
    </span>
  )
}
