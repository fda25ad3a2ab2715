import type { CalendarDay } from '#kernel/time.ts'
import { entriesOfCycle } from '../audits/audit-records.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { missingFields } from '../ledger/missing-fields.ts'
import type { Statement } from '../statement/statement.ts'
import { entryContradictions, holdingContradictions } from './contradictions.ts'

/** Something an auditor would ask about. */
export interface Gap {
  readonly kind: 'denied' | 'evidence' | 'dates' | 'field' | 'member-number' | 'shortfall' | 'unknown'
  readonly say: string
  /** The line to mend, with what is needed to name it. */
  readonly entry: { readonly id: string; readonly n: number; readonly title: string } | null
  /** The credential whose own dates or number are to be mended. */
  readonly credential: string | null
}

/** What weighs most comes first. Missing particulars alone rarely sink an audit. */
const ORDER: readonly Gap['kind'][] = [
  ...(['denied', 'evidence', 'dates', 'shortfall', 'member-number', 'field', 'unknown'] as const),
]
/** Gaps that an auditor would hardly pass over. */
const HARD: readonly Gap['kind'][] = ['denied', 'evidence', 'dates', 'shortfall', 'member-number']

export interface Readiness {
  /** Nothing that would sink an audit is missing. */
  readonly isReady: boolean
  readonly records: number
  readonly evidenced: number
  readonly gaps: readonly Gap[]
}

/**
 * "Am I ready for an audit?" of one cycle: what is missing of evidence and particulars (the union of several boards' lists,
 * certification facts, section 5), which dates contradict each other, and what the board asks for and the cycle lacks.
 */
export function readinessOf(statement: Statement, ledger: Ledger, today: CalendarDay): Readiness {
  const ids = new Set(entriesOfCycle(statement).map(({ id }) => id))
  const lines = ledger.lines.filter(({ entry }) => ids.has(entry.id))
  const byId = new Map(lines.map((line) => [line.entry.id, line]))
  const entryOf = (id: string) => {
    const line = byId.get(id)
    return line ? { id, n: line.n, title: line.entry.activity.title } : null
  }
  const own = ledger.holdings.filter(({ credential }) => statement.credentials.includes(credential))
  const gaps: Gap[] = []
  const add = (kind: Gap['kind'], say: string, of: Partial<Pick<Gap, 'entry' | 'credential'>> = {}) =>
    gaps.push({ kind, say, entry: null, credential: null, ...of })

  for (const { entry, files } of lines) {
    const at = { entry: entryOf(entry.id) }
    if (entry.denied) add('denied', `An auditor denied it: ${entry.denied.reason}`, at)
    // What was awarded here, or approved, is proved without a file.
    const isProved = entry.evidence !== 'self-reported'
    if (!isProved) add('evidence', missingFields(entry.activity, 0, [])[0] ?? '', at)
    for (const say of missingFields(entry.activity, Math.max(1, files.length), [])) add('field', say, at)
  }
  for (const { entryIds, say } of entryContradictions(
    lines.map(({ entry }) => entry),
    statement.cycle,
    today,
  ))
    for (const id of entryIds) add('dates', say, { entry: entryOf(id) })
  for (const holding of own) {
    const { credential } = holding
    for (const { say } of holdingContradictions(holding, today)) add('dates', say, { credential })
    if (holding.memberNumber === undefined)
      add('member-number', 'Your member number is not written down.', { credential })
  }
  for (const { title, met, why } of statement.requirements)
    if (met === false) add('shortfall', `${title}: ${why}`)
  for (const { what } of statement.unknowns) add('unknown', what)
  gaps.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  return {
    isReady: !gaps.some(({ kind }) => HARD.includes(kind)),
    records: lines.length,
    evidenced: lines.filter(({ entry }) => entry.evidence !== 'self-reported').length,
    gaps,
  }
}
