import { z } from 'zod'
import { Provenance } from './figure.ts'

const Percent = z.number().min(0).max(100)

/** The pass mark is a share of the scored points. */
const PercentPass = Provenance.extend({ percent: Percent })

/**
 * The pass mark is a point on the issuer's scale. `cut` is the raw percentage that the scale point stands for:
 * without it a scaled mark cannot be replayed.
 */
const ScaledPass = Provenance.extend({
  scaled: z.number(),
  from: z.number(),
  to: z.number(),
  cut: Percent.gt(0).lt(100),
})

export const PassMark = z.union([PercentPass, ScaledPass])
export type PassMark = z.infer<typeof PassMark>

/** The raw percentage (0 to 100) from which an attempt passes. */
export const cutPercent = (pass: PassMark): number => ('percent' in pass ? pass.percent : pass.cut)

/**
 * A raw percentage on the scale of `pass`, null when the mark is a plain percentage. Piecewise linear through
 * (0, from), (cut, scaled) and (100, to), rounded to whole points: the platform's conversion; issuers equate
 * their forms by methods they do not publish.
 */
export function scaledScore(pass: PassMark, percent: number): number | null {
  if ('percent' in pass) return null
  const { from, to, scaled, cut } = pass
  const below = percent < cut
  const share = below ? percent / cut : (percent - cut) / (100 - cut)
  const exact = below ? from + share * (scaled - from) : scaled + share * (to - scaled)
  return below ? Math.floor(exact) : Math.round(exact)
}

/** "85 %" or "390 on a scale from 200 to 500". */
export const passMarkInWords = (pass: PassMark): string =>
  'percent' in pass ? `${pass.percent} %` : `${pass.scaled} on a scale from ${pass.from} to ${pass.to}`
