import { ONE } from '../../claim/exact.ts'
import { practitionerOf } from '../../pricing/practitioner.ts'
import { PRACTITIONERS } from '../../pricing/shares.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

/** Statuses of the fee schedule that are paid by it. */
const PAID = new Set(['A', 'R', 'T'])

function shareHit({ n, procedure, rendering, fee, modifiers }: SceneLine, { payer }: Scene): Hit | null {
  const kind = practitionerOf(rendering)
  if (kind === 'physician' || fee === null || !PAID.has(fee.status)) return null
  const { share, what } = PRACTITIONERS[kind]
  // The share of an assistant at surgery has the practitioner's in it, and a contract of fixed fees knows no shares.
  if (share === ONE || modifiers.includes('AS') || payer.contract.kind === 'fixed') return null
  return {
    ...{ line: n, field: 'rendering.npi' },
    message: `${procedure} in the name of ${rendering.name}. ${what} of the physician’s fee.`,
  }
}

export const practitionerShare: Rule = {
  ...{
    id: 'E23',
    title: 'Nurse practitioners and physician assistants are paid a share of the fee',
    level: 'ADJ',
    ...{ ...ALWAYS, verify: true },
  },
  inputs: ['rendering.npi', 'rendering.taxonomy', 'line.procedure'],
  answer: answer('CO', '45'),
  status277: null,
  fix: 'Nothing, if the practitioner furnished the service: the fee itself is smaller, and what it is less than the charge is written off.',
  source: '42 CFR 414.52, .54, .56, .62; SSA 1833(a)(1)(F), (FF)',
  afterDenials: true,
  check: (scene) => perLine(scene.lines, (line) => shareHit(line, scene)),
  examples: [
    {
      name: 'a nurse practitioner’s visit: 85 % of 85.17 is 72.39',
      scene: (make) => make({ rendering: { taxonomy: '363LF0000X' }, lines: [visit()] }),
      finds: [{ line: 1, field: 'rendering.npi', answer: answer('CO', '45') }],
    },
    {
      name: 'a clinical social worker’s talk therapy: 75 %',
      scene: (make) =>
        make({ rendering: { taxonomy: '1041C0700X' }, lines: [oneLine('90834', { pointers: [2] })] }),
      finds: [{ line: 1, field: 'rendering.npi' }],
    },
    {
      name: 'a nurse-midwife’s visit: all of it',
      scene: (make) => make({ rendering: { taxonomy: '367A00000X' }, lines: [visit()] }),
      finds: [],
    },
    { name: 'a physician’s visit', scene: (make) => make({ lines: [visit()] }), finds: [] },
    {
      name: 'a physician assistant who assists at surgery',
      scene: (make) =>
        make({
          ...{ rendering: { taxonomy: '363A00000X' }, place: '21' },
          lines: [oneLine('27447', { modifiers: ['AS', 'RT'] })],
        }),
      finds: [],
    },
  ],
}

const visit = () => oneLine('99213', { pointers: [2], charge: '150.00' })
