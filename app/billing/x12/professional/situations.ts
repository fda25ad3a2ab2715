import type { AttachedSet, LoopNode } from '../guide/attach.ts'
import { loopIn, loopsIn, segmentIn, valueIn } from '../guide/pick.ts'
import type { Segment } from '../wire/segment.ts'
import { component, components, value } from '../wire/segment.ts'
import type { X12Error } from '../wire/x12-error.ts'
import { errorAt } from '../wire/x12-error.ts'
import { diagnosisSegmentIn } from './read-claim-loop.ts'
import { partySituations } from './situations-parties.ts'

/**
 * What a professional claim must hold in some cases: rule A7 (who is subscriber and who patient), an auto accident's
 * state, an accident's day, plans in different places, and what names and addresses must hold (`situations-parties.ts`).
 * IK304 I6: missing though another thing asks for it, I9: there though another forbids it; of an element IK403 I9 and I13.
 */
export function professionalSituations({ root }: AttachedSet): readonly X12Error[] {
  return [
    ...partySituations(root),
    ...loopsIn(root, '2000A').flatMap((billing) =>
      loopsIn(billing, '2000B').flatMap((subscriber) => [
        ...subscriberErrors(subscriber),
        ...[subscriber, ...loopsIn(subscriber, '2000C')].flatMap((person) =>
          loopsIn(person, '2300').flatMap((claim) => [
            ...claimErrors(claim),
            ...turnErrors(claim, valueIn(segmentIn(subscriber, 'SBR'), 1)),
          ]),
        ),
      ]),
    ),
  ]
}

/** Each plan of a claim has its own turn (SBR01); only U, unknown, may stand there twice. */
function turnErrors(claim: LoopNode, destination: string | undefined): readonly X12Error[] {
  const seen = new Set([destination])
  return loopsIn(claim, '2320').flatMap((other) => {
    const sbr = first(other)
    const turn = value(sbr, 1)
    if (turn === '' || turn === 'U' || !seen.has(turn)) {
      seen.add(turn)
      return []
    }
    const details = { loop: '2320', element: 1, value: turn }
    return [errorAt(sbr, ['IK4', '7'], `SBR01 says ${turn} as another plan of the claim does.`, details)]
  })
}

const first = (node: LoopNode): Segment => (node.segments[0] as LoopNode['segments'][number]).segment

function subscriberErrors(node: LoopNode): readonly X12Error[] {
  const sbr = segmentIn(node, 'SBR')
  const dependents = loopsIn(node, '2000C')
  const claims = loopsIn(node, '2300')
  const errors: X12Error[] = []
  const tell = (at: Segment, segment: string, code: string, message: string, loop: string) =>
    errors.push({ ...errorAt(at, ['IK3', code], message, { loop }), segment })
  if (claims.length === 0 && dependents.length === 0)
    tell(first(node), 'CLM', 'I6', 'A subscriber without a claim and without a dependent.', '2300')
  const isSelf = value(sbr ?? first(node), 2) === '18'
  if (sbr && claims.length > 0 && !isSelf)
    tell(sbr, 'SBR', 'I6', 'The claim stands below the subscriber, but SBR02 does not say 18.', '2000B')
  if (sbr && isSelf && claims.length === 0)
    tell(
      sbr,
      'SBR',
      'I9',
      'SBR02 says that the subscriber is the patient, but the claim stands below a dependent.',
      '2000B',
    )
  const name = loopIn(node, '2010BA')
  if (name && isSelf)
    for (const id of ['N3', 'N4', 'DMG'])
      if (!segmentIn(name, id))
        tell(first(name), id, 'I6', `${id} is missing: the subscriber is the patient.`, '2010BA')
  return errors
}

function claimErrors(node: LoopNode): readonly X12Error[] {
  const clm = first(node)
  const errors: X12Error[] = []
  const causes = components(clm, 11).slice(0, 3)
  if (causes.includes('AA') && component(clm, 11, 4) === '')
    errors.push(
      errorAt(clm, ['IK4', '2'], 'CLM11-4 is missing: an auto accident needs its state.', {
        ...{ loop: '2300', element: 11, component: 4 },
      }),
    )
  if ((causes.includes('AA') || causes.includes('OA')) && !segmentIn(node, 'DTP', '439'))
    errors.push({
      ...errorAt(clm, ['IK3', 'I6'], 'DTP*439 is missing: an accident needs its day.', { loop: '2300' }),
      segment: 'DTP',
    })
  const hi = diagnosisSegmentIn(node)
  if (hi)
    for (const [i, whole] of hi.raw.slice(1).entries())
      if (/^B[KF]\W/.test(whole))
        errors.push(
          errorAt(
            hi,
            ['IK4', '7'],
            `HI${two(i + 1)}-1 says ICD-9, which no claim can be sent with any more.`,
            {
              ...{ loop: '2300', element: i + 1, component: 1, value: whole.slice(0, 2) },
            },
          ),
        )
  const payers = new Set(
    loopsIn(node, '2320').map((other) => valueIn(segmentIn(loopIn(other, '2330B'), 'NM1'), 9) ?? ''),
  )
  for (const [i, line] of loopsIn(node, '2400').entries())
    errors.push(...countErrors(line, i + 1), ...pointerErrors(line, node), ...payerErrors(line, payers))
  return errors
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Lines are counted from 1 within the claim (LX01). */
function countErrors(line: LoopNode, n: number): readonly X12Error[] {
  const lx = first(line)
  if (value(lx, 1) === String(n) || !/^\d{1,6}$/.test(value(lx, 1))) return []
  const details = { loop: '2400', element: 1, value: value(lx, 1) }
  return [errorAt(lx, ['IK4', '7'], `LX01 is not ${n}, the number of the line in its claim.`, details)]
}

/** What an earlier payer made of a line belongs to one of the other payers of the claim (SVD01, 2330B NM109). */
const payerErrors = (line: LoopNode, payers: ReadonlySet<string>): readonly X12Error[] =>
  loopsIn(line, '2430').flatMap((prior) => {
    const svd = first(prior)
    if (payers.has(value(svd, 1))) return []
    const details = { loop: '2430', element: 1, value: value(svd, 1) }
    return [
      errorAt(svd, ['IK4', '7'], 'SVD01 is the number of no other payer of the claim (2330B).', details),
    ]
  })

/** A pointer must lead to a diagnosis of the claim (rule A10). */
function pointerErrors(line: LoopNode, claim: LoopNode): readonly X12Error[] {
  const sv1 = segmentIn(line, 'SV1')
  const hi = diagnosisSegmentIn(claim)
  if (!sv1 || !hi) return []
  const count = hi.raw.length - 1
  return components(sv1, 7).flatMap((pointer, i) =>
    /^\d{1,2}$/.test(pointer) && Number(pointer) > count && Number(pointer) <= 12
      ? [
          errorAt(sv1, ['IK4', '7'], `SV107-${i + 1} leads to no diagnosis: the claim has ${count}.`, {
            ...{ loop: '2400', element: 7, component: i + 1, value: valueIn(sv1, 7) ?? '' },
          }),
        ]
      : [],
  )
}
