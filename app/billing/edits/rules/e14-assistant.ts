import { practitionerOf } from '../../pricing/practitioner.ts'
import { hasOf, OF_ASSISTANTS } from '../modifier-sets.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const WRONG = answer('CO', '4', 'N823')
const PAID = answer('CO', '45', 'N646')

/** Who assists with AS: they are no physicians, and Medicare pays their help in surgery (SSA 1848(i)(2), 1861(s)(2)(K)). */
const WITH_AS: ReadonlySet<string> = new Set([
  'physician-assistant',
  'nurse-practitioner',
  'nurse-specialist',
])
/** A nurse who assists in surgery as such is not paid by Medicare (NUCC 163WR0006X). */
const NURSE = '163WR0006X'
/** Physicians: the taxonomy's first group (NUCC 20). */
const isPhysician = (taxonomy: string): boolean => taxonomy.startsWith('20')

/** A modifier that this kind of person does not bill with. */
function misnamed({ n, modifiers, rendering }: SceneLine): Hit | null {
  const { taxonomy = '' } = rendering
  const at = { line: n, field: 'line.modifiers' } as const
  if (taxonomy === NURSE)
    return { ...at, message: `A registered nurse who assists in surgery is paid by nobody’s fee.` }
  const isAs = modifiers.includes('AS')
  if (isAs && isPhysician(taxonomy))
    return {
      ...at,
      answer: WRONG,
      message: 'AS is for those who are no physicians; a physician bills 80, 81 or 82.',
    }
  if (!isAs && WITH_AS.has(practitionerOf(rendering)))
    return {
      ...at,
      answer: WRONG,
      message: 'Whoever assists and is no physician bills AS, not 80, 81 or 82.',
    }
  return null
}

function check(line: SceneLine, { claim }: Scene): Hit | null {
  const { n, modifiers, procedure, fee, line: own } = line
  if (!hasOf(modifiers, OF_ASSISTANTS) || fee === null) return null
  const wrong = misnamed(line)
  if (wrong) return wrong
  const at = { line: n, field: 'line.modifiers' } as const
  if (fee.assistant === '1')
    return { ...at, message: `${procedure} is never paid to an assistant (indicator 1).` }
  if (fee.assistant === '9')
    return { ...at, answer: WRONG, message: `${procedure} is no surgery that anybody assists at.` }
  const isDocumented = claim.attachment !== undefined || own.note !== undefined
  if (fee.assistant === '0' && !isDocumented)
    return {
      ...at,
      message: `${procedure} is paid to an assistant only with papers that show the need (indicator 0).`,
      fix: 'Send the operative note that shows why help was needed.',
    }
  const share = modifiers.includes('AS') ? '13.6 % (85 % of 16 %)' : '16 %'
  return {
    ...at,
    level: 'ADJ',
    answer: PAID,
    message: `An assistant at ${procedure} is paid ${share} of its fee.`,
  }
}

export const assistant: Rule = {
  ...{ id: 'E14', title: 'An assistant at surgery is paid a share where one is allowed', level: 'DEN-L' },
  ...{ ...ALWAYS, verify: true },
  inputs: ['line.modifiers', 'line.procedure', 'rendering.taxonomy', 'attachment'],
  answer: answer('CO', '54', 'N646'),
  status277: null,
  fix: 'Look at the assistant indicator of the surgery first; a physician bills 80, 81 or 82, a PA, NP or CNS bills AS in their own name with assignment.',
  source: 'SSA 1848(i)(2); MCPM ch. 12 §20.4.3; Novitas and First Coast pages',
  yieldsTo: ['E2'],
  check: (scene) => perLine(scene.lines, (line) => check(line, scene)),
  examples: [
    {
      name: 'a physician assistant at a knee replacement',
      scene: (make) => make(helped('27447', 'AS', PA)),
      finds: [{ line: 1, field: 'line.modifiers', answer: PAID }],
    },
    {
      name: 'a physician assistant who bills as a physician',
      scene: (make) => make(helped('27447', '80', PA)),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
    {
      name: 'a physician who assists at a knee replacement',
      scene: (make) => make(helped('27447', '80')),
      finds: [{ line: 1, field: 'line.modifiers', answer: PAID }],
    },
    {
      name: 'a physician who bills as one who is none',
      scene: (make) => make(helped('27447', 'AS')),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
    {
      name: 'an assistant at a cataract operation, never paid',
      scene: (make) => make(helped('66984', '80')),
      finds: [{ line: 1, field: 'line.modifiers', answer: answer('CO', '54', 'N646') }],
    },
    {
      name: 'an assistant at a meniscus operation, without papers',
      scene: (make) => make(helped('29881', '80')),
      finds: [{ line: 1, field: 'line.modifiers', answer: answer('CO', '54', 'N646') }],
    },
    {
      name: 'an assistant at a meniscus operation, with the operative note',
      scene: (make) => make({ ...helped('29881', '80'), attachment: 'OPNOTE1' }),
      finds: [{ line: 1, field: 'line.modifiers', answer: PAID }],
    },
    { name: 'a claim nobody assisted at', scene: (make) => make(), finds: [] },
  ],
}

const PA = '363A00000X'
const helped = (procedure: string, modifier: string, taxonomy = '207X00000X') => ({
  rendering: { taxonomy },
  lines: [oneLine(procedure, { modifiers: [modifier, 'RT'], place: '21', charge: '1200.00' })],
})
