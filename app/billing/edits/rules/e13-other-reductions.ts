import { stepInWords } from '../../pricing/step.ts'
import { mayReduce, reductionsBy } from '../prices.ts'
import type { Rule } from '../rule.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

/** Imaging, therapy, tests of heart and vessels, tests of the eye. */
const INDICATORS = '4567'

export const otherReductions: Rule = {
  ...{ id: 'E13', title: 'Imaging, therapy and other series are reduced after the first', level: 'ADJ' },
  ...{ ...ALWAYS, verify: true },
  inputs: ['line.procedure', 'line.units', 'line.date', 'rendering.npi'],
  answer: answer('CO', '59'),
  status277: null,
  fix: 'Nothing to correct: of later images half the technical part and 95 % of the reading are paid, of later therapy half the practice expense, of later heart and eye tests 75 % and 80 % of the technical part.',
  source: 'SSA 1848(b)(4), (b)(7); MCPM ch. 5 §10.7, ch. 12 §40.6, ch. 13 §20.3',
  afterDenials: true,
  check(scene) {
    if (!mayReduce(scene, INDICATORS)) return []
    const cuts = reductionsBy('E13', scene)
    if (cuts.size === 0) return []
    return perLine(scene.lines, (line) => {
      if (line.fee === null || !INDICATORS.includes(line.fee.multiple)) return null
      const cut = cuts.get(line.n)
      if (!cut) return null
      return { line: line.n, field: 'line.procedure', message: `${line.procedure}: ${stepInWords(cut)}.` }
    })
  },
  examples: [
    {
      name: 'two units of exercise',
      scene: (make) => make({ lines: [oneLine('97110', { modifiers: ['GP'], units: '2' })] }),
      finds: [{ line: 1, field: 'line.procedure', answer: answer('CO', '59') }],
    },
    {
      name: 'one unit of exercise',
      scene: (make) => make({ lines: [oneLine('97110', { modifiers: ['GP'] })] }),
      finds: [],
    },
    {
      name: 'two images of one session',
      scene: (make) => make({ lines: [oneLine('72148'), oneLine('70551')] }),
      finds: [{ line: 1, field: 'line.procedure', answer: answer('CO', '59') }],
    },
    {
      name: 'two tests of the eye',
      scene: (make) => make({ lines: [oneLine('92083'), oneLine('92133')] }),
      finds: [{ line: 2, field: 'line.procedure' }],
    },
    {
      name: 'two tests of the heart',
      scene: (make) => make({ lines: [oneLine('93306'), oneLine('93000')] }),
      finds: [{ line: 2, field: 'line.procedure' }],
    },
    {
      name: 'two images on two days',
      scene: (make) => make({ lines: [oneLine('72148'), oneLine('70551', { from: '2025-10-16' })] }),
      finds: [],
    },
  ],
}
