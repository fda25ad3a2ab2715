import type { Statement, Upcoming } from './statement.ts'

/** The next thing a person has to do for any of their credentials, and by when. */
export interface NextDue {
  readonly statement: Statement
  readonly upcoming: Upcoming
}

/** Dates by which one must have done something; that a window opens or a credential is gone asks for nothing. */
const ASKS: ReadonlySet<Upcoming['kind']> = new Set(['due', 'dues', 'task', 'grace-ends'])

/** What is due soonest; of two things on one day, the one of the statement that still lacks something. */
export function nextDue(statements: readonly Statement[]): NextDue | null {
  let found: NextDue | null = null
  for (const statement of statements)
    for (const upcoming of statement.upcoming) {
      if (!ASKS.has(upcoming.kind)) continue
      const isSooner = found === null || upcoming.on < found.upcoming.on
      const isWorse =
        upcoming.on === found?.upcoming.on && found.statement.status === 'met' && statement.status !== 'met'
      if (isSooner || isWorse) found = { statement, upcoming }
    }
  return found
}
