import { inOrder } from '../in-order.ts'
import type { Hit, Rule } from '../rule.ts'
import { usedBefore } from '../used-before.ts'
import { oneLine, withBenefits } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'

export const benefitLimits: Rule = {
  ...{ id: 'B6', title: 'The benefit covers the service and is not used up', level: 'DEN-L', ...ALWAYS },
  inputs: ['line.procedure', 'line.date'],
  answer: answer('PR', '119', 'N640'),
  status277: null,
  fix: 'The patient owes it when told before; ask for more visits where the plan may grant them.',
  source: 'CARC 96, 119, 204; plan documents',
  check(scene) {
    const { benefits, lines } = scene
    if (!benefits) return []
    const { excluded, frequencies } = benefits
    const asked = lines.filter(
      ({ procedure }) =>
        excluded.includes(procedure) || frequencies.some(({ procedures }) => procedures.includes(procedure)),
    )
    if (asked.length === 0) return []
    const seen = new Map<string, number>()
    const hits = inOrder(asked).flatMap(({ n, procedure, from }): Hit[] => {
      if (excluded.includes(procedure))
        return [
          {
            line: n,
            field: 'line.procedure',
            message: `The plan does not cover ${procedure}.`,
            answer: answer('PR', '204'),
          },
        ]
      return frequencies.flatMap((limit): Hit[] => {
        if (!limit.procedures.includes(procedure)) return []
        const used = usedBefore(scene, limit, from) + (seen.get(limit.id) ?? 0)
        seen.set(limit.id, (seen.get(limit.id) ?? 0) + 1)
        if (used < limit.most) return []
        const span = limit.per.kind === 'year' ? 'a year' : `${limit.per.months} months`
        return [
          {
            line: n,
            field: 'line.date',
            message: `The plan pays for ${limit.most} in ${span}; ${used} are used.`,
          },
        ]
      })
    })
    return hits.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  },
  examples: [
    {
      name: 'the second of one visit a year',
      scene: (make) =>
        make(
          {
            lines: [
              oneLine('97110', { modifiers: ['GP'] }),
              oneLine('97110', { modifiers: ['GP'], from: '2025-10-16' }),
            ],
          },
          {
            benefits: withBenefits({
              frequencies: [{ id: 'therapy', procedures: ['97110'], most: 1, per: { kind: 'year' } }],
            }),
          },
        ),
      finds: [{ line: 2, field: 'line.date', answer: answer('PR', '119', 'N640') }],
    },
    {
      name: 'a service the plan leaves out',
      scene: (make) => make({}, { benefits: withBenefits({ excluded: ['20610'] }) }),
      finds: [{ line: 2, field: 'line.procedure', answer: answer('PR', '204') }],
    },
    { name: 'a service without limit', scene: (make) => make({}, { benefits: withBenefits({}) }), finds: [] },
  ],
}
