import type { CaseState } from '../life/state.ts'
import type { CaseWorld } from '../life/world.ts'
import type { Check, CheckOf } from '../scenarios/check.ts'

/** What a check found: how much of it is right, from 0 to 1, and in words what was found and what was expected. */
export interface Found {
  readonly share: number
  readonly found: string
  readonly expected: string
}

/** What a check looks at: the world, the state at the end, and where the model solution ends. */
export interface Judged {
  readonly world: CaseWorld
  readonly state: CaseState
  readonly model: CaseState
}

/** How one kind of check is judged. */
export type Judge<Kind extends Check['kind']> = (check: CheckOf<Kind>, judged: Judged) => Found

/** A check with what came of it. */
export interface GradedCheck {
  readonly id: string
  readonly stage: Check['stage']
  readonly title: string
  readonly weight: number
  /** Of the weight, after what a hint has cost. */
  readonly points: number
  readonly share: number
  readonly isHinted: boolean
  readonly found: string
  readonly expected: string
  readonly why: string
  readonly rule: string | null
  readonly source: string
  readonly lesson: string | null
}

export const right = (found: string, expected = found): Found => ({ share: 1, found, expected })
export const wrong = (found: string, expected: string): Found => ({ share: 0, found, expected })
export const partly = (share: number, found: string, expected: string): Found => ({ share, found, expected })
