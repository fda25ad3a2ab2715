import type { X12Error } from '../x12/wire/x12-error.ts'

/** One error of a file as the public contract writes it. */
export interface X12ErrorJson {
  readonly segment: string
  /** Its number in its transaction set (ST is 1), or in its interchange (ISA is 1). */
  readonly position: number
  /** From 1; null: the segment as a whole. */
  readonly element: number | null
  /** As the acknowledgment that tells of it has it (IK304, IK403, IK502, AK905, TA105). */
  readonly code: string
  readonly message: string
}

/**
 * An error of a file as the contract 1.0 of `x12 check` writes it: its place and the code of the acknowledgment that
 * tells it.
 */
export const x12ErrorJson = ({ segment, position, element, code, message }: X12Error): X12ErrorJson => ({
  ...{ segment, position, element, code, message },
})
