import type { CalendarDay } from '#kernel/time.ts'
import type { ActivityKind } from './activity.ts'
import { ACTIVITY_KINDS } from './activity.ts'
import type { EvidenceStatus } from './entry.ts'
import { EVIDENCE_STATUSES } from './entry.ts'
import type { LedgerLine } from './ledger.ts'
import { folded } from './likeness.ts'

/** What a person wants to see of their ledger. */
export interface LedgerWish {
  readonly q: string
  readonly credential: string
  readonly kind: ActivityKind | null
  readonly status: EvidenceStatus | null
  /** `back`: only what was taken back; `all`: that too. */
  readonly show: 'standing' | 'back' | 'all'
  /** Days completed, both included. */
  readonly from: CalendarDay | null
  readonly to: CalendarDay | null
}

export interface LedgerView {
  /** Newest completed first. */
  readonly lines: readonly LedgerLine[]
  readonly minutesOffered: number
  readonly minutesEarned: number
  readonly by: Readonly<Record<EvidenceStatus, number>>
}

/** A wish from the address of the page; what it does not know is no wish. @param readDay days as the room reads them */
export function ledgerWish(
  search: { get(name: string): string | null },
  readDay: (text: string) => CalendarDay | null,
): LedgerWish {
  const get = (name: string) => search.get(name)?.trim() ?? ''
  const show = get('show')
  return {
    q: get('q').slice(0, 200),
    credential: get('credential').slice(0, 80),
    kind: ACTIVITY_KINDS.find((one) => one === get('kind')) ?? null,
    status: EVIDENCE_STATUSES.find((one) => one === get('status')) ?? null,
    show: show === 'back' || show === 'all' ? show : 'standing',
    from: readDay(get('from')),
    to: readDay(get('to')),
  }
}

/** The lines that a wish is about, and what they come to; lines that were taken back are shown, never added. */
export function ledgerView(lines: readonly LedgerLine[], wish: LedgerWish): LedgerView {
  const words = folded(wish.q).split(' ').filter(Boolean)
  const shown = lines
    .filter((line) => isWished(line, wish) && words.every((word) => textOf(line).includes(word)))
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.n - a.n)
  const standing = shown.filter(({ entry }) => !entry.reversed)
  const by = { 'self-reported': 0, evidenced: 0, verified: 0 }
  for (const { entry } of standing) by[entry.evidence]++
  const sum = (of: 'minutesOffered' | 'minutesEarned') =>
    standing.reduce((total, { entry }) => total + entry.activity[of], 0)
  return { lines: shown, minutesOffered: sum('minutesOffered'), minutesEarned: sum('minutesEarned'), by }
}

const dayOf = ({ entry }: LedgerLine): string => entry.activity.completedOn

function isWished({ entry }: LedgerLine, { credential, kind, status, show, from, to }: LedgerWish): boolean {
  const { activity, reversed, evidence } = entry
  if (show !== 'all' && (show === 'back') !== Boolean(reversed)) return false
  if (
    credential === 'none'
      ? activity.appliesTo.length > 0
      : credential && !activity.appliesTo.includes(credential)
  )
    return false
  if ((kind && activity.kind !== kind) || (status && evidence !== status)) return false
  return (!from || activity.completedOn >= from) && (!to || activity.completedOn <= to)
}

const textOf = ({ entry }: LedgerLine): string => {
  const { title, provider, instructor = '', place = '', note = '', approvals } = entry.activity
  const numbers = approvals.map(({ number }) => number ?? '')
  return folded([title, provider, instructor, place, note, ...numbers].join(' '))
}
