import { judgedFigure } from '../clinic/day-score.ts'
import { figuresBeside } from '../clinic/figures.ts'
import type { Judge } from './graded.ts'

/** A figure of a day of the clinic, beside the best play's: all of its points there, fewer the further it is from it. */
export const dayFigureRight: Judge<'day-figure'> = ({ figure }, { world, state, model }) => {
  const { share, measured, best } = judgedFigure(figure, figuresBeside(world, state, model))
  return { share, found: measured, expected: `${best}, the best play` }
}
