import type { Unknown } from '#credits'
import { count } from '#kernel/text.ts'

/** What nobody could find out about a board's rules: said, never guessed. */
export function UnknownList({ unknowns }: { unknowns: readonly Unknown[] }) {
  if (unknowns.length === 0) return null
  return (
    <details className="prints-open">
      <summary className="min-h-11 py-2">
        {count(unknowns.length, 'thing is', 'things are')} not known of its rules
      </summary>
      <ul className="mt-1 list-disc pl-5 text-soft">
        {unknowns.map(({ what, source }) => (
          <li key={what} className="mb-1 break-words">
            Not known: {what} <span className="text-sm">({source})</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
