import type { LedgerLine } from '#credits'
import { ACTIVITY_LABELS, DELIVERY_NAMES, KIND_NAMES, minutesInWords } from '#credits'
import { dayInWords } from '#kernel/time.ts'
import { StatusWord } from './status-word.tsx'

/** What a line says was done. */
export function EntryFacts({ line, names }: { line: LedgerLine; names: Readonly<Record<string, string>> }) {
  const { activity, reversed, denied, evidence } = line.entry
  const facts: (readonly [string, string | undefined])[] = [
    ['kind', KIND_NAMES[activity.kind]],
    ['provider', activity.provider],
    ['completedOn', dayInWords(activity.completedOn)],
    ['startedOn', activity.startedOn && dayInWords(activity.startedOn)],
    ['minutesEarned', minutesInWords(activity.minutesEarned)],
    ['minutesOffered', minutesInWords(activity.minutesOffered)],
    ['delivery', DELIVERY_NAMES[activity.delivery]],
    ['place', activity.place],
    ['instructor', activity.instructor],
    ['approvals', activity.approvals.map(approvalInWords).join('; ') || undefined],
    ['topics', activity.topics.join(', ').replaceAll('-', ' ') || undefined],
    ['wordCount', activity.wordCount?.toLocaleString('en-US')],
    ['appliesTo', activity.appliesTo.map((id) => names[id] ?? id).join(', ') || 'none yet'],
    ['note', activity.note],
  ]
  return (
    <section aria-label="What was logged" className="card mb-8">
      <p className="mb-3">
        <StatusWord status={evidence} isBack={Boolean(reversed)} isDenied={Boolean(denied)} />
        {denied && <span className="text-soft"> · {denied.reason}</span>}
      </p>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[11rem_1fr]">
        {facts
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-soft">{SHORT[name] ?? ACTIVITY_LABELS[name]}</dt>
              <dd className="mb-1 min-w-0 break-words sm:mb-0">{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

const SHORT: Readonly<Record<string, string>> = {
  minutesEarned: 'Time earned',
  minutesOffered: 'Time offered',
}

const approvalInWords = ({ board, number, credits }: LedgerLine['entry']['activity']['approvals'][number]) =>
  [board.toUpperCase(), number, credits !== undefined && `${credits} ${credits === 1 ? 'credit' : 'credits'}`]
    .filter(Boolean)
    .join(' ')
