import type { Database, Writes } from '#db'
import type { Instant } from '#kernel/time.ts'

/** The case of a claim task in which something was done, with its grade of a hundred as it stands. */
export interface GradedClaim {
  readonly place: number
  readonly caseId: string
  readonly grade: number
  /** How long it was worked on. */
  readonly workedMs: number
}

/** The grades of all claims of an attempt at one moment. */
export interface ClaimGrades {
  readonly claims: readonly GradedClaim[]
  /**
   * Closes the cases to every further move, in the transaction that ends the attempt. False, and nothing written, when
   * one of them was gone on with since it was graded.
   */
  seal(tx: Writes, at: Instant): Promise<boolean>
}

/**
 * What this room asks of whoever keeps the cases in which claims are worked. The claim sandbox does it; this room may
 * not enter it, so those who see both hand it in.
 */
export interface ClaimTasks {
  /** The lock under which the cases of an attempt change: held by every move and by the end of the attempt. */
  lock(attemptId: string): string
  /** Grades what was done in the claims of an attempt, as they stand. Writes nothing. */
  grade(db: Database, attemptId: string): Promise<ClaimGrades>
}

const noClaims = (): never => {
  throw new Error('An attempt with claim tasks needs somebody who grades them.')
}

/** For attempts without claim tasks; one that has some cannot be ended with it. */
export const NO_CLAIM_TASKS: ClaimTasks = { lock: noClaims, grade: noClaims }
