import { day } from '../../claim/day.ts'
import { figureOn } from '../../codes/constants.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { inDollars, ohioFee } from './demonstration-parts.ts'
import { KNOWLEDGE } from './parts.ts'

/** Fees of Ohio, October 2025, by code; with a facility's place where the name says so. */
const fees = (name: string, place: string, gives: Readonly<Record<string, string>>): Demonstration => ({
  ...{ name, gives },
  shows({ make }) {
    const { tables } = make()
    return inDollars(
      Object.fromEntries(Object.keys(gives).map((code) => [code, ohioFee(tables, code, place)])),
    )
  },
})

export const feeSchedule: Rule = {
  ...KNOWLEDGE,
  id: 'F1',
  title: 'The Medicare fee: three values, three local indices, one conversion factor',
  inputs: ['line.procedure', 'line.place', 'line.date'],
  fix: 'Work out the sum of the weighted values exactly and round once, at the end.',
  source: 'SSA 1848; 42 CFR 414.20-.30',
  figures: ['conversion-factor', 'conversion-factor-apm', 'anesthesia-conversion-factor'],
  demonstrates: [
    fees('99213 in the office: (1.30 + 1.35 × 0.911 + 0.10 × 1.033) × 32.3465', '11', { '99213': '85.17' }),
    fees('99213 in a facility', '22', { '99213': '62.19' }),
    fees('services of the office', '11', {
      ...{ '99214': '120.16', '99203': '104.54', '99215': '168.90', '20610': '60.54', '11102': '89.36' },
      ...{ '17110': '102.44', '17000': '62.36', '17003': '6.01', '70553': '293.35', '93000': '13.24' },
      ...{ '97110': '27.56', '96372': '13.20', G0439: '121.26', G2212: '30.20' },
    }),
    fees('services of a facility', '22', {
      ...{ '27447': '1217.83', '66984': '498.64' },
      ...{ '45378': '172.56', '45380': '187.73', '45385': '236.67' },
    }),
    fees('a chest film as a whole and in its two parts, each rounded by itself', '11', {
      ...{ '71046': '30.47', '71046-26': '9.81', '71046-TC': '20.67' },
    }),
    {
      name: 'the conversion factor by day',
      shows: () =>
        Object.fromEntries(
          ['2024-03-08', '2024-03-09', '2025-10-15', '2026-01-01'].map((on) => [
            on,
            figureOn('conversion-factor', day(on))?.value ?? '',
          ]),
        ),
      gives: {
        ...{ '2024-03-08': '32.7442', '2024-03-09': '33.2875' },
        ...{ '2025-10-15': '32.3465', '2026-01-01': '33.4009' },
      },
    },
  ],
}
