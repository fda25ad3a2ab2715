import type { Axis, Step } from '#exams'
import { isArrival, placeOn } from '#exams'

/** Width of the drawing's own units; it is stretched to whatever width there is. */
export const WIDTH = 2000

/** Room above the first and below the last question, in px. */
const MARGIN = 6

/** A sign in the drawing: across from 0 to 100, down in px. */
export interface Sign {
  /** Index of its step. */
  readonly step: number
  readonly x: number
  readonly y: number
  readonly shape: 'won' | 'lost' | 'changed' | 'flagged' | 'overtaken'
}

/** A stretch in which no question was open. */
export interface Blank {
  /** Index of its step. */
  readonly step: number
  readonly x: number
  readonly width: number
  /** `cut`: left out of the axis, so that its width says nothing. */
  readonly kind: 'break' | 'away' | 'cut'
}

/** A replay as paths and signs. All paths are relative to `WIDTH` and the height in px. */
export interface Drawn {
  readonly height: number
  /** Where one was. */
  readonly stays: string
  /** From one question to the next. */
  readonly jumps: string
  /** A point for every answer that stood or was checked. */
  readonly answers: string
  readonly signs: readonly Sign[]
  readonly blanks: readonly Blank[]
}

/** Between 5 and 9 px a question for a short exam, less for a long one: the whole fits a screen. */
export const heightFor = (questions: number): number =>
  2 * MARGIN +
  Math.round(Math.min(questions * 9, Math.max(230, Math.min(questions * 5, 300 + questions * 0.4))))

/** The height of question `n` in px. */
export const yOf = (n: number, questions: number): number => {
  const height = heightFor(questions)
  return Math.round((MARGIN + ((n - 0.5) / questions) * (height - 2 * MARGIN)) * 10) / 10
}

/** Lays a replay out: question number downwards, time to the right. */
export function drawReplay(steps: readonly Step[], axis: Axis, questions: number): Drawn {
  const across = (at: Step['at']) => Math.round(placeOn(axis, at) * WIDTH * 10) / 10
  const stays: string[] = []
  const jumps: string[] = []
  const answers: string[] = []
  const cut = new Set(axis.cuts.map(({ from }) => from))
  const signs: Sign[] = []
  const blanks: Blank[] = []
  let here: { readonly x: number; readonly y: number } | null = null
  const stayUntil = (x: number) => {
    if (here && x > here.x) stays.push(`M${here.x} ${here.y}H${x}`)
  }
  for (const [index, step] of steps.entries()) {
    const x = across(step.at)
    const y = yOf(step.place, questions)
    const percent = Math.round((x / WIDTH) * 10_000) / 100
    if (isArrival(step)) {
      stayUntil(x)
      if (here && here.y !== y) jumps.push(`M${x} ${here.y}V${y}`)
      here = { x, y }
    } else if (step.kind === 'away') {
      stayUntil(x)
      const end = across((step.at + step.ms) as Step['at'])
      blanks.push({
        step: index,
        x: percent,
        width: Math.round(((end - x) / WIDTH) * 10_000) / 100,
        kind: cut.has(step.at) ? 'cut' : step.why.startsWith('break') ? 'break' : 'away',
      })
      if (here) here = { x: end, y: here.y }
    } else if (step.kind === 'submitted' || step.kind === 'abandoned') stayUntil(x)
    else if (step.kind === 'answered') answers.push(`M${x} ${y}h0`)
    else {
      const shape = shapeOf(step)
      if (shape) signs.push({ step: index, x: percent, y, shape })
    }
  }
  return {
    height: heightFor(questions),
    stays: stays.join(''),
    jumps: jumps.join(''),
    answers: answers.join(''),
    signs,
    blanks,
  }
}

function shapeOf(step: Step): Sign['shape'] | null {
  if (step.kind === 'flagged' || step.kind === 'overtaken') return step.kind
  if (step.kind !== 'changed') return null
  if (step.is === 'right' && step.was !== 'right') return 'won'
  return step.was === 'right' && step.is !== 'right' ? 'lost' : 'changed'
}
