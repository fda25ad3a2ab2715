import { cents, dollars, minus } from '../../claim/cents.ts'
import { day } from '../../claim/day.ts'
import { exact, shareOf } from '../../claim/exact.ts'
import { limitingCharge, sequestered } from '../../pricing/participation.ts'
import { practitionerOf } from '../../pricing/practitioner.ts'
import { priceService } from '../../pricing/price-service.ts'
import type { Hit, Rule } from '../rule.ts'
import { inDollars, ohioFee } from './demonstration-parts.ts'
import { oneLine } from './example-parts.ts'

export const limiting: Rule = {
  id: 'F6',
  title: 'Participation decides the fee and what may be charged above it',
  level: 'WARN',
  ...{ from: null, to: null, scope: 'medicare', verify: true },
  inputs: ['assignment', 'line.charge'],
  answer: null,
  status277: null,
  fix: 'Lower the charge to the limit, and refund within 30 days what the patient paid above it.',
  source: 'SSA 1848(g); 42 CFR 414.48; MCPM ch. 12 §20.4.4, ch. 1 §30.3',
  figures: ['non-participating-share', 'limiting-charge'],
  check({ claim, lines, payer, tables }) {
    if (claim.assignment !== 'C') return []
    return lines.flatMap(({ n, charge, from, rendering, procedure, modifiers, units, place }): Hit[] => {
      const practitioner = practitionerOf(rendering)
      // Practitioners who are no physicians must accept assignment: A16 says so.
      if (practitioner !== 'physician') return []
      const service = { procedure, modifiers, units, place, on: from, locality: payer.locality }
      const priced = priceService(service, tables)
      const limit = priced.ok ? limitingCharge(priced.value.amount, from) : null
      if (!limit || charge <= limit.most.amount) return []
      const most = dollars(limit.most.amount)
      const message = `Without assignment at most ${most} may be charged; line ${n} charges ${dollars(charge)}.`
      return [{ line: n, field: 'line.charge', message }]
    })
  },
  examples: [
    {
      name: 'an unassigned visit charged at 93.06',
      scene: (make) => make({ assignment: 'C', lines: [oneLine('99213', { charge: '93.06' })] }),
      finds: [{ line: 1, field: 'line.charge' }],
    },
    {
      name: 'an unassigned visit charged at 93.05',
      scene: (make) => make({ assignment: 'C', lines: [oneLine('99213', { charge: '93.05' })] }),
      finds: [],
    },
    {
      name: 'an assigned visit charged at 150',
      scene: (make) => make({ lines: [oneLine('99213', { charge: '150.00' })] }),
      finds: [],
    },
  ],
  demonstrates: [
    {
      name: '99213 at 150.00 of a provider who does not participate and does not accept assignment',
      shows({ make }) {
        const on = day('2025-10-15')
        const limit = limitingCharge(ohioFee(make().tables, '99213'), on)
        const allowed = limit?.allowed.amount ?? cents(0)
        const most = limit?.most.amount ?? cents(0)
        const gross = shareOf(allowed, exact('0.8'))
        const net = minus(gross, sequestered(gross, on))
        const charge = cents(15_000)
        return inDollars({
          ...{ allowed, 'limiting charge': most },
          ...{ 'PR-45': minus(most, allowed), 'CO-45': minus(charge, most) },
          ...{ '80 % of allowed': gross, 'paid to the patient': net },
        })
      },
      gives: {
        ...{ allowed: '80.91', 'limiting charge': '93.05', 'PR-45': '12.14', 'CO-45': '56.95' },
        ...{ '80 % of allowed': '64.73', 'paid to the patient': '63.44' },
      },
    },
  ],
}
