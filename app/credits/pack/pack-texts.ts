import { dayInWords } from '#kernel/time.ts'
import type { RequirementGroup } from '../audits/audit-records.ts'
import { groupByRequirement } from '../audits/audit-records.ts'
import { DELIVERY_NAMES, KIND_NAMES, STATUS_NAMES } from '../ledger/names.ts'
import type { Statement } from '../statement/statement.ts'
import { csv } from '../text/csv.ts'
import { escaped, htmlPage, htmlTable } from '../text/html.ts'
import type { PackRecord } from './pack-plan.ts'

/** Whose pack, and how the board and its credentials are called. */
export interface PackOwner {
  readonly name: string
  readonly board: string
  readonly credentials: readonly { readonly name: string; readonly memberNumber: string | null }[]
}

/** What became of a file when the pack was made. */
export type FileState = 'here' | 'other-part' | 'lost'

export interface PackPlan {
  readonly owner: PackOwner
  readonly statement: Statement
  readonly records: readonly PackRecord[]
  readonly part: number
  readonly parts: number
  readonly stateOf: (path: string) => FileState
  /** Checksum and bytes of a certificate in this part. */
  readonly certificateAt: (path: string) => { readonly checksum: string; readonly size: number } | null
}

const STATES: Readonly<Record<FileState, string>> = {
  here: 'in this archive',
  'other-part': 'in another part',
  lost: 'MISSING: the file could not be read from the store',
}

function head({ owner, statement }: PackPlan, title: string): string {
  const { cycle, asOf } = statement
  const held = owner.credentials
    .map(({ name, memberNumber }) => `${name}, member number ${memberNumber ?? 'not written down'}`)
    .join('; ')
  return [
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(owner.name)} · ${escaped(held)}</p>`,
    `<p>${escaped(owner.board)}, cycle ${dayInWords(cycle.start)} to ${dayInWords(cycle.end)}, as of ${dayInWords(asOf)}</p>`,
  ].join('\n')
}

/** What a requirement asks and has, in a sentence. */
export const figure = ({ requirement, rows }: RequirementGroup): string => {
  if (!requirement) return `${rows.length} recorded, counting for nothing`
  const { earned, needed, met } = requirement
  const state = met === null ? 'not known whether met' : met ? 'met' : 'not met'
  return `${earned} earned, ${needed ?? 'an unknown number'} needed: ${state}`
}

/** The columns of the transcript. */
export const TRANSCRIPT = [
  ...['No.', 'Completed', 'Title', 'Provider', 'Kind', 'Delivery', 'Minutes earned', 'Minutes offered'],
  ...['Approvals', 'Proof', 'Credits', 'Why'],
]

/** The rows of the transcript by requirement; an entry stands under each that it serves. */
export function transcriptRows({ statement, records }: PackPlan) {
  const byId = new Map(records.map((record) => [record.line.entry.id, record]))
  return groupByRequirement(statement).map((group) => ({
    group,
    rows: group.rows
      .flatMap(({ entry, credits, why }) => {
        const record = byId.get(entry.id)
        return record ? [{ record, credits, why }] : []
      })
      .toSorted((a, b) => a.record.number - b.record.number)
      .map(({ record: { number, line }, credits, why }): (string | number)[] => {
        const { activity: a, evidence, denied } = line.entry
        const approvals = a.approvals.map(({ board, number: no }) =>
          [board.toUpperCase(), no].filter(Boolean).join(' '),
        )
        return [
          ...[number, a.completedOn, a.title, a.provider, KIND_NAMES[a.kind], DELIVERY_NAMES[a.delivery]],
          ...[a.minutesEarned, a.minutesOffered, approvals.join('; ')],
          denied ? `Denied: ${denied.reason}` : STATUS_NAMES[evidence].word,
          ...[credits, why],
        ]
      }),
  }))
}

export const transcriptCsv = (plan: PackPlan): string =>
  csv([
    ['Requirement', 'Needed', 'Earned', 'Met', ...TRANSCRIPT],
    ...transcriptRows(plan).flatMap(({ group: { requirement }, rows }) =>
      rows.map((row) => [
        requirement?.title ?? 'Recorded, not counted',
        requirement ? (requirement.needed ?? 'unknown') : '',
        requirement?.earned ?? '',
        requirement ? (requirement.met === null ? 'unknown' : requirement.met ? 'yes' : 'no') : '',
        ...row,
      ]),
    ),
  ])

const INDEX = ['No.', 'Completed', 'Title', 'Provider', 'File', 'SHA-256', 'Bytes', 'State']

function indexRows({ records, stateOf, certificateAt }: PackPlan): (string | number)[][] {
  return records.flatMap(({ number, line: { entry }, files, certificate }): (string | number)[][] => {
    const { completedOn, title, provider } = entry.activity
    const of = [number, completedOn, title, provider]
    if (files.length > 0)
      return files.map(({ path, file }) => [...of, path, file.checksum, file.size, STATES[stateOf(path)]])
    if (certificate !== null) {
      const made = certificateAt(certificate)
      return [[...of, certificate, made?.checksum ?? '', made?.size ?? '', STATES[stateOf(certificate)]]]
    }
    return [[...of, '', '', '', 'NONE: no file proves it']]
  })
}

export const indexCsv = (plan: PackPlan): string => csv([INDEX, ...indexRows(plan)])

export function indexHtml(plan: PackPlan): string {
  const { part, parts } = plan
  const rows = indexRows(plan)
  const missing = rows.filter((row) => /^(MISSING|NONE)/.test(String(row.at(-1)))).length
  return htmlPage(
    'Index of the audit pack',
    [
      head(plan, 'Index of the audit pack'),
      parts > 1 ? `<p>This is part ${part} of ${parts}.</p>` : '',
      `<p>${missing === 0 ? 'Every record has its proof.' : `${missing} of these rows have no file: they say so in the last column.`}</p>`,
      `<p>To check that nothing was changed: <code>sha256sum -c SHA256SUMS</code> in the unpacked folder.</p>`,
      htmlTable(INDEX, rows),
    ]
      .filter(Boolean)
      .join('\n'),
  )
}
