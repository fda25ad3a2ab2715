import type { KeyboardEvent } from 'react'
import { memo } from 'react'
import type { BoxName } from '#billing'
import { EntryNote } from './entry.tsx'
import type { Mark } from './marks.ts'
import { MARKS } from './marks.ts'
import { idFor, useSheet } from './sheet-context.ts'
import { boxName } from './sheet-words.ts'

interface MarkGroupProps {
  readonly at: BoxName
  readonly value: string
  readonly note?: string
  readonly isReadOnly?: boolean
}

/**
 * A box of squares of which one is marked with an X: real radio buttons. Besides the arrows, the first letter of a word
 * marks it, and Delete takes the mark away, which a radio button alone does not offer.
 */
export const MarkGroup = memo(function MarkGroup({
  at,
  value,
  note = '',
  isReadOnly = false,
}: MarkGroupProps) {
  const sheet = useSheet()
  const marks = MARKS[at] ?? []
  if (sheet.mode === 'print')
    return (
      <span className={`cms-marks cms-marks-${marks.length}`}>
        {marks.map(({ value: one, word }) => (
          <span key={one} className="cms-mark">
            <span className="cms-square">{one === value ? 'X' : ''}</span> {word}
          </span>
        ))}
      </span>
    )
  const mark = (text: string) => {
    if (!isReadOnly) sheet.write(at, text)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = event.key === 'Delete' || event.key === 'Backspace' ? '' : byLetter(marks, event.key, value)
    if (next === null) return
    event.preventDefault()
    mark(next)
    const group = event.currentTarget
    if (next !== '') group.querySelector<HTMLInputElement>(`input[value="${next}"]`)?.focus()
  }
  return (
    <span
      className={`cms-marks cms-marks-${marks.length}`}
      role="radiogroup"
      aria-label={boxName(at)}
      aria-readonly={isReadOnly || undefined}
      aria-invalid={note !== '' || undefined}
      aria-describedby={note === '' ? undefined : idFor(sheet, at, '-note')}
      onKeyDown={press}
    >
      {marks.map(({ value: one, word }) => (
        <label key={one} className="cms-mark">
          <input
            type="radio"
            className="cms-square"
            data-entry={at}
            name={idFor(sheet, at)}
            value={one}
            checked={one === value}
            onChange={() => mark(one)}
          />{' '}
          {word}
        </label>
      ))}
      <EntryNote at={at} note={note} />
    </span>
  )
})

/** The next mark whose word begins with a letter; null: none does. */
function byLetter(marks: readonly Mark[], key: string, value: string): string | null {
  if (key.length !== 1 || key === ' ') return null
  const own = marks.filter(({ value: one }) => one.startsWith(key.toUpperCase()))
  const at = own.findIndex((one) => one.value === value)
  return own[(at + 1) % Math.max(own.length, 1)]?.value ?? null
}
