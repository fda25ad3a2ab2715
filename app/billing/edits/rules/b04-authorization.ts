import { day } from '../../claim/day.ts'
import { compare, exactly } from '../../claim/exact.ts'
import type { Hit, Rule } from '../rule.ts'
import { oneLine, withBenefits } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

export const authorization: Rule = {
  ...{ id: 'B4', title: 'A listed service has an authorization that matches it', level: 'DEN-L', ...ALWAYS },
  inputs: ['authorization', 'line.procedure', 'line.date', 'line.units'],
  answer: answer('CO', '197'),
  status277: null,
  fix: 'Ask for a retro-authorization within the payer’s window, or appeal with proof that it was urgent; the patient may not be billed.',
  source: 'CARC 197, 198, 284, 302; plan documents',
  check({ claim, lines, payer, benefits }) {
    const { authorization: listed } = payer.wants
    if (listed.length === 0) return []
    return perLine(lines, ({ n, line, procedure, from, units }): Hit | null => {
      if (!listed.includes(procedure)) return null
      const number = line.authorization ?? claim.authorization ?? ''
      const at = { line: n, field: 'authorization' } as const
      if (number === '')
        return { ...at, message: `${payer.name} wants permission for ${procedure}; the claim names none.` }
      const granted = benefits?.authorizations.find((one) => one.number === number)
      if (!granted?.procedures.includes(procedure) || from < granted.from || from > granted.to)
        return {
          ...{ ...at, answer: answer('CO', '284') },
          message: `Permission ${number} is not for ${procedure} on ${from}.`,
        }
      if (compare(units, exactly(granted.units)) > 0)
        return {
          ...{ ...at, answer: answer('CO', '198', 'N54') },
          message: `Permission ${number} is for ${granted.units} units.`,
        }
      return null
    })
  },
  examples: [
    {
      name: 'an MRI without permission',
      scene: (make) =>
        make({ lines: [oneLine('70553')] }, { benefits: withBenefits({}), payer: wanting(make().payer) }),
      finds: [{ line: 1, field: 'authorization', answer: answer('CO', '197') }],
    },
    {
      name: 'an MRI with permission for another day',
      scene: (make) =>
        make(
          { authorization: 'AUTH1', lines: [oneLine('70553')] },
          {
            payer: wanting(make().payer),
            benefits: withBenefits({ authorizations: [granted('2025-10-01', '2025-10-10')] }),
          },
        ),
      finds: [{ line: 1, field: 'authorization', answer: answer('CO', '284') }],
    },
    {
      name: 'an MRI with permission',
      scene: (make) =>
        make(
          { authorization: 'AUTH1', lines: [oneLine('70553')] },
          {
            payer: wanting(make().payer),
            benefits: withBenefits({ authorizations: [granted('2025-10-01', '2025-10-31')] }),
          },
        ),
      finds: [],
    },
  ],
}

const wanting = <P extends { readonly wants: object }>(payer: P): P => ({
  ...payer,
  wants: { ...payer.wants, authorization: ['70553'] },
})
const granted = (from: string, to: string) => ({
  ...{ number: 'AUTH1', procedures: ['70553'], from: day(from), to: day(to), units: 1 },
})
