import { stepInWords } from '../../pricing/step.ts'
import { mayReduce, reductionsBy } from '../prices.ts'
import type { Rule } from '../rule.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

export const endoscopy: Rule = {
  ...{ id: 'E12', title: 'Endoscopies of one family share their base', level: 'ADJ', ...ALWAYS },
  verify: true,
  inputs: ['line.procedure', 'line.units', 'line.date', 'rendering.npi'],
  answer: answer('CO', '59'),
  status277: null,
  fix: 'Nothing to correct: the highest of a family is paid in full, each other by what it is worth above the base. Charge each in full.',
  source: 'MCPM ch. 12 §40.6.C',
  afterDenials: true,
  check(scene) {
    if (!mayReduce(scene, '23')) return []
    const cuts = reductionsBy('E12', scene)
    if (cuts.size === 0) return []
    return perLine(scene.lines, (line) => {
      const cut = cuts.get(line.n)
      if (!cut) return null
      return { line: line.n, field: 'line.procedure', message: `${line.procedure}: ${stepInWords(cut)}.` }
    })
  },
  examples: [
    {
      name: 'two polyp techniques on different lesions',
      scene: (make) =>
        make({ place: '24', lines: [oneLine('45385'), oneLine('45380', { modifiers: ['59'] })] }),
      finds: [{ line: 2, field: 'line.procedure', answer: answer('CO', '59') }],
    },
    {
      name: 'a scope from above and one from below',
      scene: (make) => make({ place: '24', lines: [oneLine('45385'), oneLine('43239')] }),
      finds: [],
    },
    {
      name: 'one polyp technique',
      scene: (make) => make({ place: '24', lines: [oneLine('45385')] }),
      finds: [],
    },
  ],
}
