import { z } from 'zod'
import type { Known } from './known.ts'
import { known } from './known.ts'
import type { Parts } from './parts.ts'
import { partsOfCredits, shareOf, shown } from './parts.ts'

/** A figure in credits, or as a share of the total. */
export const Amount = z
  .strictObject({
    credits: known(z.number().min(0).max(1000)).optional(),
    share: known(z.number().min(0).max(1)).optional(),
  })
  .refine((one) => (one.credits === undefined) !== (one.share === undefined), {
    path: ['credits'],
    message: 'either credits or share',
  })
export type Amount = z.infer<typeof Amount>

export const fromOf = ({ credits, share }: Amount): Known<number> => {
  const from = credits ?? share
  if (from === undefined) throw new Error('An amount is neither credits nor a share.')
  return from
}

/** The amount in parts; null when the figure, or the total of which it is a share, is not known. */
export function partsOfAmount({ credits, share }: Amount, total: Parts | null): Parts | null {
  if (credits !== undefined) return credits.value === null ? null : partsOfCredits(credits.value)
  const value = share?.value ?? null
  return value === null || total === null ? null : shareOf(total, value)
}

export const amountInWords = ({ credits, share }: Amount): string =>
  credits?.value != null
    ? `${shown(credits.value)} credits`
    : share?.value != null
      ? `${Math.round(share.value * 100)}\u00a0% of the total`
      : 'a figure that is not known'
