import { useBench } from '../case-context.ts'
import { DeskForm, Labeled, textOf } from './desk-form.tsx'

/** The practice's own notes: who called, what was agreed. */
export function NotesDesk() {
  const { open, play, isReadOnly } = useBench()
  const { notes } = open.view
  if (isReadOnly && notes.length === 0) return null
  return (
    <section className="mt-6 grid gap-3" aria-label="Notes">
      {notes.length > 0 && (
        <ul className="grid gap-1" aria-label="Notes of this case">
          {notes.map(({ on, text }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: notes only grow
            <li key={i} className="whitespace-pre-line">
              {on}: {text}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <DeskForm
          // A note that was kept leaves an empty sheet.
          key={notes.length}
          title="Note"
          about="A word for the practice’s own file."
          go="Keep the note"
          onGo={(form) => textOf(form, 'note') !== '' && play({ do: 'note', text: textOf(form, 'note') })}
        >
          <Labeled label="What happened, or was agreed">
            <textarea name="note" className="input min-h-20" maxLength={4000} />
          </Labeled>
        </DeskForm>
      )}
    </section>
  )
}
