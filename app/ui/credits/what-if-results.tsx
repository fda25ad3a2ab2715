import type { Activity } from '#credits'
import { KIND_NAMES, minutesInWords, shown } from '#credits'
import { dayInWords } from '#kernel/time.ts'
import { StandingWord } from './standing-word.tsx'
import type { Outcome } from './what-if-outcome.ts'

/** Before and after, credential by credential. */
export function WhatIfResults({ activity, outcomes }: { activity: Activity; outcomes: readonly Outcome[] }) {
  const { kind, minutesOffered, completedOn, title } = activity
  return (
    <section aria-labelledby="outcome" className="mb-10">
      <h2 id="outcome" className="mb-1 text-xl">
        What it would count for
      </h2>
      <p className="mb-4 text-soft">
        {title}: {KIND_NAMES[kind].toLowerCase()} of {minutesInWords(minutesOffered)}, finished on{' '}
        {dayInWords(completedOn)}, with its certificate.
      </p>
      <ul className="grid gap-4">
        {outcomes.map((one) => (
          <li key={one.name} className="card">
            <h3 className="text-lg">{one.name}</h3>
            <p>
              <strong className="font-semibold">
                {one.counted ? `${shown(one.credits)} ${one.credits === 1 ? 'credit' : 'credits'}. ` : ''}
              </strong>
              {one.say}
            </p>
            {one.counted && <p className="text-soft">{one.why}</p>}
            {one.gains.length > 0 && <Gains {...one} />}
            {one.before.status !== one.after.status && (
              <p className="mt-2">
                The cycle: before <StandingWord statement={one.before} />, after{' '}
                <StandingWord statement={one.after} />
              </p>
            )}
            <p className="mt-2 text-sm text-soft">
              Cycle {dayInWords(one.after.cycle.start)} to {dayInWords(one.after.cycle.end)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Gains = ({ name, gains }: Outcome) => (
  <table className="sheet mt-2">
    <caption className="sr-only">{name}: before and after</caption>
    <thead>
      <tr>
        <th scope="col">Asked for</th>
        <th scope="col">Before</th>
        <th scope="col">After</th>
        <th scope="col">Needed</th>
      </tr>
    </thead>
    <tbody className="tabular">
      {gains.map(({ requirement, title, before: was, after: then, needed }) => (
        <tr key={requirement}>
          <td>{title}</td>
          <td>{shown(was)}</td>
          <td>{shown(then)}</td>
          <td>{needed === null ? 'not known' : shown(needed)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
