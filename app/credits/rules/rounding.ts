import { z } from 'zod'
import { known } from './known.ts'
import type { Parts } from './parts.ts'
import { partsOfCredits } from './parts.ts'

/** To what credit is rounded: `{to: 0.5, way: nearest}` is the nearest half, and exactly between two the greater. */
export const Rounding = z.strictObject({
  to: z.union([z.literal(1), z.literal(0.5), z.literal(0.25), z.literal(0.1)]),
  way: z.enum(['nearest', 'up', 'down']),
})
export type Rounding = z.infer<typeof Rounding>

export function rounded(parts: Parts, rule: Rounding | 'none' | null): Parts {
  if (rule === null || rule === 'none') return parts
  const step = partsOfCredits(rule.to)
  const steps = parts / step
  const whole =
    rule.way === 'up' ? Math.ceil(steps) : rule.way === 'down' ? Math.floor(steps) : Math.floor(steps + 0.5)
  return (whole * step) as Parts
}

export const roundingInWords = ({ to, way }: Rounding): string => {
  const unit = to === 1 ? 'whole credit' : to === 0.5 ? 'half' : to === 0.25 ? 'quarter' : 'tenth'
  return way === 'nearest' ? `to the nearest ${unit}` : `${way} to the ${unit}`
}

/** How minutes become credit. */
export const CreditRule = z.strictObject({
  /** Minutes of teaching that make one credit. */
  minutes: known(z.number().int().min(10).max(120)),
  /** `none` where a board says that nothing is rounded. */
  rounding: known(z.union([z.literal('none'), Rounding])),
  /** Whether the credits printed on a certificate that carries the board's approval stand in the place of its minutes. */
  printed: known(z.boolean()),
  /** What one credit is called: CEU, contact hour. */
  unit: z.string().min(1).max(40),
})
export type CreditRule = z.infer<typeof CreditRule>
