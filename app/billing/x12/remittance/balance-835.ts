import type { Cents } from '../../claim/cents.ts'
import { cents, dollars, NOTHING, sum } from '../../claim/cents.ts'
import type { AttachedSet, LoopNode } from '../guide/attach.ts'
import { loopsIn, segmentIn, segmentsIn } from '../guide/pick.ts'
import { centsIn } from '../shape/fields.ts'
import type { Segment } from '../wire/segment.ts'
import { value } from '../wire/segment.ts'
import type { X12Error } from '../wire/x12-error.ts'
import { errorAt } from '../wire/x12-error.ts'
import { reasonsIn } from './read-835.ts'
import type { CasReason } from './remittance.ts'

/** CARCs that say nothing without a remark code (billing.md 2.5; X12 code list 139). */
const NEEDS_REMARK = new Set([
  '16',
  '96',
  '129',
  '148',
  '226',
  '227',
  '234',
  '237',
  '250',
  '251',
  '252',
  '267',
  'A1',
])

const amountAt = (segment: Segment, element: number): Cents =>
  centsIn(value(segment, element).trim()) ?? NOTHING
const firstOf = (node: LoopNode): Segment => (node.segments[0] as LoopNode['segments'][number]).segment
const total = (reasons: readonly CasReason[]): Cents => sum(reasons.map(({ amount }) => amount))
const reasonsOf = (node: LoopNode): readonly CasReason[] => reasonsIn(segmentsIn(node, 'CAS'))

const offBy = (segment: Segment, element: number, loop: string, message: string): X12Error =>
  errorAt(segment, ['IK4', '7'], message, { loop, element, value: value(segment, element) })

/**
 * Rule F10: line, claim and transaction add up (005010X221A1 §1.10.2); a break stops posting. Beside it, what else a
 * remittance must say in some cases: claims stand in groups, and some reasons need a remark.
 */
export function remittanceSituations({ root }: AttachedSet): readonly X12Error[] {
  const bare = loopsIn(root, '2100')
  const claims = [...bare, ...loopsIn(root, '2000').flatMap((group) => loopsIn(group, '2100'))]
  return [
    ...bare.slice(0, 1).map((claim) => ({
      ...errorAt(firstOf(claim), ['IK3', '3'], 'LX is missing: claims stand in a group.', { loop: '2000' }),
      segment: 'LX',
    })),
    ...claims.flatMap(claimErrors),
    ...paymentErrors(root, claims),
  ]
}

function lineErrors(node: LoopNode): readonly X12Error[] {
  const svc = firstOf(node)
  const reasons = reasonsOf(node)
  const [charge, paid, cut] = [amountAt(svc, 2), amountAt(svc, 3), total(reasons)]
  const errors: X12Error[] = []
  if (paid !== charge - cut)
    errors.push(
      offBy(
        ...([svc, 3, '2110'] as const),
        `The line does not balance: ${dollars(charge)} charged less ${dollars(cut)} of adjustments is ${dollars(cents(charge - cut))}, paid ${dollars(paid)}.`,
      ),
    )
  return errors
}

function claimErrors(node: LoopNode): readonly X12Error[] {
  const clp = firstOf(node)
  const lines = loopsIn(node, '2110')
  const own = reasonsOf(node)
  const all = [...own, ...lines.flatMap(reasonsOf)]
  const [charge, paid, cut] = [amountAt(clp, 3), amountAt(clp, 4), total(all)]
  const errors: X12Error[] = []
  const tell = (element: number, message: string) => errors.push(offBy(clp, element, '2100', message))
  if (paid !== charge - cut)
    tell(
      4,
      `The claim does not balance: ${dollars(charge)} charged less ${dollars(cut)} of adjustments is ${dollars(cents(charge - cut))}, paid ${dollars(paid)}.`,
    )
  if (lines.length > 0 && own.length === 0) {
    const charges = sum(lines.map((line) => amountAt(firstOf(line), 2)))
    const payments = sum(lines.map((line) => amountAt(firstOf(line), 3)))
    if (charges !== charge)
      tell(3, `The lines charge ${dollars(charges)} together, the claim ${dollars(charge)}.`)
    if (payments !== paid)
      tell(4, `The lines are paid ${dollars(payments)} together, the claim ${dollars(paid)}.`)
  }
  const owed = total(all.filter(({ group }) => group === 'PR'))
  const says = amountAt(clp, 5)
  // CLP05 is sent where it is more than nothing; a reversal has none, and others may say it all the same.
  const isSilent = value(clp, 5) === '' && (owed <= 0 || value(clp, 2) === '22')
  if (!isSilent && says !== owed && !(value(clp, 2) === '22' && says === 0))
    tell(5, `The patient's part is ${dollars(says)}, the adjustments PR come to ${dollars(owed)}.`)
  return [...errors, ...remarkErrors(node, lines), ...lines.flatMap(lineErrors)]
}

/** A remark stands at the line (LQ) or the claim (MOA03 to 07, MIA05 and 20 to 23). */
function remarkErrors(claim: LoopNode, lines: readonly LoopNode[]): readonly X12Error[] {
  const [moa, mia] = [segmentIn(claim, 'MOA'), segmentIn(claim, 'MIA')]
  const has = (segment: Segment | undefined, elements: readonly number[]) =>
    segment !== undefined && elements.some((at) => value(segment, at) !== '')
  if (has(moa, [3, 4, 5, 6, 7]) || has(mia, [5, 20, 21, 22, 23])) return []
  return [claim, ...lines].flatMap((node) => {
    if (segmentIn(node, 'LQ')) return []
    return segmentsIn(node, 'CAS').flatMap((cas) =>
      [2, 5, 8, 11, 14, 17]
        .filter((at) => NEEDS_REMARK.has(value(cas, at).trim()))
        .map((at) =>
          offBy(
            ...([cas, at, node.rule.id] as const),
            `Reason ${value(cas, at)} needs a remark code (LQ*HE, or MOA), and none is there.`,
          ),
        ),
    )
  })
}

function paymentErrors(root: LoopNode, claims: readonly LoopNode[]): readonly X12Error[] {
  const bpr = segmentIn(root, 'BPR')
  if (!bpr) return []
  const paid = sum(claims.map((claim) => amountAt(firstOf(claim), 4)))
  const taken = sum(
    segmentsIn(root, 'PLB').flatMap((plb) => [4, 6, 8, 10, 12, 14].map((at) => amountAt(plb, at))),
  )
  const says = amountAt(bpr, 2)
  const errors: X12Error[] = []
  if (says !== paid - taken)
    errors.push(
      offBy(
        ...([bpr, 2, '835'] as const),
        `The payment does not balance: claims are paid ${dollars(paid)}, less ${dollars(taken)} of provider adjustments is ${dollars(cents(paid - taken))}, the payment says ${dollars(says)}.`,
      ),
    )
  if (says < 0)
    errors.push(
      offBy(
        ...([bpr, 2, '835'] as const),
        `A payment is never less than nothing: ${dollars(says)} has to be carried forward (PLB*FB).`,
      ),
    )
  return errors
}
