import type { ClaimFault, LineBoxName } from '#billing'
import type { SheetKey } from '../sheet/sheet-keys.ts'
import { diagnosisKey, lineKey } from '../sheet/sheet-keys.ts'

/** Where what a claim's path names is written on the form; longer paths before those they begin with. */
const CLAIM: readonly (readonly [path: string, box: SheetKey])[] = Object.entries({
  ...{ id: '26', 'billing.npi': '33a', 'billing.taxonomy': '33b', 'billing.taxId': '25' },
  ...{
    'billing.phone': '33 phone',
    billing: '33',
    'rendering.npi': '1:J',
    'rendering.taxonomy': '1:J shaded',
  },
  ...{ rendering: '31 name', 'referring.npi': '17b', referring: '17', 'ordering.npi': '17b', ordering: '17' },
  ...{ 'supervising.npi': '17b', supervising: '17', 'facility.npi': '32a', facility: '32' },
  ...{ 'patient.birth': '3', 'patient.sex': '3 sex', 'patient.address': '5', 'patient.phone': '5 phone' },
  ...{ patient: '2', 'coverages.1.payer': 'top', 'coverages.1.filing': '1', 'coverages.1.relationship': '6' },
  ...{ 'coverages.1.subscriber.memberId': '1a', 'coverages.1.subscriber.birth': '11a' },
  ...{ 'coverages.1.subscriber.sex': '11a sex', 'coverages.1.subscriber.address': '7' },
  ...{ 'coverages.1.subscriber.groupName': '11c', 'coverages.1.subscriber.group': '11' },
  ...{ 'coverages.1': '4', 'coverages.2.payer': '9d', 'coverages.2.subscriber.memberId': '9a' },
  ...{ 'coverages.2': '9', place: '1:B', frequency: '22', original: '22 original', authorization: '23' },
  ...{ clia: '23', 'accident.state': '10b state', 'accident.on': '15', accident: '10a' },
  ...{ 'dates.onset': '14', 'dates.lastMenses': '14', 'dates.disabledFrom': '16 from' },
  ...{ 'dates.disabledThrough': '16 through', 'dates.admitted': '18 from', 'dates.discharged': '18 through' },
  ...{ dates: '15', patientPaid: '29', total: '28', note: '19' },
})
const LINE: readonly (readonly [path: string, box: LineBoxName])[] = Object.entries({
  ...{
    from: 'A from',
    through: 'A through',
    place: 'B',
    emergency: 'C',
    procedure: 'D',
    modifiers: 'D modifiers',
  },
  ...{ pointers: 'E', charge: 'F', units: 'G', drug: 'shaded', note: 'shaded', rendering: 'J' },
} as const)

const isAt = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}.`)

/** The place of the form that a fault of its claim is about; null: the form as a whole. */
export function keyOfFault({ path }: ClaimFault): SheetKey | null {
  const [, line, rest = ''] = /^lines\.(\d+)\.?(.*)$/.exec(path) ?? []
  if (line !== undefined)
    return lineKey(Number(line), LINE.find(([prefix]) => isAt(rest, prefix))?.[1] ?? 'D')
  const [, diagnosis] = /^diagnoses\.(\d+)/.exec(path) ?? []
  if (diagnosis !== undefined) return diagnosisKey(Number(diagnosis) - 1)
  return CLAIM.find(([prefix]) => isAt(path, prefix))?.[1] ?? null
}
