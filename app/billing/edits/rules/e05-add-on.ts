import { supportOf } from '../add-ons.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { oneLine } from './example-parts.ts'
import { earlier } from './history-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const ALONE = answer('CO', '107', 'N122')

function check(line: SceneLine, scene: Scene): Hit | null {
  const support = supportOf(line, scene)
  if (support === null) return null
  const { n, procedure, modifiers } = line
  if (support.lines.length === 0 && !support.isBefore) {
    const message = `${procedure} is an add-on; the claim has no service of that day it may be added to.`
    return { line: n, field: 'line.procedure', message }
  }
  if (!modifiers.includes('51')) return null
  const message = `${procedure} is an add-on, never one of several procedures: 51 does not belong to it.`
  return { line: n, field: 'line.modifiers', message, answer: answer('CO', '4', 'N823') }
}

export const addOn: Rule = {
  ...{ id: 'E5', title: 'An add-on code has its primary service', level: 'DEN-L', ...ALWAYS },
  verify: true,
  inputs: ['line.procedure', 'line.modifiers', 'line.date', 'rendering.npi'],
  answer: ALONE,
  status277: null,
  fix: 'Add the primary service by a corrected claim if it was done and left out; otherwise take the add-on off.',
  source: 'NCCI add-on code file 2024; NCCI Policy Manual ch. I',
  yieldsTo: ['C4', 'E1', 'E2'],
  check: (scene) => perLine(scene.lines, (line) => check(line, scene)),
  examples: [
    {
      name: 'three further lesions without a first',
      scene: (make) => make({ lines: [oneLine('17003', { units: '3' })] }),
      finds: [{ line: 1, field: 'line.procedure', answer: ALONE }],
    },
    {
      name: 'a first lesion and two further ones',
      scene: (make) => make({ lines: [oneLine('17000'), oneLine('17003', { units: '2' })] }),
      finds: [],
    },
    {
      name: 'a first lesion on an earlier claim',
      scene: (make) => make({ lines: [oneLine('17003')] }, { history: [earlier('17000')] }),
      finds: [],
    },
    {
      name: 'a first lesion on another day',
      scene: (make) => make({ lines: [oneLine('17000'), oneLine('17003', { from: '2025-10-16' })] }),
      finds: [{ line: 2, field: 'line.procedure' }],
    },
    {
      name: 'a further vaccine after a flu vaccine of Medicare',
      scene: (make) =>
        make({ diagnoses: ['Z23'], lines: ['G0008', '90472', '90662', '90715'].map((one) => oneLine(one)) }),
      finds: [],
    },
    {
      name: 'prolonged time after a visit that is not of the highest level',
      scene: (make) => make({ lines: [oneLine('99214'), oneLine('G2212')] }),
      finds: [{ line: 2, field: 'line.procedure' }],
    },
    {
      name: 'an add-on marked as one of several procedures',
      scene: (make) => make({ lines: [oneLine('17000'), oneLine('17003', { modifiers: ['51'] })] }),
      finds: [{ line: 2, field: 'line.modifiers', answer: answer('CO', '4', 'N823') }],
    },
  ],
}
