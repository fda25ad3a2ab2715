import { Link } from '@remix-run/react'
import type { Like } from '#credits'
import { dayInWords } from '#kernel/time.ts'
import { Field } from '#ui/kit/field.tsx'

const WORDS: Readonly<Record<Like['kind'], string>> = {
  same: 'the same activity',
  'same-number': 'the same approval number',
  'same-title': 'the same title, within a week',
}

/** What an activity resembles, where to look at it, and how to log it all the same. */
export function LikeNotice({ likes, error }: { likes: readonly Like[]; error: string | undefined }) {
  return (
    <div className="card grid gap-3">
      <ul className="grid gap-1">
        {likes.slice(0, 5).map(({ entryId, kind, title, completedOn }) => (
          <li key={entryId}>
            You logged “{title}” of {dayInWords(completedOn)} already ({WORDS[kind]}):{' '}
            <Link to={`/credits/entries/${entryId}`}>open it</Link>
          </li>
        ))}
      </ul>
      <Field
        name="despite"
        label="Log it all the same, because"
        hint="For instance: two sessions under one title. Chosen files have to be chosen again if the page was loaded anew."
        maxLength={500}
        error={error}
      />
    </div>
  )
}
