import type { Compliance } from '#credits'
import { count } from '#kernel/text.ts'

/** What an audit comes to so far, by approved records alone. */
export function AuditFigures({ compliance }: { compliance: Compliance }) {
  const { records, decided, approved, denied, earned, needed, percent, isMet, requirements } = compliance
  return (
    <section aria-labelledby="overall" className="card mb-8">
      <h2 id="overall" className="mb-2 text-xl">
        Overall compliance{percent !== null && `: ${percent}%`}
      </h2>
      <p>
        {decided} of {count(records, 'record')} decided: {approved} approved, {denied} denied.
      </p>
      <p>
        Approved records give {earned} of {needed ?? 'an unknown number of'} credits.{' '}
        {isMet === null
          ? 'Whether every requirement is met is not known.'
          : isMet
            ? 'Every requirement is met by approved records.'
            : 'Approved records do not meet every requirement.'}
      </p>
      <ul aria-label="Requirements" className="mt-2 text-[15px] text-soft">
        {requirements.map(({ id, title, needed, earned, met }) => (
          <li key={id}>
            <span aria-hidden="true">{met === null ? '?' : met ? '✓' : '✕'}</span> {title}: {earned} of{' '}
            {needed ?? 'unknown'}, {met === null ? 'not known' : met ? 'met' : 'not met'}
          </li>
        ))}
      </ul>
    </section>
  )
}
