import type { Gain, Statement, WhatIf } from '#credits'
import type { Names } from './statement-names.ts'
import { nameOfStatement, withNames } from './statement-names.ts'

type Standing = Pick<Statement, 'status' | 'asOf' | 'cycle'>

/** What a planned activity would do to one credential, without the statements' entries. */
export interface Outcome {
  readonly name: string
  readonly before: Standing
  readonly after: Standing
  readonly counted: boolean
  readonly credits: number
  /** What would come of it in all, and how it would be counted. */
  readonly say: string
  readonly why: string
  readonly gains: readonly Gain[]
}

const standing = ({ status, asOf, cycle }: Statement): Standing => ({ status, asOf, cycle })

export function outcomeOf({ before, after, entry, gains, why }: WhatIf, names: Names): Outcome {
  return {
    name: nameOfStatement(after, names),
    before: standing(before),
    after: standing(after),
    counted: entry.counted,
    credits: entry.credits,
    say: withNames(why, names),
    why: withNames(entry.why, names),
    gains,
  }
}
