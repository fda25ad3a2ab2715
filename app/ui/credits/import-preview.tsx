import type { Duplicate, ImportFault, ImportRow } from '#credits'
import { DELIVERY_NAMES, KIND_NAMES, minutesInWords } from '#credits'
import { count } from '#kernel/text.ts'
import { dayInWords } from '#kernel/time.ts'

/** The cells of a file that need another look, each with its line and what to do. */
export function ImportFaults({ faults, all }: { faults: readonly ImportFault[]; all: number }) {
  if (all === 0) return null
  return (
    <section className="mb-6" aria-labelledby="import-faults">
      <h2 id="import-faults" className="text-xl">
        {count(all, 'thing needs', 'things need')} another look
      </h2>
      <p className="mt-1 text-soft">
        Nothing can be imported before: all of a file is written, or none of it.
      </p>
      <ul className="mt-2 list-disc pl-5">
        {faults.map(({ line, column, say }) => (
          <li key={`${line}:${column}:${say}`}>
            {[line !== null && `Line ${line}`, column].filter(Boolean).join(', ') || 'The file'}: {say}
          </li>
        ))}
      </ul>
      {all > faults.length && <p className="mt-1">And {count(all - faults.length, 'more')}.</p>}
    </section>
  )
}

/** What each row of a file would be in the ledger, and which repeat something. */
export function ImportRows({
  rows,
  all,
  duplicates,
}: {
  rows: readonly ImportRow[]
  all: number
  duplicates: readonly Duplicate[]
}) {
  if (all === 0) return null
  const repeats = new Map(duplicates.map((one) => [one.line, one]))
  return (
    <section className="mb-6" aria-labelledby="import-rows">
      <h2 id="import-rows" className="text-xl">
        {count(all, 'activity', 'activities')}, as read
      </h2>
      <ul className="mt-2">
        {rows.map(({ line, activity: a }) => {
          const repeat = repeats.get(line)
          return (
            <li key={line} className="border-b border-line py-2">
              <p className="font-medium break-words">
                <span className="text-soft">Line {line}:</span> {a.title}
              </p>
              <p className="text-sm text-soft break-words">
                {[
                  ...[KIND_NAMES[a.kind], a.provider, dayInWords(a.completedOn)],
                  ...[minutesInWords(a.minutesEarned), DELIVERY_NAMES[a.delivery], a.appliesTo.join(', ')],
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {repeat && (
                <p className="text-sm">
                  <span aria-hidden="true">! </span>
                  {repeat.kind === 'same' ? 'The same as ' : 'Under the same approval number as '}
                  {repeat.of.line === null ? `“${repeat.of.title}” in your ledger` : `line ${repeat.of.line}`}
                </p>
              )}
            </li>
          )
        })}
      </ul>
      {all > rows.length && <p className="mt-2">And {count(all - rows.length, 'more')}, read as well.</p>}
    </section>
  )
}
