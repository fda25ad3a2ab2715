import type { Hit, Rule } from '../rule.ts'
import { diagnosed, dotted } from './diagnosis-parts.ts'
import { answer } from './parts.ts'

const FEMALE = [
  'O',
  'N70',
  'N71',
  'N72',
  'N73',
  'N80',
  'N81',
  'N83',
  'N85',
  'N91',
  'N92',
  'N93',
  'N94',
  'N95',
  'Z34',
  'Z33',
]
const MALE = ['N40', 'N41', 'N42', 'N43', 'N44', 'N45', 'N46', 'N47', 'N48', 'N49', 'C61']

/** Medicare has deactivated its lists (icdlist code edits page); others may still ask, so it only warns. */
export const sex: Rule = {
  ...{ id: 'D10', title: 'The code fits the patient’s sex where the payer still checks it', level: 'WARN' },
  ...{ from: null, to: null, scope: 'not-medicare', verify: true },
  inputs: ['diagnosis', 'patient.sex'],
  answer: answer('CO', '10'),
  status277: null,
  fix: 'Check the sex on file, then the code; where both are right, say so to the payer.',
  source: 'Medicare Code Editor, sex conflict (deactivated by Medicare)',
  check({ claim }) {
    const { sex: of } = claim.patient
    if (of !== 'F' && of !== 'M') return []
    const odd = of === 'M' ? FEMALE : MALE
    return claim.diagnoses
      .filter((code) => odd.some((one) => code.startsWith(one)))
      .map((code): Hit => ({ field: 'diagnosis', message: `${dotted(code)} does not fit the sex on file.` }))
  },
  examples: [
    {
      name: 'a delivery for a man',
      scene: (make) =>
        make({ ...diagnosed('O80'), patient: { sex: 'M' } }, { payer: { ...make().payer, kind: 'ppo' } }),
      finds: [{ field: 'diagnosis' }],
    },
    { name: 'a knee for anyone', scene: (make) => make(diagnosed('M17.11')), finds: [] },
  ],
}
