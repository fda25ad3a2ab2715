import type { LedgerFile } from '../ledger/ledger-file.ts'
import { csv } from '../text/csv.ts'

const HEAD = [
  ...[
    'entry',
    'completed_on',
    'kind',
    'title',
    'provider',
    'minutes_offered',
    'minutes_earned',
    'delivery',
    'place',
  ],
  ...['approvals', 'topics', 'credentials', 'evidence', 'taken_back', 'denied'],
] as const

/** A ledger as a table, oldest day first. What was taken back stays in it, and says so. */
export function transcriptCsv(ledger: LedgerFile): string {
  const entries = [...ledger.entries].sort((a, b) =>
    a.activity.completedOn < b.activity.completedOn
      ? -1
      : a.activity.completedOn > b.activity.completedOn
        ? 1
        : 0,
  )
  const rows = entries.map(({ id, activity: a, evidence, reversed, denied }) => [
    ...[
      id,
      a.completedOn,
      a.kind,
      a.title,
      a.provider,
      a.minutesOffered,
      a.minutesEarned,
      a.delivery,
      a.place ?? '',
    ],
    a.approvals.map(({ board, number }) => [board, number].filter(Boolean).join(' ')).join('; '),
    ...[a.topics.join('; '), a.appliesTo.join('; '), evidence],
    ...[reversed ? `${reversed.on}: ${reversed.reason}` : '', denied ? `${denied.on}: ${denied.reason}` : ''],
  ])
  return csv([HEAD, ...rows])
}
