import { DayTime } from '#ui/kit/day-time.tsx'

export interface ShownAuditLine {
  readonly id: string
  readonly at: number
  readonly who: string
  readonly did: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** The audit trail as sentences: when, who, what they did, to what, and what more is known. */
export function AuditList({ lines, zone }: { lines: readonly ShownAuditLine[]; zone: string }) {
  return (
    <ol aria-label="Entries" className="border-t border-line text-[15px]">
      {lines.map((line) => (
        <li
          key={line.id}
          className="grid gap-x-6 gap-y-1 border-b border-line py-2.5 sm:grid-cols-[13rem_1fr]"
        >
          <span className="text-soft">
            <DayTime at={line.at} zone={zone} />
          </span>
          <span className="min-w-0 break-words">
            <span className="font-medium">{line.who}</span> {line.did}
            <Detail detail={line.detail} />
          </span>
        </li>
      ))}
    </ol>
  )
}

function Detail({ detail }: { detail: ShownAuditLine['detail'] }) {
  const said = Object.entries(detail).map(([key, value]) => `${spaced(key)}: ${wordsOf(value)}`)
  return said.length > 0 ? <span className="block text-sm text-soft">{said.join(' · ')}</span> : null
}

/** sessionsEnded → sessions ended */
const spaced = (key: string): string => key.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)
const wordsOf = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value))
