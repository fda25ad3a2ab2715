import type { Cents } from '../../claim/cents.ts'
import { NOTHING, parseDollars } from '../../claim/cents.ts'
import type { Day } from '../../claim/day.ts'
import type { AttachedSet, LoopNode } from '../guide/attach.ts'
import { given, loopIn, loopsIn, segmentIn, segmentsIn, valueIn } from '../guide/pick.ts'
import type { Transaction } from '../transaction.ts'
import { dayIn, decimalIn, periodIn } from '../wire/amounts.ts'
import type { Segment } from '../wire/segment.ts'
import { component, components, value } from '../wire/segment.ts'
import type {
  AcknowledgedClaim,
  AcknowledgedLine,
  AcknowledgedProvider,
  ClaimAcknowledgment,
  ClaimStatus277,
  Totals277,
} from './claim-acknowledgment.ts'
import { CLAIM_ACKNOWLEDGMENT, CLAIM_ACKNOWLEDGMENT_GUIDE } from './guide-277ca.ts'

/** An amount; nothing where none stands or it is none. */
const amountIn = (segment: Segment | undefined, element: number): Cents =>
  parseDollars(decimalIn(valueIn(segment, element) ?? '') ?? '') ?? NOTHING
const countIn = (segment: Segment | undefined): number => {
  const text = valueIn(segment, 2) ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}
/** The first day of the calendar, where a file names none: content is never without one. */
const NO_DAY = '1850-01-01' as Day
const dayOf = (segment: Segment | undefined, element: number): Day =>
  periodIn(valueIn(segment, element) ?? '')?.[0] ?? NO_DAY

/** All statuses of a loop: STC01, STC10 and STC11 of each segment. */
function statusesIn(node: LoopNode | undefined): readonly ClaimStatus277[] {
  return segmentsIn(node, 'STC').flatMap((stc) =>
    [1, 10, 11]
      .filter((at) => value(stc, at) !== '')
      .map((at) => {
        const entity = component(stc, at, 3)
        const status = { category: component(stc, at, 1), status: component(stc, at, 2) }
        return entity === '' ? status : { ...status, entity }
      }),
  )
}

const totalsIn = (node: LoopNode | undefined, yes: string, no: string): Totals277 => ({
  ...{ accepted: countIn(segmentIn(node, 'QTY', yes)), rejected: countIn(segmentIn(node, 'QTY', no)) },
  acceptedCharge: amountIn(segmentIn(node, 'AMT', 'YU'), 2),
  rejectedCharge: amountIn(segmentIn(node, 'AMT', 'YY'), 2),
})

function lineIn(node: LoopNode): AcknowledgedLine {
  const svc = segmentIn(node, 'SVC') as Segment
  return given({
    ...{ procedure: component(svc, 1, 2), modifiers: components(svc, 1).slice(2, 6) },
    ...{ charge: amountIn(svc, 2), statuses: statusesIn(node) },
    control: valueIn(segmentIn(node, 'REF', 'FJ'), 2),
  })
}

function claimIn(patient: LoopNode, node: LoopNode): AcknowledgedClaim {
  const name = segmentIn(loopIn(patient, '2100D'), 'NM1')
  const stc = segmentIn(node, 'STC')
  const period = periodIn(valueIn(segmentIn(node, 'DTP', '472'), 3) ?? '')
  return given({
    claim: valueIn(segmentIn(node, 'TRN'), 2) ?? '',
    patient: given({ last: valueIn(name, 3) ?? '', first: valueIn(name, 4), memberId: valueIn(name, 9) }),
    ...{ accepted: valueIn(stc, 3) !== 'U', statuses: statusesIn(node), charge: amountIn(stc, 4) },
    control: valueIn(segmentIn(node, 'REF', '1K'), 2),
    trace: valueIn(segmentIn(node, 'REF', 'D9'), 2),
    ...{ from: period?.[0], through: period?.[1], lines: loopsIn(node, '2220D').map(lineIn) },
  })
}

function providerIn(node: LoopNode): AcknowledgedProvider {
  const name = segmentIn(loopIn(node, '2100C'), 'NM1')
  const number = valueIn(name, 9) ?? ''
  return {
    ...{ name: valueIn(name, 3) ?? '', npi: valueIn(name, 8) === 'FI' ? '' : number },
    ...(valueIn(name, 8) === 'FI' && { taxId: number }),
    kind: valueIn(name, 2) === '1' ? 'person' : 'organization',
    totals: totalsIn(loopIn(node, '2200C'), 'QA', 'QC'),
    claims: loopsIn(node, '2000D').flatMap((patient) =>
      loopsIn(patient, '2200D').map((claim) => claimIn(patient, claim)),
    ),
  }
}

/** Reads a 277CA; what it leaves out is empty or nothing. */
export function readClaimAcknowledgment({ root }: AttachedSet): ClaimAcknowledgment {
  const bht = segmentIn(root, 'BHT')
  const source = loopIn(root, '2000A')
  const file = loopIn(source, '2200A')
  const receiver = loopIn(source, '2000B')
  const batch = loopIn(receiver, '2200B')
  const [by, to] = [segmentIn(loopIn(source, '2100A'), 'NM1'), segmentIn(loopIn(receiver, '2100B'), 'NM1')]
  return {
    ...{ kind: '277CA', id: valueIn(bht, 3) ?? '', on: dayIn(valueIn(bht, 4) ?? '') ?? NO_DAY },
    at: valueIn(bht, 5) ?? '',
    source: {
      is: valueIn(by, 1) === 'PR' ? 'payer' : 'clearinghouse',
      ...{ name: valueIn(by, 3) ?? '', id: valueIn(by, 9) ?? '' },
    },
    received: dayOf(segmentIn(file, 'DTP', '050'), 3),
    processed: dayOf(segmentIn(file, 'DTP', '009'), 3),
    receiver: { name: valueIn(to, 3) ?? '', id: valueIn(to, 9) ?? '' },
    batch: valueIn(segmentIn(batch, 'TRN'), 2) ?? '',
    totals: totalsIn(batch, '90', 'AA'),
    providers: loopsIn(receiver, '2000C').map(providerIn),
  }
}

export const claimAcknowledgment: Transaction<ClaimAcknowledgment> = {
  ...{ set: CLAIM_ACKNOWLEDGMENT, guide: CLAIM_ACKNOWLEDGMENT_GUIDE, family: '005010X214' },
  read: readClaimAcknowledgment,
}
