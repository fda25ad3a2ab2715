import { isNamed } from '../../codes/note-codes.ts'
import type { Policy } from '../../coverage/benefits.ts'
import { inOrder } from '../in-order.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { usedBefore } from '../used-before.ts'
import { oneLine, withBenefits } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'

/** A line that says beforehand that it will not be covered, and so is denied whatever the policy says: rule G1 answers. */
const ANSWERED: readonly string[] = ['GX', 'GY', 'GZ']

/**
 * A policy that is met may still limit how often: more than that is not shown to be needed (CO-151), and is the
 * patient's where a signed notice is on file (GA).
 */
function tooOften(scene: Scene, policies: readonly Policy[], line: SceneLine): Hit[] {
  const { n, procedure, from, modifiers } = line
  const { noticeSigned } = scene.facts
  const isSigned = modifiers.includes('GA') && (noticeSigned === undefined || noticeSigned.includes(n))
  if (policies.every(({ frequency }) => !frequency)) return []
  const inTurn = inOrder(scene.lines)
  const before = inTurn.slice(
    0,
    inTurn.findIndex((one) => one.n === n),
  )
  return policies.flatMap(({ procedures, frequency, title }): Hit[] => {
    if (!frequency) return []
    const here = before.filter((one) => procedures.includes(one.procedure)).length
    const used = usedBefore(scene, { procedures, per: frequency.per }, from) + here
    if (used < frequency.most) return []
    const message = `“${title}” covers ${procedure} ${frequency.most} times in its period; ${used} are used.`
    return [
      { line: n, field: 'line.procedure', message, answer: answer(isSigned ? 'PR' : 'CO', '151', 'N640') },
    ]
  })
}

export const medicalNecessity: Rule = {
  ...{
    id: 'D11',
    title: 'A diagnosis the line points to supports the service',
    level: 'DEN-L',
    ...ALWAYS,
  },
  inputs: ['line.procedure', 'line.pointers', 'diagnosis'],
  answer: answer('CO', '50', 'N115'),
  status277: null,
  fix: 'Correct the pointer; add a covered diagnosis only if the record has it; otherwise the rules of the advance notice apply.',
  source: 'SSA 1862(a)(1)(A); Pub 100-03; Pub 100-08 ch. 13',
  check(scene) {
    const { benefits, lines } = scene
    if (!benefits || benefits.policies.length === 0) return []
    return lines.flatMap((line): Hit[] => {
      const { n, procedure, diagnoses, from, modifiers } = line
      if (modifiers.some((one) => ANSWERED.includes(one))) return []
      const policies = benefits.policies.filter(
        (policy) =>
          policy.procedures.includes(procedure) &&
          (policy.from === null || from >= policy.from) &&
          (policy.to === null || from <= policy.to),
      )
      const broken = policies.find((policy) => !diagnoses.some((code) => isNamed(code, policy.diagnoses)))
      if (!broken) return tooOften(scene, policies, line)
      // GA says that the patient was told so beforehand: rule G1 says who bears it.
      if (modifiers.includes('GA')) return []
      const remark = broken.kind === 'NCD' ? 'N386' : 'N115'
      const message = `${procedure} is covered by “${broken.title}” for other diagnoses than line ${n} points to.`
      return [{ line: n, field: 'line.pointers', message, answer: answer('CO', '50', remark) }]
    })
  },
  examples: [
    {
      name: 'a diabetes test pointed to a cold',
      scene: (make) =>
        make(
          { diagnoses: ['J06.9', 'E11.9'], clia: '36D0000001', lines: [oneLine('83036')] },
          { benefits: glucose() },
        ),
      finds: [{ line: 1, field: 'line.pointers', answer: answer('CO', '50', 'N115') }],
    },
    {
      name: 'a diabetes test pointed to diabetes',
      scene: (make) =>
        make(
          { diagnoses: ['J06.9', 'E11.9'], clia: '36D0000001', lines: [oneLine('83036', { pointers: [2] })] },
          { benefits: glucose() },
        ),
      finds: [],
    },
    {
      name: 'a diabetes test pointed to a cold, with a notice that it is not covered: rule G1',
      scene: (make) =>
        make(
          {
            ...{ diagnoses: ['J06.9'], clia: '36D0000001' },
            lines: [oneLine('83036', { modifiers: ['GX'] })],
          },
          { benefits: glucose() },
        ),
      finds: [],
    },
    {
      name: 'a diabetes test more often than the policy allows',
      scene: (make) =>
        make(
          {
            ...{ diagnoses: ['E11.9'], clia: '36D0000001' },
            lines: [oneLine('83036'), oneLine('83036', { from: '2025-10-29' })],
          },
          { benefits: glucose({ most: 1, per: { kind: 'months', months: 3 } }) },
        ),
      finds: [{ line: 2, field: 'line.procedure', answer: answer('CO', '151', 'N640') }],
    },
    {
      name: 'the same with a signed notice',
      scene: (make) =>
        make(
          {
            ...{ diagnoses: ['E11.9'], clia: '36D0000001' },
            lines: [oneLine('83036'), oneLine('83036', { from: '2025-10-29', modifiers: ['GA'] })],
          },
          { benefits: glucose({ most: 1, per: { kind: 'months', months: 3 } }) },
        ),
      finds: [{ line: 2, field: 'line.procedure', answer: answer('PR', '151', 'N640') }],
    },
    {
      name: 'the same without a notice, which the line says itself: rule G1',
      scene: (make) =>
        make(
          {
            ...{ diagnoses: ['E11.9'], clia: '36D0000001' },
            lines: [oneLine('83036'), oneLine('83036', { from: '2025-10-29', modifiers: ['GZ'] })],
          },
          { benefits: glucose({ most: 1, per: { kind: 'months', months: 3 } }) },
        ),
      finds: [],
    },
  ],
}

const glucose = (frequency?: Policy['frequency']) =>
  withBenefits({
    policies: [
      {
        ...{ id: 'L-A1C', kind: 'LCD', title: 'Glycated hemoglobin', procedures: ['83036'] },
        ...{ diagnoses: ['E08', 'E09', 'E10', 'E11', 'E13', 'R73'], from: null, to: null },
        ...(frequency && { frequency }),
      },
    ],
  })
