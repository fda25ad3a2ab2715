import type { LedgerFile } from '../ledger/ledger-file.ts'

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

/**
 * A cell of RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection): `=`,
 * `+`, `-`, `@`, a tab and a line break, also behind spaces.
 */
export function csvCell(value: string | number): string {
  const text = String(value)
  const safe =
    typeof value === 'string' && /^\s*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

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
  return `${[HEAD, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}
