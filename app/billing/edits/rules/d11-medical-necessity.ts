import { isNamed } from '../../codes/note-codes.ts'
import type { Hit, Rule } from '../rule.ts'
import { oneLine, withBenefits } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'

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
  check({ benefits, lines }) {
    const all = benefits?.policies ?? []
    if (all.length === 0) return []
    return lines.flatMap(({ n, procedure, diagnoses, from, modifiers }): Hit[] => {
      const policies = all.filter(
        (policy) =>
          policy.procedures.includes(procedure) &&
          (policy.from === null || from >= policy.from) &&
          (policy.to === null || from <= policy.to),
      )
      const broken = policies.find((policy) => !diagnoses.some((code) => isNamed(code, policy.diagnoses)))
      // GA, GZ and GY say beforehand that it will not be covered: rule G1 answers.
      if (!broken || ['GA', 'GZ', 'GY'].some((one) => modifiers.includes(one))) return []
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
  ],
}

const glucose = () =>
  withBenefits({
    policies: [
      {
        ...{ id: 'L-A1C', kind: 'LCD', title: 'Glycated hemoglobin', procedures: ['83036'] },
        ...{ diagnoses: ['E08', 'E09', 'E10', 'E11', 'E13', 'R73'], from: null, to: null },
      },
    ],
  })
