import type { Cents } from '../../claim/cents.ts'
import { cents } from '../../claim/cents.ts'
import type { Claim } from '../../claim/claim.ts'
import type { Day } from '../../claim/day.ts'
import type { Finding } from '../../edits/finding.ts'
import { totalOf } from '../../edits/scene.ts'
import { given } from '../guide/pick.ts'
import { destinationOf } from '../professional/destination.ts'

/** Why, into what state, and whose fault: `A7:562:85` is category A7, status 562, entity 85. */
export interface ClaimStatus277 {
  readonly category: string
  readonly status: string
  readonly entity?: string
}

/** One line of a claim that is told of. */
export interface AcknowledgedLine {
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly charge: Cents
  readonly statuses: readonly ClaimStatus277[]
  /** REF*FJ: the provider's number of the line. */
  readonly control?: string
}

/** One claim and what became of it at the front end. */
export interface AcknowledgedClaim {
  readonly claim: string
  readonly patient: { readonly last: string; readonly first?: string; readonly memberId?: string }
  /** WQ accepted, U rejected. */
  readonly accepted: boolean
  readonly statuses: readonly ClaimStatus277[]
  readonly charge: Cents
  /** REF*1K: the payer's number of the claim, only when it was accepted. */
  readonly control?: string
  /** REF*D9: the clearinghouse's number of the claim. */
  readonly trace?: string
  readonly from?: Day
  readonly through?: Day
  readonly lines: readonly AcknowledgedLine[]
}

/** Counts and amounts of claims accepted and rejected. */
export interface Totals277 {
  readonly accepted: number
  readonly rejected: number
  readonly acceptedCharge: Cents
  readonly rejectedCharge: Cents
}

/** The billing provider of claims that a 277CA answers (2100C), with its totals and claims. */
export interface AcknowledgedProvider {
  readonly name: string
  /** Empty where the claims named none: then it is known by its tax number. */
  readonly npi: string
  readonly taxId?: string
  readonly kind: 'person' | 'organization'
  readonly totals: Totals277
  readonly claims: readonly AcknowledgedClaim[]
}

/** What a 277CA says of a batch of claims. */
export interface ClaimAcknowledgment {
  readonly kind: '277CA'
  /** BHT03, which is also the number of the file (TRN*1). */
  readonly id: string
  readonly on: Day
  /** HHMM. */
  readonly at: string
  /** Who answers: a payer (PR) or a clearinghouse (AY). */
  readonly source: { readonly is: 'payer' | 'clearinghouse'; readonly name: string; readonly id: string }
  readonly received: Day
  readonly processed: Day
  readonly receiver: { readonly name: string; readonly id: string }
  /** BHT03 of the claims. */
  readonly batch: string
  readonly totals: Totals277
  readonly providers: readonly AcknowledgedProvider[]
}

/** What came of a claim at the front end: its findings, and the payer's number where it got one. */
export interface Intake {
  readonly claim: Claim
  readonly findings: readonly Finding[]
  readonly control?: string
  readonly trace?: string
}

const ACCEPTED: ClaimStatus277 = { category: 'A2', status: '20' }

/** `category:status:entity` of a rule as a status; `null` where it is none. */
export function statusOf(text: string | null): ClaimStatus277 | null {
  const [, category, status, entity] = /^([A-Z]\d):(\d{1,3})(?::([A-Z0-9]{2,3}))?$/.exec(text ?? '') ?? []
  if (category === undefined || status === undefined) return null
  return { category, status, ...(entity === undefined ? {} : { entity }) }
}

function distinct(statuses: readonly ClaimStatus277[]): readonly ClaimStatus277[] {
  const by = new Map(statuses.map((one) => [`${one.category}:${one.status}:${one.entity ?? ''}`, one]))
  return [...by.values()]
}
const statusesOf = (findings: readonly Finding[]): readonly ClaimStatus277[] =>
  distinct(findings.map(({ status277 }) => statusOf(status277) ?? { category: 'A3', status: '21' }))

/** One claim: accepted with A2, or rejected for what the scrubber found at level REJ; lines in error say 247 at the claim. */
export function acknowledgedClaim({ claim, findings, control, trace }: Intake): AcknowledgedClaim {
  const rejections = findings.filter(({ level }) => level === 'REJ')
  const accepted = rejections.length === 0
  const ofClaim = statusesOf(rejections.filter(({ line }) => line === null))
  const lines = claim.lines.flatMap((line, i): AcknowledgedLine[] => {
    const statuses = statusesOf(rejections.filter((finding) => finding.line === i + 1))
    if (statuses.length === 0) return []
    const { procedure, modifiers, charge } = line
    return [
      given({ ...{ procedure, modifiers: modifiers.slice(0, 4), charge, statuses }, control: line.control }),
    ]
  })
  const ofLines = distinct(
    lines.map(({ statuses }) => ({ category: statuses[0]?.category ?? 'A7', status: '247' })),
  )
  const days = claim.lines.flatMap((line) => [line.from, line.through ?? line.from]).sort()
  // The file names one person where patient and insured are the same (2010BA).
  const { relationship, subscriber } = destinationOf(claim)
  const { last, first } = relationship === '18' ? subscriber : claim.patient
  return given({
    ...{ claim: claim.id, accepted, statuses: accepted ? [ACCEPTED] : [...ofLines, ...ofClaim] },
    patient: given({ last, first, memberId: subscriber.memberId }),
    ...{ charge: totalOf(claim), control: accepted ? control : undefined, trace },
    ...{ from: days[0], through: days.at(-1), lines },
  })
}

export function totalsOf(claims: readonly AcknowledgedClaim[]): Totals277 {
  const chargeOf = (all: readonly AcknowledgedClaim[]) =>
    cents(all.reduce((sum, { charge }) => sum + charge, 0))
  const [yes, no] = [claims.filter(({ accepted }) => accepted), claims.filter(({ accepted }) => !accepted)]
  return {
    ...{ accepted: yes.length, rejected: no.length },
    ...{ acceptedCharge: chargeOf(yes), rejectedCharge: chargeOf(no) },
  }
}

/** Everything about an answer that the claims do not say. */
export type AnswerFacts = Pick<
  ClaimAcknowledgment,
  'id' | 'on' | 'at' | 'source' | 'received' | 'processed' | 'receiver' | 'batch'
>

/** The 277CA for a batch, claims in order below their billing providers. Counts and amounts balance by construction. */
export function claimAcknowledgmentOf(intakes: readonly Intake[], facts: AnswerFacts): ClaimAcknowledgment {
  const groups = new Map<
    string,
    { readonly billing: Claim['billing']; readonly claims: AcknowledgedClaim[] }
  >()
  for (const intake of intakes) {
    const { billing } = intake.claim
    const key = `${billing.npi ?? ''} ${billing.name}`
    const group = groups.get(key) ?? { billing, claims: [] }
    group.claims.push(acknowledgedClaim(intake))
    groups.set(key, group)
  }
  const providers = [...groups.values()].map(({ billing: { name, npi = '', taxId, kind }, claims }) => ({
    ...{ name, npi, ...(npi === '' && { taxId: taxId?.number ?? '' }) },
    ...{ kind, totals: totalsOf(claims), claims },
  }))
  return { kind: '277CA', ...facts, totals: totalsOf(providers.flatMap(({ claims }) => claims)), providers }
}
