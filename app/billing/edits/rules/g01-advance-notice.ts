import { brokenPolicy } from '../../coverage/broken-policy.ts'
import type { Demonstration, Figures, Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { remitted } from './demonstration-parts.ts'
import { oneLine, withBenefits } from './example-parts.ts'
import { answer } from './parts.ts'

const NOTICES = ['GA', 'GX', 'GY', 'GZ']

/**
 * What the modifiers of a notice do. GA: one is signed, so a denial for medical need is the patient's. GZ: none is
 * signed, the denial is automatic and the provider's. GY: excluded by law, no notice is needed. GX: a voluntary notice,
 * denied like GY; D11 leaves such a line to this rule. What no notice can move to the patient (pairs, unit caps, unprocessable claims) other rules deny as CO.
 */
export const advanceNotice: Rule = {
  id: 'G1',
  title: 'An advance notice decides who pays for a denied service',
  level: 'DEN-L',
  ...{ from: null, to: null, scope: 'medicare', verify: true },
  inputs: ['line.modifiers', 'line.pointers'],
  answer: answer('PR', '50'),
  status277: null,
  fix: 'Have the notice (CMS-R-131) signed before the service, with the reason and an estimate, and say by modifier what is on file.',
  source: 'MCPM ch. 30 §50, ch. 23 §20.9.1; CR 6563 (GX); MM7228',
  check(scene) {
    return scene.lines.flatMap((line): Hit[] => {
      if (!line.modifiers.some((one) => NOTICES.includes(one))) return []
      const hit = ofLine(scene, line)
      return hit ? [{ line: line.n, field: 'line.modifiers', ...hit }] : []
    })
  },
  examples: [
    {
      name: 'a test for a cold that the policy does not cover, with a signed notice',
      scene: (make) => make(test('GA'), { benefits: glucose(), facts: { noticeSigned: [1] } }),
      finds: [{ line: 1, field: 'line.modifiers', answer: answer('PR', '50') }],
    },
    {
      name: 'the same without a notice',
      scene: (make) => make(test('GZ'), { benefits: glucose() }),
      finds: [{ line: 1, field: 'line.modifiers', answer: answer('CO', '50') }],
    },
    {
      name: 'GA where the chart has no notice',
      scene: (make) => make(test('GA'), { benefits: glucose(), facts: { noticeSigned: [] } }),
      finds: [{ line: 1, field: 'line.modifiers', answer: answer('CO', '50') }],
    },
    {
      name: 'a signed notice that was not needed: the diagnosis is covered',
      scene: (make) =>
        make({ ...test('GA'), diagnoses: ['E11.9'] }, { benefits: glucose(), facts: { noticeSigned: [1] } }),
      finds: [],
    },
    {
      name: 'a service that the law excludes',
      scene: (make) => make(test('GY'), { benefits: glucose() }),
      finds: [{ line: 1, field: 'line.modifiers', answer: answer('PR', '96', 'N425') }],
    },
    {
      name: 'an excluded service with a voluntary notice',
      scene: (make) => make(test('GX', 'GY'), { benefits: glucose() }),
      finds: [{ line: 1, field: 'line.modifiers', answer: answer('PR', '96', 'N425') }],
    },
    {
      name: 'a voluntary notice alone, where a policy asks for the required one',
      scene: (make) => make(test('GX'), { benefits: glucose() }),
      finds: [{ line: 1, field: 'line.modifiers', answer: answer('PR', '96', 'N425') }],
    },
    {
      name: 'a notice that is said to be required and voluntary',
      scene: (make) => make(test('GA', 'GX'), { benefits: glucose() }),
      finds: [{ line: 1, field: 'line.modifiers', answer: answer('CO', '4', 'N519') }],
    },
    {
      name: 'a notice that is said to be and not to be',
      scene: (make) => make(test('GA', 'GZ'), { benefits: glucose() }),
      finds: [{ line: 1, field: 'line.modifiers', answer: answer('CO', '4', 'N519') }],
    },
    { name: 'no notice and none needed', scene: (make) => make(), finds: [] },
  ],
  demonstrates: [
    paid('a denied test of 200.00 with a signed notice (GA)', ['GA'], { 'PR-50': '200.00' }),
    paid('the same without one (GZ)', ['GZ'], { 'CO-50': '200.00' }),
    paid('the same with neither modifier', [], { 'CO-50': '200.00' }),
    paid('a service the law excludes (GY)', ['GY'], { 'PR-96': '200.00' }),
  ],
}

/** What becomes of the uncovered test under a modifier: nothing is allowed or paid. */
function paid(name: string, modifiers: readonly string[], adjusted: Figures): Demonstration {
  return {
    name,
    shows: ({ make, adjudicate }) => remitted(adjudicate(make(test(...modifiers), { benefits: glucose() }))),
    gives: { allowed: '0.00', paid: '0.00', ...adjusted },
  }
}

/** GX alone where no law excludes the service: a policy does, and that wants the other notice. */
const WRONG_NOTICE =
  'No law excludes it, a policy does: a notice for that is required, and reported with GA; GX is for what Medicare never pays.'

type Said = Pick<Hit, 'message' | 'answer' | 'level' | 'fix'>

function ofLine({ benefits, facts }: Scene, line: SceneLine): Said | null {
  const { n, procedure, modifiers, diagnoses, from } = line
  const has = (modifier: string): boolean => modifiers.includes(modifier)
  if (has('GZ') && (has('GA') || has('GX') || has('GY')))
    return {
      message: `Line ${n} says with GZ that no notice was given, and with another modifier the contrary.`,
      ...{ answer: answer('CO', '4', 'N519'), fix: 'Keep the modifier that the record proves.' },
    }
  if (has('GA') && has('GX'))
    return {
      message: `Line ${n} says with GA that its notice is required, and with GX that it is voluntary.`,
      ...{ answer: answer('CO', '4', 'N519'), fix: 'Keep the modifier that the record proves.' },
    }
  if (has('GZ'))
    return {
      message: `Line ${n} expects a denial and has no notice (GZ): ${procedure} is denied, and the provider bears it.`,
      answer: answer('CO', '50'),
    }
  const policy = brokenPolicy(benefits, procedure, diagnoses, from)
  if (has('GY') || has('GX'))
    return {
      message: `${procedure} is billed as excluded by law (${has('GY') ? 'GY' : 'GX'}): the patient pays it.`,
      answer: answer('PR', '96', 'N425'),
      ...(policy && !has('GY') && { fix: WRONG_NOTICE }),
    }
  if (!policy) return null
  const isSigned = facts.noticeSigned === undefined || facts.noticeSigned.includes(n)
  const why = `“${policy.title}” does not cover ${procedure} for what line ${n} points to`
  return isSigned
    ? { message: `${why}; a notice is on file (GA), so the patient pays it.`, answer: answer('PR', '50') }
    : {
        message: `${why}; GA says that a notice is on file, and the chart has none.`,
        ...{
          answer: answer('CO', '50'),
          fix: 'Replace GA by GZ: without a signed notice the provider bears it.',
        },
      }
}

const test = (...modifiers: readonly string[]) => ({
  ...{ diagnoses: ['J06.9'], clia: '36D0000001', lines: [oneLine('83036', { modifiers: [...modifiers] })] },
})
const glucose = () =>
  withBenefits({
    policies: [
      {
        ...{ id: 'L-A1C', kind: 'LCD', title: 'Glycated hemoglobin', procedures: ['83036'] },
        ...{ diagnoses: ['E08', 'E09', 'E10', 'E11', 'E13', 'R73'], from: null, to: null },
      },
    ],
  })
