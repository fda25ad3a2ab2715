import type { Field } from '../claim/field.ts'
import type { Answer, Level } from './rule.ts'

/** What the scrubber says about one fault of a claim: everything a screen or a command line shows. */
export interface Finding {
  readonly rule: string
  readonly title: string
  readonly level: Level
  /** The line's number from 1; null: the claim. */
  readonly line: number | null
  readonly field: Field
  /** Box of the CMS-1500; null where paper has none. */
  readonly box: string | null
  /** Element of the 837P. */
  readonly element: string
  readonly message: string
  readonly fix: string
  readonly answer: Answer | null
  readonly status277: string | null
  readonly source: string
}
