import type { Card, Grade as FsrsGrade } from 'ts-fsrs'
import { createEmptyCard, fsrs, State, StrategyMode } from 'ts-fsrs'
import type { CalendarDay, Instant, Millis } from '#kernel/time.ts'
import { between, instant } from '#kernel/time.ts'
import type { Grade } from './grade.ts'

/** How far a card is: seen and not yet known, known, or known once and forgotten. */
export type Phase = 'learning' | 'review' | 'relearning'

/** What a person remembers of a card, after at least one grade. */
export interface Memory {
  readonly phase: Phase
  readonly dueAt: Instant
  readonly lastAt: Instant
  /** Days until the chance to remember it has fallen to nine in ten. */
  readonly stability: number
  /** 1 easy to 10 hard. */
  readonly difficulty: number
  readonly scheduledDays: number
  readonly step: number
  readonly grades: number
  readonly lapses: number
  /** The learner's day on which it was new. */
  readonly firstDay: CalendarDay
}

/** A card should come back when the chance to remember it has fallen to this (FSRS's "desired retention"). */
export const RETENTION = 0.9

/** Nobody prepares for longer than a year; a card that is known well is still met again after about one. */
const LONGEST_DAYS = 365

const PHASES: Readonly<Record<State, Phase>> = {
  [State.New]: 'learning',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
}
const STATES: Readonly<Record<Phase, State>> = {
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
}

/**
 * FSRS 6 with its published weights: ts-fsrs, by way of learning steps of 1 and 10 minutes. Intervals of three days and more are
 * spread a little, so that what was learned together is not all due together; the spread is drawn from `seed`, never from the clock.
 */
const scheduler = (seed: string) =>
  fsrs({ request_retention: RETENTION, maximum_interval: LONGEST_DAYS, enable_fuzz: true }).useStrategy(
    StrategyMode.SEED,
    () => seed,
  )

/** Chance of one card at one grade: the same whether it is shown on a button or done. */
const seedOf = (seed: string, memory: Memory | null) => `${seed} ${memory?.grades ?? 0}`

const asCard = (memory: Memory | null, now: Instant): Card => {
  const empty = createEmptyCard(now)
  if (memory === null) return empty
  const at = (ms: Instant) => new Date(ms)
  return {
    ...empty,
    due: at(memory.dueAt),
    stability: memory.stability,
    difficulty: memory.difficulty,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.step,
    reps: memory.grades,
    lapses: memory.lapses,
    state: STATES[memory.phase],
    last_review: at(memory.lastAt),
  }
}

const RATINGS: Readonly<Record<Grade, FsrsGrade>> = { 1: 1, 2: 2, 3: 3, 4: 4 }

/**
 * What is remembered of a card after a grade.
 *
 * @param memory null: it was new
 * @param day the learner's day of `now`
 * @param seed names the person and the card
 */
export function afterGrade(
  memory: Memory | null,
  grade: Grade,
  now: Instant,
  day: CalendarDay,
  seed: string,
): Memory {
  const { card } = scheduler(seedOf(seed, memory)).next(asCard(memory, now), now, RATINGS[grade])
  return {
    phase: PHASES[card.state],
    dueAt: instant(card.due.getTime()),
    lastAt: now,
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    step: card.learning_steps,
    grades: card.reps,
    lapses: card.lapses,
    firstDay: memory?.firstDay ?? day,
  }
}

/** How long until a card comes back, by each grade it could be given now. */
export function waits(memory: Memory | null, now: Instant, seed: string): Readonly<Record<Grade, Millis>> {
  const wait = (grade: Grade) => between(now, afterGrade(memory, grade, now, '' as CalendarDay, seed).dueAt)
  return { 1: wait(1), 2: wait(2), 3: wait(3), 4: wait(4) }
}

/** A grade as the log has it. */
export interface Graded {
  readonly grade: Grade
  readonly at: Instant
  readonly day: CalendarDay
}

/** What is remembered of a card by all its grades, oldest first; null when there is none. */
export const replayed = (grades: readonly Graded[], seed: string): Memory | null =>
  grades.reduce<Memory | null>((memory, { grade, at, day }) => afterGrade(memory, grade, at, day, seed), null)
