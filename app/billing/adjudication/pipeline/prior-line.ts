import type { Adjustment } from '../../claim/adjustment.ts'
import type { Cents } from '../../claim/cents.ts'
import { cents, minus, plus, sum } from '../../claim/cents.ts'
import type { Prior, PriorLine } from '../../claim/coverage.ts'
import type { Scene } from '../../edits/scene.ts'

/**
 * What the payer before this one made of a line; null when this one is first. What it told of the claim alone (it gave no
 * detail by line, or cut the claim as a whole) is shared out by the charges, to the cent, over the lines it left without
 * detail, or else over all of them: an answer without lines is an answer, and never as if nobody had paid.
 */
export function priorOf({ claim }: Scene, n: number): PriorLine | null {
  const prior = claim.coverages[claim.destination - 2]?.prior
  if (!prior) return null
  const own = prior.lines.find(({ line }) => line === n)
  const rest = minus(prior.paid, sum(prior.lines.map(({ paid }) => paid)))
  if (rest === 0 && prior.adjustments.length === 0) return own ?? nothingOf(n)
  const share = shareOfLine(claim.lines, prior, n)
  if (!share) return own ?? nothingOf(n)
  const { paid, adjustments, ...more } = own ?? nothingOf(n)
  const shared = prior.adjustments.map((one): Adjustment => ({ ...one, amount: share(one.amount) }))
  return { ...more, paid: plus(paid, share(rest)), adjustments: [...adjustments, ...shared] }
}

const nothingOf = (line: number): PriorLine => ({ line, modifiers: [], paid: cents(0), adjustments: [] })

/** Takes from an amount of the claim what falls on a line; null where none does. */
function shareOfLine(
  lines: Scene['claim']['lines'],
  { lines: told }: Prior,
  n: number,
): ((of: Cents) => Cents) | null {
  const isTold = new Set(told.map(({ line }) => line))
  const open = lines.flatMap(({ charge }, i) => (isTold.has(i + 1) ? [] : [{ n: i + 1, charge }]))
  const among = open.length > 0 ? open : lines.map(({ charge }, i) => ({ n: i + 1, charge }))
  const at = among.findIndex((one) => one.n === n)
  const total = BigInt(sum(among.map(({ charge }) => charge)))
  if (at < 0 || total <= 0n) return null
  const before = BigInt(sum(among.slice(0, at).map(({ charge }) => charge)))
  const through = before + BigInt(among[at]?.charge ?? 0)
  // The difference of two running shares: whatever is rounded, all of them add up to the amount.
  return (of) => cents(Number((BigInt(of) * through) / total - (BigInt(of) * before) / total))
}
