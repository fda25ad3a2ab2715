import type { Brand } from '#kernel/brand.ts'

/**
 * Credit in whole parts, 60,000 to a credit: a minute of a 60-minute hour is exactly 1,000 and one of a 50-minute hour
 * 1,200, so that three times twenty minutes are an hour and no sum drifts.
 */
export type Parts = Brand<number, 'Parts'>

const PER_CREDIT = 60_000
export const NONE = 0 as Parts

export const partsOfCredits = (credits: number): Parts => Math.round(credits * PER_CREDIT) as Parts
export const creditsOf = (parts: Parts): number => parts / PER_CREDIT
export const plus = (a: Parts, b: Parts): Parts => (a + b) as Parts
export const less = (a: Parts, b: Parts): Parts => Math.max(0, a - b) as Parts
export const least = (a: Parts, b: Parts): Parts => Math.min(a, b) as Parts
export const most = (a: Parts, b: Parts): Parts => Math.max(a, b) as Parts
/** `share` of `parts`; a share of 1 or more than 1 is allowed. */
export const shareOf = (parts: Parts, share: number): Parts => Math.round(parts * share) as Parts
export const sum = (all: readonly Parts[]): Parts => all.reduce((a, b) => a + b, 0) as Parts

/** "1", "7.5", "0.33": at most two decimals. */
export const shown = (credits: number): string => String(Math.round(credits * 100) / 100)
export const shownParts = (parts: Parts): string => shown(creditsOf(parts))
