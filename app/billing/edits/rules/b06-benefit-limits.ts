import { addMonths, day, yearOf } from '../../claim/day.ts'
import type { Frequency } from '../../coverage/benefits.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { oneLine, withBenefits } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'

/** The first day of the month of a day: full months are counted from month to month (MCPM ch. 18 §140). */
const monthOf = (of: string) => day(`${of.slice(0, 8)}01`)

/** How many services that count against the limit were paid before, in the same year or within so many full months. */
function usedBefore({ history }: Scene, { procedures, per }: Frequency, from: string): number {
  const isCounted = (then: string): boolean =>
    per.kind === 'year'
      ? yearOf(day(then)) === yearOf(day(from))
      : then < from && addMonths(monthOf(then), per.months) > monthOf(from)
  return history.filter(
    (past) => past.outcome === 'paid' && procedures.includes(past.procedure) && isCounted(past.from),
  ).length
}

export const benefitLimits: Rule = {
  ...{ id: 'B6', title: 'The benefit covers the service and is not used up', level: 'DEN-L', ...ALWAYS },
  inputs: ['line.procedure', 'line.date'],
  answer: answer('PR', '119', 'N640'),
  status277: null,
  fix: 'The patient owes it when told before; ask for more visits where the plan may grant them.',
  source: 'CARC 96, 119, 204; plan documents',
  check(scene) {
    const { benefits, lines } = scene
    if (!benefits || (benefits.excluded.length === 0 && benefits.frequencies.length === 0)) return []
    const seen = new Map<string, number>()
    return lines.flatMap(({ n, procedure, from }): Hit[] => {
      if (benefits.excluded.includes(procedure))
        return [
          {
            line: n,
            field: 'line.procedure',
            message: `The plan does not cover ${procedure}.`,
            answer: answer('PR', '204'),
          },
        ]
      return benefits.frequencies.flatMap((limit): Hit[] => {
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
