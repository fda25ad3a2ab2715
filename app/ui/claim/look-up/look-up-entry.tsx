import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import type { EntryProps } from '../sheet/entry.tsx'
import { EntryNote, heard } from '../sheet/entry.tsx'
import { idFor, useSheet } from '../sheet/sheet-context.ts'
import { boxName } from '../sheet/sheet-words.ts'
import { settled, typed } from '../sheet/tidy.ts'
import type { CodeEntry, CodeKind } from './code-book.ts'
import { CodeList } from './code-list.tsx'
import { asked, chosen, isCodeLike } from './typed-code.ts'
import { useOptions } from './use-options.ts'

/**
 * A box that can be looked up: a combobox (WAI-ARIA practices) whose list opens on typing or with Alt+↓. What looks like a
 * code goes into the form at once; words stay in the field until a code is chosen or the field is left. Tab moves on as
 * it does elsewhere and chooses nothing.
 */
export function LookUpEntry(props: EntryProps & { readonly lookUp: CodeKind }) {
  const { at, value, note = '', as = 'words', lookUp: kind, longest = 60, part, onWrite } = props
  const sheet = useSheet()
  const field = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const looked = useOptions(sheet.lookUp, sheet.lookUpMore ?? null, kind, at)
  const { options, active, isOpen, more, open, close, move, further } = looked
  const list = idFor(sheet, at, '-list')
  const write = onWrite ?? ((text: string) => sheet.write(at, text))
  const shown = draft ?? value

  const choose = (entry: CodeEntry) => {
    setDraft(null)
    close()
    if (props.onChoose) props.onChoose(entry)
    else write(chosen(kind, entry, shown, field.current?.selectionStart ?? shown.length))
    field.current?.focus()
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, altKey, ctrlKey, metaKey } = event
    if (ctrlKey || metaKey) return
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && altKey !== isOpen) {
      if (isOpen) move(step)
      else if (step > 0) open(asked(kind, shown, field.current?.selectionStart ?? shown.length), true)
    } else if (key === 'ArrowUp' && altKey) close()
    else if (key === 'Escape' && isOpen) close()
    else if (key === 'Enter' && isOpen && active !== null) {
      const entry = options[active]
      if (entry) choose(entry)
      else further()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <input
        ref={field}
        className={`cms-entry ${props.className ?? ''}`}
        data-entry={at}
        role="combobox"
        aria-label={part ? `${boxName(at)}, ${part}` : boxName(at)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active !== null ? `${list}-${active}` : undefined}
        aria-invalid={note !== '' || undefined}
        aria-describedby={note === '' ? undefined : idFor(sheet, at, `-note${part ?? ''}`)}
        autoComplete="off"
        spellCheck={false}
        maxLength={longest}
        value={shown}
        onChange={(event) => {
          const text = heard(event, isCodeLike(kind, event.currentTarget.value) ? as : 'words')
          const isCode = isCodeLike(kind, text)
          setDraft(isCode ? null : text)
          if (isCode) write(text)
          const caret = event.currentTarget.selectionStart ?? text.length
          const words = asked(kind, text, caret)
          if (words === '') close()
          else open(words)
        }}
        onKeyDown={press}
        onBlur={() => {
          close()
          setDraft(null)
          const text = settled(as, draft === null ? value : typed('words', draft))
          if (text !== value) write(text)
        }}
      />
      {isOpen && options.length > 0 && (
        <CodeList
          id={list}
          name={`Codes for ${boxName(at)}`}
          under={field}
          options={options}
          active={active}
          more={more}
          onMore={further}
          dotted={kind === 'diagnoses'}
          onChoose={choose}
        />
      )}
      <EntryNote at={at} note={note} part={part} />
    </>
  )
}
