import { Link } from '@remix-run/react'
import type { Gap } from '#credits'
import { count } from '#kernel/text.ts'

const HEADS: Readonly<Record<Gap['kind'], string>> = {
  denied: 'Denied',
  evidence: 'Without proof',
  dates: 'Dates that contradict each other',
  shortfall: 'Requirements not met',
  'member-number': 'Member numbers',
  field: 'Particulars that certificates print',
  unknown: 'Not known of the board’s rules',
}
const KINDS = Object.keys(HEADS) as Gap['kind'][]

/** What is missing, by kind, each with the page that mends it. */
export function GapList({ gaps, names }: { gaps: readonly Gap[]; names: Readonly<Record<string, string>> }) {
  return KINDS.map((kind) => {
    const own = gaps.filter((gap) => gap.kind === kind)
    if (own.length === 0) return null
    return (
      <section key={kind} aria-labelledby={`gap-${kind}`} className="mb-8">
        <h2 id={`gap-${kind}`} className="mb-2 text-xl">
          {HEADS[kind]} <span className="text-base text-soft">({count(own.length, 'point')})</span>
        </h2>
        <ul className="border-t border-line">
          {own.map((gap) => (
            <li
              key={`${gap.entry?.id ?? gap.credential ?? ''} ${gap.say}`}
              className="min-w-0 break-words border-b border-line py-2"
            >
              <Mend gap={gap} names={names} />
              <span className="block text-soft">{gap.say}</span>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function Mend({
  gap: { kind, entry, credential },
  names,
}: {
  gap: Gap
  names: Readonly<Record<string, string>>
}) {
  if (entry) {
    const how = kind === 'field' || kind === 'dates' ? '?do=correct' : ''
    return (
      <Link to={`/credits/entries/${entry.id}${how}`}>
        Line {entry.n}: {entry.title}
      </Link>
    )
  }
  if (credential)
    return (
      <Link to={`/credits/holdings?edit=${encodeURIComponent(credential)}`}>
        {names[credential] ?? credential}
      </Link>
    )
  return kind === 'shortfall' ? <Link to="/credits/new">Log an activity</Link> : null
}
