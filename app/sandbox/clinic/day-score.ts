import { cents, dollars } from '#billing'
import { DAY_FIGURES } from '../scenarios/check.ts'
import type { ClinicFigures, DayBeside, Rate } from './figures.ts'

export type DayFigure = (typeof DAY_FIGURES)[number]

/** The five figures of which the score of a day is made, and their points. Together they are a hundred. */
export const DAY_POINTS: { readonly [Figure in DayFigure]: number } = {
  days: 20,
  clean: 20,
  denials: 20,
  collection: 25,
  'write-offs': 15,
}

/** One figure of a day, judged: from 0 to 1 of its points, what was measured, and what the best play comes to. */
export interface JudgedFigure {
  readonly share: number
  readonly measured: string
  readonly best: string
}

const held = (share: number): number => Math.min(1, Math.max(0, share))
/** How near a share comes to the best play's; a share of nothing is nothing. */
const near = ({ share }: Rate, best: Rate): number =>
  best.share === null || best.share <= 0 ? 1 : held((share ?? 0) / best.share)

/**
 * How much of its points a figure earns, beside the best play. Each is monotone: a better figure never earns less, and
 * none earns more than the best play's.
 * - `days`: all of it at the days of the best play, nothing at those of a day on which nothing is done; evenly between.
 * - `clean`: first claims without a fault, of all accounts of the day; an account that was never billed is no clean claim.
 * - `denials`: the share of first answers that refuse nothing, for as much of the day as payers have answered.
 * - `collection`: what came in of what was due; what was taken beyond an account's due counts against it.
 * - `write-offs`: what brought nothing, be it given up, left open or never billed, of all that was to be billed. So giving
 *   up is never better than leaving open, and doing nothing earns nothing.
 */
export function shareOf(figure: DayFigure, { own, best, horizon }: DayBeside): number {
  switch (figure) {
    case 'days': {
      const [is, least] = [own.daysInReceivables, best.daysInReceivables ?? 0]
      if (is === null) return 0
      return horizon > least ? held((horizon - is) / (horizon - least)) : is <= least ? 1 : 0
    }
    case 'clean':
      return near(own.cleanClaims, best.cleanClaims)
    case 'denials': {
      const answered = best.denials.of === 0 ? 1 : held(own.denials.of / best.denials.of)
      const kept = 1 - (own.denials.share ?? 1)
      const most = 1 - (best.denials.share ?? 0)
      return answered * (most <= 0 ? 1 : held(kept / most))
    }
    case 'collection':
      return near(own.netCollection, best.netCollection)
    case 'write-offs':
      return held(1 - (own.forgone - best.forgone) / Math.max(1, best.charges - best.forgone))
  }
}

const percent = ({ share, part, of }: Rate, none: string): string =>
  share === null ? none : `${(share * 100).toFixed(1)} % (${part} of ${of})`
const money = ({ share, part, of }: Rate): string =>
  share === null
    ? 'nothing due'
    : `${(share * 100).toFixed(1)} % (${dollars(cents(part))} of ${dollars(cents(of))})`

/** Each figure as it is written. */
export const FIGURE_WORDS: { readonly [Figure in DayFigure]: (of: ClinicFigures) => string } = {
  days: ({ daysInReceivables: days }) => (days === null ? 'nothing billed' : `${days.toFixed(1)} days`),
  clean: ({ cleanClaims }) => percent(cleanClaims, 'none sent'),
  denials: ({ denials }) => percent(denials, 'no answer'),
  collection: ({ netCollection }) => money(netCollection),
  'write-offs': ({ forgone }) => dollars(forgone),
}

/** A figure of a day beside the best play's. */
export const judgedFigure = (figure: DayFigure, beside: DayBeside): JudgedFigure => ({
  share: shareOf(figure, beside),
  measured: FIGURE_WORDS[figure](beside.own),
  best: FIGURE_WORDS[figure](beside.best),
})

/** The score of a day: the points of its five figures, of a hundred, to a tenth. */
export const dayScore = (beside: DayBeside): number =>
  Math.round(DAY_FIGURES.reduce((all, one) => all + DAY_POINTS[one] * shareOf(one, beside), 0) * 10) / 10
