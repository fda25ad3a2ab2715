import type { PastLine } from '../../adjudication/history.ts'
import { hasOf, OF_ASSISTANTS } from '../modifier-sets.ts'
import { personOf, standing } from '../physician.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { oneLine } from './example-parts.ts'
import { earlier } from './history-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const REFUSED = answer('CO', '54')
const WRONG = answer('CO', '4', 'N823')
const LACKING = answer('CO', '4', 'N822')
const PAPERS = answer('CO', '252', 'N706')
const PAID = answer('CO', '45')

/** The same operation of that day by another surgeon, processed before. */
const otherSurgeon = (line: SceneLine, scene: Scene): PastLine | null =>
  standing(scene).find(
    (past) =>
      past.procedure === line.procedure &&
      past.from === line.from &&
      past.rendering !== personOf(line) &&
      !hasOf(past.modifiers, OF_ASSISTANTS),
  ) ?? null

function asCoSurgeon(line: SceneLine, scene: Scene): Hit | null {
  const { n, procedure, fee, rendering, line: own } = line
  const indicator = fee?.coSurgeon
  const at = { line: n, field: 'line.modifiers' } as const
  if (indicator === '0')
    return { ...at, message: `Two surgeons are not paid for ${procedure} (indicator 0).` }
  if (indicator !== '1' && indicator !== '2')
    return { ...at, answer: WRONG, message: `${procedure} is no operation that two surgeons share.` }
  const isDocumented = scene.claim.attachment !== undefined || own.note !== undefined
  if (indicator === '1' && !isDocumented)
    return {
      ...at,
      message: `Two surgeons are paid for ${procedure} only with papers that show the need (indicator 1).`,
      fix: 'Send the operative note that shows why two surgeons were needed.',
    }
  const other = otherSurgeon(line, scene)
  if (other && !other.modifiers.includes('62'))
    return { ...at, message: `The other surgeon billed ${procedure} without 62, on claim ${other.control}.` }
  const { taxonomy = '' } = rendering
  if (indicator === '2' && !isDocumented && other && taxonomy !== '' && other.specialty === taxonomy)
    return { ...at, message: `Two surgeons of one specialty share ${procedure} only with papers.` }
  const message = `Two surgeons share ${procedure}: each is paid 62.5 % of its fee.`
  return { ...at, level: 'ADJ', answer: PAID, message }
}

function asTeam(line: SceneLine, { claim }: Scene): Hit | null {
  const { n, procedure, fee } = line
  const at = { line: n, field: 'line.modifiers' } as const
  if (fee?.team === '0') return { ...at, message: `A team is not paid for ${procedure} (indicator 0).` }
  if (fee?.team !== '1' && fee?.team !== '2')
    return { ...at, answer: WRONG, message: `${procedure} is no operation of a team.` }
  const message = `${procedure} by a team is priced by report.`
  return claim.attachment === undefined
    ? { ...at, answer: PAPERS, message, fix: 'Send the operative report of every surgeon of the team.' }
    : { ...at, level: 'WARN', message }
}

function check(line: SceneLine, scene: Scene): Hit | null {
  const { n, modifiers, procedure, fee } = line
  if (fee === null) return null
  if (modifiers.includes('62')) return asCoSurgeon(line, scene)
  if (modifiers.includes('66')) return asTeam(line, scene)
  if (scene.history.length === 0 || hasOf(modifiers, OF_ASSISTANTS)) return null
  const other = otherSurgeon(line, scene)
  if (!other?.modifiers.includes('62')) return null
  const message = `The other surgeon billed ${procedure} with 62, on claim ${other.control}; this line has none.`
  return { line: n, field: 'line.modifiers', answer: LACKING, message }
}

export const coSurgeons: Rule = {
  ...{ id: 'E15', title: 'Two surgeons each bill their part of one operation', level: 'DEN-L', ...ALWAYS },
  verify: true,
  inputs: ['line.modifiers', 'line.procedure', 'line.date', 'rendering.npi', 'attachment'],
  answer: REFUSED,
  status277: null,
  fix: 'Look at the indicator for two surgeons first; both bill the same code with 62, each in their own name, and send their notes where papers are wanted.',
  source: 'MCPM ch. 12 §40.8',
  yieldsTo: ['E2'],
  check: (scene) => perLine(scene.lines, (line) => check(line, scene)),
  examples: [
    {
      name: 'two surgeons at a knee replacement, with the operative note',
      scene: (make) => make({ ...shared('27447', '62'), attachment: 'OPNOTE1' }),
      finds: [{ line: 1, field: 'line.modifiers', answer: PAID }],
    },
    {
      name: 'two surgeons at a knee replacement, without papers',
      scene: (make) => make(shared('27447', '62')),
      finds: [{ line: 1, field: 'line.modifiers', answer: REFUSED }],
    },
    {
      name: 'two surgeons at a meniscus operation',
      scene: (make) => make({ ...shared('29881', '62'), attachment: 'OPNOTE1' }),
      finds: [{ line: 1, field: 'line.modifiers', answer: REFUSED }],
    },
    {
      name: 'two surgeons of two specialties at a fusion of the spine',
      scene: (make) => make(shared('22558', '62'), { history: [other('207X00000X', '62')] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: PAID }],
    },
    {
      name: 'two surgeons of one specialty at a fusion of the spine',
      scene: (make) => make(shared('22558', '62'), { history: [other('207T00000X', '62')] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: REFUSED }],
    },
    {
      name: 'the other surgeon billed alone',
      scene: (make) => make(shared('22558', '62'), { history: [other('207X00000X')] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: REFUSED }],
    },
    {
      name: 'the other surgeon billed for two',
      scene: (make) => make(shared('22558'), { history: [other('207X00000X', '62')] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: LACKING }],
    },
    {
      name: 'a team at a knee replacement',
      scene: (make) => make(shared('27447', '66')),
      finds: [{ line: 1, field: 'line.modifiers', answer: REFUSED }],
    },
    {
      name: 'a team at a kidney transplant, without a report',
      scene: (make) => make(shared('50360', '66')),
      finds: [{ line: 1, field: 'line.modifiers', answer: PAPERS }],
    },
    { name: 'one surgeon', scene: (make) => make(shared('27447')), finds: [] },
  ],
}

const shared = (procedure: string, ...modifiers: readonly string[]) => ({
  rendering: { taxonomy: '207T00000X' },
  lines: [oneLine(procedure, { modifiers: [...modifiers], place: '21', charge: '3000.00' })],
})
/** The fusion of that day by a surgeon of another practice. */
const other = (specialty: string, ...modifiers: readonly string[]) =>
  earlier('22558', {
    ...{ modifiers, specialty, place: '21', rendering: '1234567000', billing: '1234567000' },
  })
