import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'

/**
 * An audit's life. `open`: the specialist gathers and submits. `submitted`: the auditor judges the records. `reviewed`: the
 * findings are with the specialist, who may answer each denial, and the auditor judges again. `closed`: nothing changes any more.
 */
export const AUDIT_STATES = ['open', 'submitted', 'reviewed', 'closed'] as const
export type AuditState = (typeof AUDIT_STATES)[number]

export type MoveKind =
  | 'opened'
  | 'submitted'
  | 'approved'
  | 'denied'
  | 'withdrawn'
  | 'reviewed'
  | 'answered'
  | 'closed'

/** Something done in an audit. Those about a record name its line. */
export interface AuditMove {
  readonly n: number
  readonly kind: MoveKind
  readonly entryId: string | null
  readonly why: string | null
  readonly byPerson: string
  readonly at: Instant
}

/** Where a record of an audit stands, by the last move about it. */
export interface RecordStanding {
  readonly verdict: 'approved' | 'denied' | null
  /** An answer that the auditor has not judged yet. */
  readonly isAnswered: boolean
  /** The number of the last move about it, 0: none yet. Whoever judges says which was seen. */
  readonly seen: number
}

const UNTOUCHED: RecordStanding = { verdict: null, isAnswered: false, seen: 0 }

/** Where every record stands that something was done about. */
export function standingsOf(moves: readonly AuditMove[]): ReadonlyMap<string, RecordStanding> {
  const standings = new Map<string, RecordStanding>()
  for (const { n, kind, entryId } of moves) {
    if (entryId === null) continue
    const before = standings.get(entryId) ?? UNTOUCHED
    standings.set(entryId, {
      verdict: kind === 'approved' || kind === 'denied' ? kind : kind === 'withdrawn' ? null : before.verdict,
      isAnswered: kind === 'answered',
      seen: n,
    })
  }
  return standings
}

export const standingOf = (standings: ReadonlyMap<string, RecordStanding>, id: string): RecordStanding =>
  standings.get(id) ?? UNTOUCHED

/** Why a move cannot be made. */
export type MoveFault =
  | { readonly code: 'audit-closed' }
  | { readonly code: 'not-yet-due' }
  | { readonly code: 'submitted-already' }
  | { readonly code: 'not-a-record' }
  | { readonly code: 'judged-meanwhile' }
  | { readonly code: 'judged' }
  | { readonly code: 'not-denied' }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'undecided'; readonly count: number }
  | { readonly code: 'answer-time'; readonly until: CalendarDay }

/** What somebody wants to do. `seen`: the last move about the record that was on their page. */
export type Wish = { readonly kind: 'submitted' | 'reviewed' | 'closed' } | RecordWish
interface RecordWish {
  readonly kind: 'approved' | 'denied' | 'withdrawn' | 'answered'
  readonly entryId: string
  readonly seen: number
  readonly why: string | null
}

export interface AuditFacts {
  readonly state: AuditState
  /** The last day for the specialist: to submit, then to answer the findings. */
  readonly answerBy: CalendarDay
  readonly moves: readonly AuditMove[]
  /** Lines that the audit is about now. */
  readonly records: readonly string[]
  readonly today: CalendarDay
}

/** The state after a move, or why it cannot be made. Who may make it is not asked here. */
export function nextState(audit: AuditFacts, wish: Wish): Result<AuditState, MoveFault> {
  const { state, answerBy, records, today } = audit
  if (state === 'closed') return fail({ code: 'audit-closed' })
  if (wish.kind === 'submitted')
    return state === 'open' ? ok('submitted') : fail({ code: 'submitted-already' })
  // Who does not submit in time is judged by what is there.
  if (state === 'open' && (wish.kind === 'answered' || today <= answerBy))
    return fail({ code: 'not-yet-due' })
  const standings = standingsOf(audit.moves)
  if (!('entryId' in wish)) {
    if (wish.kind === 'reviewed' && state === 'reviewed') return fail({ code: 'submitted-already' })
    if (wish.kind === 'closed' && state !== 'reviewed') return fail({ code: 'not-yet-due' })
    const open = records.filter((id) => {
      const { verdict, isAnswered } = standingOf(standings, id)
      return verdict === null || isAnswered
    })
    if (open.length > 0) return fail({ code: 'undecided', count: open.length })
    const isDenied = records.some((id) => standingOf(standings, id).verdict === 'denied')
    if (wish.kind === 'closed' && isDenied && today <= answerBy)
      return fail({ code: 'answer-time', until: answerBy })
    return ok(wish.kind)
  }
  return judge(state, records, standings, wish)
}

function judge(
  state: AuditState,
  records: readonly string[],
  standings: ReadonlyMap<string, RecordStanding>,
  wish: RecordWish,
): Result<AuditState, MoveFault> {
  const standing = standingOf(standings, wish.entryId)
  const after = state === 'open' ? 'submitted' : state
  if (!records.includes(wish.entryId)) return fail({ code: 'not-a-record' })
  if (standing.seen !== wish.seen) return fail({ code: 'judged-meanwhile' })
  if ((wish.kind === 'denied' || wish.kind === 'answered') && !wish.why)
    return fail({ code: 'reason-missing' })
  if (wish.kind === 'answered') {
    if (state !== 'reviewed' || standing.verdict !== 'denied' || standing.isAnswered)
      return fail({ code: 'not-denied' })
    return ok(after)
  }
  // What the findings said stands until it is answered.
  const isTold = state === 'reviewed' && standing.verdict !== null && !standing.isAnswered
  if (isTold) return fail({ code: 'judged' })
  if (wish.kind === 'withdrawn' && (standing.verdict === null || standing.isAnswered))
    return fail({ code: 'judged' })
  return ok(after)
}
