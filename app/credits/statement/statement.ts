import type { CalendarDay } from '#kernel/time.ts'

/** What one entry gave to one requirement. */
export interface Contribution {
  readonly requirement: string
  /** In the requirement's unit. */
  readonly credits: number
  readonly why: string
}

/** What an entry counted for, and why, or why it did not. */
export interface CountedEntry {
  readonly id: string
  readonly counted: boolean
  /** Credits toward the total. */
  readonly credits: number
  /** One sentence for a person. */
  readonly why: string
  /** Names the reason for tests and pages: `counted`, `outside-cycle`, `duplicate`, `over-cap`, … */
  readonly reason: string
  readonly contributions: readonly Contribution[]
}

/** One thing a board asks for in a cycle. `needed` is null where the board's figure is not known. */
export interface Requirement {
  readonly id: string
  readonly title: string
  readonly kind: 'total' | 'minimum' | 'maximum' | 'task' | 'exam'
  readonly needed: number | null
  readonly earned: number
  readonly met: boolean | null
  readonly why: string
  readonly source: string
  readonly confidence: string
}

/** A task of the cycle, or of a year of it. */
export interface StatementTask {
  readonly id: string
  readonly title: string
  readonly due: CalendarDay | null
  readonly done: CalendarDay | null
}

/** What comes next and what happens if it is missed. */
export interface Upcoming {
  readonly on: CalendarDay
  readonly kind: 'window-opens' | 'due' | 'dues' | 'grace-ends' | 'cancelled' | 'reinstatement' | 'task'
  readonly title: string
  readonly ifMissed: string
  /** What missing it costs in dollars, where the board has said. */
  readonly cost: number | null
}

/** What is known about a board beside its arithmetic: a fee, an audit, how a lapsed credential comes back. */
export interface Fact {
  readonly title: string
  readonly text: string
  readonly source: string
  readonly confidence: string
}

/** A figure that the board has not published, or that nobody could find: shown, never guessed. */
export interface Unknown {
  readonly what: string
  readonly source: string
}

/** Where a person stands with one board (or one credential of it) in one cycle, with every number explained. */
export interface Statement {
  readonly board: string
  readonly credentials: readonly string[]
  /** The day from which the version of the rules holds that judged this cycle. */
  readonly rulesFrom: CalendarDay
  readonly asOf: CalendarDay
  readonly status: 'running' | 'met' | 'grace' | 'lapsed' | 'retired' | 'by-exam'
  readonly cycle: {
    readonly start: CalendarDay
    /** The last day that counts. */
    readonly end: CalendarDay
    /** The last day to report and pay. */
    readonly due: CalendarDay
    readonly why: string
  }
  readonly needed: number | null
  readonly earned: number
  readonly requirements: readonly Requirement[]
  readonly entries: readonly CountedEntry[]
  readonly tasks: readonly StatementTask[]
  readonly upcoming: readonly Upcoming[]
  readonly unknowns: readonly Unknown[]
  readonly facts: readonly Fact[]
}
