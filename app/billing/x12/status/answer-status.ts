import type { RemitAdjustment, RemitLine } from '../../adjudication/remit-line.ts'
import type { Adjudication } from '../../adjudication/remittance.ts'
import { NOTHING } from '../../claim/cents.ts'
import type { Claim } from '../../claim/claim.ts'
import type { Day } from '../../claim/day.ts'
import { isNpi } from '../../claim/npi.ts'
import { totalOf } from '../../edits/scene.ts'
import { given } from '../guide/pick.ts'
import { destinationOf } from '../professional/destination.ts'
import type {
  Refusal,
  Status,
  StatusAnswer,
  StatusAnswers,
  StatusCode,
  StatusInquiries,
  StatusInquiry,
  ToldClaim,
  ToldLine,
} from './status.ts'

/** A claim as the payer has it on file: what a status answer needs of it. */
export interface ClaimOnFile {
  /** The payer's own number of it. */
  readonly control: string
  readonly claim: Claim
  readonly received: Day
  /** What was decided; null: nothing yet. */
  readonly answer: Adjudication | null
  /** The day of its remittance; null: not sent yet. */
  readonly remitted: Day | null
  /** Number of the check or transfer that paid it. */
  readonly payment?: string
  /** `replaced`, `voided`: another claim took its place, or it was taken back. */
  readonly state?: 'settled' | 'returned' | 'replaced' | 'voided'
  /** While nothing is decided: for what it waits, as the payer says it (P2 review, R4 records …). Missing: P1:20. */
  readonly waits?: StatusCode
}

/** What a payer knows when it answers status inquiries. */
export interface StatusDesk {
  readonly payer: { readonly id: string; readonly name: string; readonly phone?: string }
  readonly claims: readonly ClaimOnFile[]
  /** Its system does not answer. */
  readonly isDown?: boolean
}

const code = (category: string, status: string, entity?: string): StatusCode =>
  given({ category, status, entity })

/** Why something was denied, where the list of statuses has a word of its own for the reason (CARC); else 585. */
const DENIALS: Readonly<Record<string, readonly [status: string, entity?: string]>> = {
  ...{ 18: ['54'], 26: ['88', 'IL'], 27: ['88', 'IL'], 109: ['116'], 197: ['84'] },
}
const denied = (adjustments: readonly RemitAdjustment[]): StatusCode => {
  const known = adjustments.find(({ carc }) => Object.hasOwn(DENIALS, carc))
  const [status, entity] = (known && DENIALS[known.carc]) ?? ['585']
  return code('F2', status, entity)
}
/** Processed, and nothing to pay: because of the deductible (98), or as the plan has it (104). */
const unpaid = (adjustments: readonly RemitAdjustment[]): StatusCode =>
  code('F4', adjustments.some(({ group, carc }) => group === 'PR' && carc === '1') ? '98' : '104')

/**
 * Where a claim stands. Pending: P1:20, or what it waits for. Decided and not yet paid: F0:3. Paid: F1:65. Denied: F2
 * with its reason. Processed and nothing to pay: F4. Replaced or voided: F3:101. Rejected at the front end: the first
 * finding's own status. Source: X12 code lists 507 and 508, from memory (verify).
 */
export function statusOf(one: ClaimOnFile): StatusCode {
  const { answer, state, remitted } = one
  if (state === 'voided' || state === 'replaced') return code('F3', '101')
  if (!answer) return one.waits ?? code('P1', '20')
  if (answer.status === 'rejected') {
    const said = answer.findings.find(({ status277 }) => status277 !== null)?.status277 ?? 'A3:21'
    const [category = 'A3', status = '21', entity] = said.split(':')
    return code(category, status, entity)
  }
  const reasons = answer.lines.flatMap(({ adjustments }) => adjustments)
  if (answer.status === 'denied' || answer.status === 'unprocessable') return denied(reasons)
  if (remitted === null) return code('F0', '3')
  return answer.paid > 0 ? code('F1', '65') : unpaid(reasons)
}

function statusTold(one: ClaimOnFile, on: Day): Status {
  const { answer, remitted, payment, claim } = one
  const isPaid = remitted !== null && (answer?.paid ?? NOTHING) > 0
  return given({
    ...{ code: statusOf(one), on, charge: totalOf(claim), paid: answer?.paid ?? NOTHING },
    decided: answer && answer.status !== 'rejected' ? (remitted ?? undefined) : undefined,
    ...{ paidOn: isPaid ? remitted : undefined, payment: isPaid ? payment : undefined },
  })
}

function linesTold(one: ClaimOnFile, on: Day): readonly ToldLine[] {
  const { answer, claim } = one
  if (!answer || answer.lines.length === 0) return []
  const whole = statusOf(one)
  return answer.lines.map((line): ToldLine => {
    const sent = claim.lines[line.n - 1]
    const through = sent?.through === sent?.from ? undefined : sent?.through
    const stands = whole.category === 'F3' ? whole : lineStatus(one, line)
    return given({
      procedure: { kind: 'HC', code: line.procedure, modifiers: line.modifiers.slice(0, 4) },
      ...{ charge: line.charge, paid: line.paid, units: sent?.units, control: line.control ?? undefined },
      dates: sent ? [given({ code: '472', from: sent.from, through })] : [],
      statuses: [{ code: stands, on, charge: line.charge, paid: line.paid }],
    })
  })
}
function lineStatus({ remitted }: ClaimOnFile, { deniedBy, adjustments, paid }: RemitLine): StatusCode {
  if (deniedBy !== null) return denied(adjustments)
  if (remitted === null) return code('F0', '3')
  return paid > 0 ? code('F1', '65') : unpaid(adjustments)
}

function claimTold(inquiry: StatusInquiry, one: ClaimOnFile, on: Day): ToldClaim {
  const days = one.claim.lines.flatMap(({ from, through }) => [from, through ?? from]).sort()
  const [from, through] = [days[0], days.at(-1)]
  const isRejected = one.answer?.status === 'rejected'
  return {
    ...{ trace: inquiry.trace, statuses: [statusTold(one, on)] },
    // A claim that was stopped at the front end has no number of the payer's.
    numbers: [...(isRejected ? [] : [{ code: '1K', id: one.control }]), { code: 'EJ', id: one.claim.id }],
    dates:
      from && through ? [given({ code: '472', from, through: through === from ? undefined : through })] : [],
    lines: linesTold(one, on),
  }
}

const plain = (text: string | undefined): string => (text ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '')

/**
 * The claims on file that an inquiry means: by the payer's number alone where it has one; else by member, and by the
 * provider's number, the charge and the days, as far as they are said.
 */
export function claimsMeant(inquiry: StatusInquiry, { claims }: StatusDesk): readonly ClaimOnFile[] {
  const numberOf = (kind: string) => inquiry.numbers.find((one) => one.code === kind)?.id
  const [control, id] = [numberOf('1K'), numberOf('EJ')]
  const mine = claims.filter(
    ({ claim }) => plain(destinationOf(claim).subscriber.memberId) === plain(inquiry.subscriber.id),
  )
  if (control !== undefined) return mine.filter((one) => plain(one.control) === plain(control))
  const period = inquiry.dates.find((one) => one.code === '472')
  return mine.filter(({ claim }) => {
    if (id !== undefined && plain(claim.id) !== plain(id)) return false
    if (inquiry.charge !== undefined && id === undefined && totalOf(claim) !== inquiry.charge) return false
    const [first, last] = period ? [period.from, period.through ?? period.from] : [null, null]
    if (first && last && !claim.lines.some(({ from }) => from >= first && from <= last)) return false
    const { dependent } = inquiry
    return !dependent || plain(claim.patient.first) === plain(dependent.first)
  })
}

/**
 * What a payer answers to one status inquiry: each claim it means with its lines. D0:35 none was found; E1:484 the
 * system is down, and A8:562:1P the provider's number is none (verify).
 * @param on today
 */
export function statusAnswer(inquiry: StatusInquiry, desk: StatusDesk, on: Day): StatusAnswer {
  const { payer: known } = desk
  const payer = given({
    ...{ kind: 'organization' as const, name: known.name, idKind: 'PI', id: known.id },
    contacts:
      known.phone === undefined
        ? []
        : [{ code: 'IC', name: known.name, ways: [{ by: 'TE', to: known.phone }] }],
  })
  const { receiver, providers, subscriber, dependent } = inquiry
  const top = { payer, receiver }
  const refusal = (status: StatusCode): Refusal => ({
    trace: inquiry.trace,
    statuses: [{ code: status, on }],
  })
  if (desk.isDown) return { ...top, receiverRefusal: refusal(code('E1', '484')), providers: [], claims: [] }
  const wrong = providers.find(({ idKind, id = '' }) => idKind === 'XX' && !isNpi(id))
  if (wrong) return { ...top, providers, providerRefusal: refusal(code('A8', '562', '1P')), claims: [] }

  const found = claimsMeant(inquiry, desk)
  const claims: readonly ToldClaim[] =
    found.length > 0
      ? found.map((one) => claimTold(inquiry, one, on))
      : [
          {
            ...refusal(code('D0', '35')),
            ...{ numbers: inquiry.numbers.filter(({ code: kind }) => kind === 'EJ') },
            ...{ dates: inquiry.dates, lines: [] },
          },
        ]
  const person = ({ birth: _, sex: __, ...name }: typeof subscriber) => name
  return given({
    ...{ ...top, providers, subscriber: person(subscriber) },
    ...{ dependent: dependent ? person(dependent) : undefined, claims },
  })
}

/** Answers every inquiry of a file, in its order; claims of one patient come together. @param at time, HHMM */
export function statusAnswersTo(
  inquiries: StatusInquiries,
  desk: StatusDesk,
  on: Day,
  at: string,
): StatusAnswers {
  const of: StatusAnswer[] = []
  const keyOf = ({ claims: _, ...levels }: StatusAnswer): string => JSON.stringify(levels)
  for (const one of inquiries.of) {
    const answer = statusAnswer(one, desk, on)
    const last = of.at(-1)
    if (last?.subscriber && keyOf(last) === keyOf(answer))
      of[of.length - 1] = { ...last, claims: [...last.claims, ...answer.claims] }
    else of.push(answer)
  }
  return { ...given({ purpose: '08', reference: inquiries.reference, on, at, use: 'DG' }), of }
}
