import type { AttemptResult, CorrectionKind } from '#exams'
import { correctionWords, resultWords } from '#exams'
import { tied } from '#kernel/text.ts'
import { DayTime } from '#ui/kit/day-time.tsx'

/** A correction as its candidate reads it. */
export interface CorrectionLineNote {
  readonly kind: CorrectionKind
  readonly places: readonly number[]
  readonly reason: string
  readonly by: string
  readonly at: number
  readonly before: AttemptResult
  readonly after: AttemptResult
  readonly changed: boolean
}

/** What corrections did to a result: old, new, why, who, when. Nothing when there were none. */
export function CorrectionNotes({ notes, zone }: { notes: readonly CorrectionLineNote[]; zone: string }) {
  if (notes.length === 0) return null
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections" className="text-xl">
        Corrected
      </h2>
      <ol className="mt-3 grid gap-4">
        {notes.map((note) => (
          <li key={note.at + note.reason} className="card">
            <p className="font-medium">
              {correctionWords[note.kind]}: question {note.places.join(', ')} of this attempt.
            </p>
            <p className="mt-1">
              {note.changed ? (
                <>
                  Before: {tied(resultWords(note.before))}. Now:{' '}
                  <strong>{tied(resultWords(note.after))}</strong>.
                </>
              ) : (
                <>Your result stays: {tied(resultWords(note.after))}.</>
              )}
            </p>
            <p className="mt-1 whitespace-pre-line break-words text-soft">{note.reason}</p>
            <p className="mt-1 text-sm text-soft">
              {note.by} · <DayTime at={note.at} zone={zone} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
