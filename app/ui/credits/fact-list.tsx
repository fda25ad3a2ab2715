import type { Fact } from '#credits'
import { Source } from './requirement-list.tsx'

/** What is known about a board beside its arithmetic, with where it is from. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(({ confidence }) => confidence !== 'U')
  if (known.length === 0) return null
  return (
    <ul className="mb-2 grid gap-x-8 sm:grid-cols-2">
      {known.map(({ title, text, source, confidence }) => (
        <li key={title} className="min-w-0 break-words border-b border-line py-2">
          <span className="text-soft">{title}:</span> {text}
          <Source source={source} confidence={confidence} />
        </li>
      ))}
    </ul>
  )
}
