import type { Claim } from '../../claim/claim.ts'
import { dayOut } from '../wire/amounts.ts'
import type { OutSegment } from '../wire/segment-text.ts'
import { claimSegments } from './claim-segments.ts'
import type { WriteContext } from './context.ts'
import { payerName, turnOf } from './coverage-segments.ts'
import { destinationIndex, destinationOf, insuredOf, isSelf } from './destination.ts'
import {
  addressSegments,
  demographics,
  digitsOf,
  numbered,
  personName,
  providerName,
  specialtySegment,
} from './party-segments.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, big) === JSON.stringify(b, big)
const big = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

/** Writes claims one after another; providers and patients who stay the same keep their loops. */
class ClaimFile {
  readonly segments: OutSegment[] = []
  private levels = 0
  private billing: { readonly claim: Claim; readonly level: number } | null = null
  private patient: Claim | null = null

  add(claim: Claim): void {
    if (!this.billing || !same(this.billing.claim.billing, claim.billing)) {
      this.billing = { claim, level: this.billingLoops(claim) }
      this.patient = null
    }
    if (!this.patient || !isSamePatient(this.patient, claim)) this.patientLoops(claim, this.billing.level)
    this.patient = claim
    this.segments.push(...claimSegments(claim))
  }

  private billingLoops({ billing }: Claim): number {
    const level = this.level('', '20', true)
    const { taxId, phone, payTo } = billing
    this.segments.push(
      ...specialtySegment('BI', billing),
      providerName('85', billing),
      ...addressSegments(billing.address),
      ...numbered(taxId?.kind === 'ssn' ? 'SY' : 'EI', taxId && digitsOf(taxId.number)),
    )
    if (phone) this.segments.push(['PER', 'IC', { words: nameOf(billing) }, 'TE', digitsOf(phone)])
    if (payTo)
      this.segments.push(['NM1', '87', billing.kind === 'person' ? '1' : '2'], ...addressSegments(payTo))
    return level
  }

  private patientLoops(claim: Claim, billing: number): void {
    const coverage = destinationOf(claim)
    const { relationship, filing, msp, payer } = coverage
    const { patient } = claim
    const subscriber = insuredOf(claim)
    const isOwn = isSelf(coverage)
    const level = this.level(String(billing), '22', !isOwn)
    // PAT04 is not used; PAT05 and PAT06 say when the patient died.
    const death = patient.death ? (['', 'D8', dayOut(patient.death)] as const) : []
    this.segments.push([
      ...(['SBR', turnOf(destinationIndex(claim)), isOwn ? '18' : '', subscriber.group ?? ''] as const),
      ...[{ words: subscriber.groupName ?? '' }, msp ?? '', '', '', '', filing],
    ])
    if (isOwn && patient.death) this.segments.push(['PAT', '', '', '', ...death])
    this.segments.push(
      personName('IL', subscriber, subscriber.memberId),
      ...addressSegments(subscriber.address),
      ...demographics(subscriber),
      payerName(payer),
      ...addressSegments(payer.address),
    )
    if (isOwn) return
    this.level(String(level), '23', false)
    this.segments.push(
      ['PAT', relationship, '', '', ...death],
      personName('QC', patient),
      ...addressSegments(patient.address),
      ...demographics(patient),
    )
  }

  private level(parent: string, code: string, hasChildren: boolean): number {
    this.levels += 1
    this.segments.push(['HL', String(this.levels), parent, code, hasChildren ? '1' : '0'])
    return this.levels
  }
}

const nameOf = ({ name, first }: Claim['billing']): string => (first ? `${first} ${name}` : name)

/** Whether a claim may stand below the same subscriber and patient: everything their loops say must agree. */
function isSamePatient(before: Claim, claim: Claim): boolean {
  const of = (one: Claim) => {
    const coverage = destinationOf(one)
    const { prior: _, ...plan } = coverage
    return [one.patient, plan, destinationIndex(one)]
  }
  return same(of(before), of(claim))
}

/** The segments of one transaction set of claims, without ST and SE. */
export function claimFileSegments(claims: readonly Claim[], context: WriteContext): readonly OutSegment[] {
  const { envelope, batch, submitter, receiver, purpose = 'CH' } = context
  const file = new ClaimFile()
  for (const claim of claims) file.add(claim)
  return [
    ['BHT', '0019', '00', batch, dayOut(envelope.on), envelope.at, purpose],
    ['NM1', '41', '2', { words: submitter.name }, '', '', '', '', '46', submitter.id],
    ['PER', 'IC', { words: submitter.contact }, 'TE', digitsOf(submitter.phone)],
    ['NM1', '40', '2', { words: receiver.name }, '', '', '', '', '46', receiver.id],
    ...file.segments,
  ]
}
