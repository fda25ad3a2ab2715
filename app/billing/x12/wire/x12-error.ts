import type { Segment } from './segment.ts'

/**
 * Which acknowledgment tells of an error, and so from which list its code is: TA1 the interchange (TA105), AK9 the group
 * (AK905), IK5 the transaction set (IK502), IK3 a segment (IK304), IK4 an element (IK403). Source: 005010X231A1.
 */
export type Acknowledgment = 'TA1' | 'AK9' | 'IK5' | 'IK3' | 'IK4'

/** What is wrong with a file, where, and the code by which the trade says so. */
export interface X12Error {
  readonly in: Acknowledgment
  /** The segment's name; of a missing one the name it should have. */
  readonly segment: string
  /** Its number in its transaction set (ST is 1), or in its interchange (ISA is 1); of a missing one, where it should stand. */
  readonly position: number
  /** The loop it was found in, where that is known: "2010AA". */
  readonly loop: string | null
  /** From 1; null: the segment as a whole. */
  readonly element: number | null
  /** From 1; null: the element as a whole. */
  readonly component: number | null
  readonly code: string
  /** The dictionary number of the element (IK402), where it is known. */
  readonly reference: number | null
  /** What stands there, cut to 99 characters (IK404); null: nothing does. */
  readonly value: string | null
  readonly message: string
  /** Where the segment begins in the text. */
  readonly offset: number
}

type Details = Partial<Pick<X12Error, 'loop' | 'element' | 'component' | 'reference' | 'value' | 'position'>>

/** An error at a segment that is there. */
export function errorAt(
  segment: Segment,
  [kind, code]: readonly [Acknowledgment, string],
  message: string,
  { loop = null, element = null, component = null, reference = null, value = null, position }: Details = {},
): X12Error {
  // Written out: a file that is wrong all over has tens of thousands.
  return {
    in: kind,
    segment: segment.id.slice(0, 20),
    position: position ?? segment.position,
    loop,
    element,
    component,
    code,
    reference,
    message,
    offset: segment.offset,
    value: value === null || value === '' ? null : value.slice(0, 99),
  }
}
