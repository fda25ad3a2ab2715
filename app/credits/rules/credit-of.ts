import { count } from '#kernel/text.ts'
import type { Multiplier, Seen } from './multiplier.ts'
import { multiplierFor } from './multiplier.ts'
import type { Parts } from './parts.ts'
import { least, partsOfCredits, shown } from './parts.ts'
import type { CreditRule } from './rounding.ts'
import { rounded, roundingInWords } from './rounding.ts'

/** What an activity is worth to a board before caps, and the arithmetic in words: of `Worths` a sentence. */
export interface Worth {
  readonly parts: Parts
  readonly how: string
}

/** Credit printed by the board: the share of it that was attended. */
function printedWorth(rule: CreditRule, credits: number, { activity }: Seen): Worth {
  const { minutesOffered, minutesEarned } = activity
  const isWhole = minutesOffered === 0 || minutesEarned === minutesOffered
  const part = isWhole ? credits : (credits * minutesEarned) / minutesOffered
  const parts = rounded(partsOfCredits(part), isWhole ? null : rule.rounding.value)
  const how = isWhole
    ? `${shown(credits)} as printed with the board's approval`
    : `${minutesEarned} of ${count(minutesOffered, 'minute')} of a program approved for ${shown(credits)}`
  return { parts, how }
}

function timed(rule: CreditRule, multiplier: Multiplier | undefined, { activity }: Seen): Worth | null {
  const hour = rule.minutes.value
  if (hour === null) return null
  const factor = multiplier?.perHour?.value ?? 1
  const exact = partsOfCredits((activity.minutesEarned * factor) / hour)
  const rounding = rule.rounding.value
  const times = factor === 1 ? '' : `, ${shown(factor)} for each hour (${multiplier?.title})`
  const way = rounding === null || rounding === 'none' ? '' : `, ${roundingInWords(rounding)}`
  return {
    parts: rounded(exact, rounding),
    how: `${count(activity.minutesEarned, 'minute')} at ${hour} minutes to the hour${times}${way}`,
  }
}

function worthBy(
  rule: CreditRule,
  multiplier: Multiplier | undefined,
  printed: number | undefined,
  seen: Seen,
): Worth | null {
  const each = multiplier?.each?.value
  const worth =
    each !== null && each !== undefined
      ? { parts: partsOfCredits(each), how: `${shown(each)} for each (${multiplier?.title})` }
      : printed !== undefined && rule.printed.value === true
        ? printedWorth(rule, printed, seen)
        : timed(rule, multiplier, seen)
  const most = multiplier?.most?.value
  if (worth === null || most === null || most === undefined) return worth
  const cap = partsOfCredits(most)
  return worth.parts <= cap
    ? worth
    : { parts: least(worth.parts, cap), how: `${worth.how}, no more than ${shown(most)} for one` }
}

/** More minutes than any activity has. */
const MINUTES = 100_000

/** The worths of one statement: what is alike is worth the same, and shares the arithmetic in words. */
export class Worths {
  readonly #known = new Map<Multiplier | undefined, Map<number | undefined, Map<number, Worth | null>>>()

  /**
   * What an activity is worth. Fixed credit for its kind comes first, then what the board itself printed, then its
   * minutes. Null when the board's minutes to a credit are unknown and nothing was printed.
   */
  of(
    rule: CreditRule,
    multipliers: readonly Multiplier[] | undefined,
    printed: number | undefined,
    seen: Seen,
  ): Worth | null {
    const multiplier = multiplierFor(multipliers, seen)
    const { minutesOffered, minutesEarned } = seen.activity
    const of = this.#of(multiplier, printed)
    const key = minutesEarned * MINUTES + minutesOffered
    const known = of.get(key)
    if (known !== undefined) return known
    const worth = worthBy(rule, multiplier, printed, seen)
    const made = worth && { parts: worth.parts, how: `${worth.how}.` }
    of.set(key, made)
    return made
  }

  #of(multiplier: Multiplier | undefined, printed: number | undefined): Map<number, Worth | null> {
    let byPrinted = this.#known.get(multiplier)
    if (byPrinted === undefined) {
      byPrinted = new Map()
      this.#known.set(multiplier, byPrinted)
    }
    let byMinutes = byPrinted.get(printed)
    if (byMinutes === undefined) {
      byMinutes = new Map()
      byPrinted.set(printed, byMinutes)
    }
    return byMinutes
  }
}
