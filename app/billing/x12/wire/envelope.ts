import type { Segment } from './segment.ts'
import { value } from './segment.ts'
import type { X12Error } from './x12-error.ts'
import { errorAt } from './x12-error.ts'

/**
 * Rule A1: envelopes open and close with the same control numbers and true counts. Codes: TA105, AK905 and IK502 of
 * 005010X231A1. Numbers are compared as numbers where both are, so that `1` closes `000000001`.
 */
const sameNumber = (a: string, b: string): boolean =>
  a.trim() === b.trim() ||
  (/^\d{1,15}$/.test(a.trim()) && /^\d{1,15}$/.test(b.trim()) && Number(a) === Number(b))
const isCount = (text: string, n: number): boolean => /^\d{1,9}$/.test(text) && Number(text) === n

export const unreadableError = (segment: Segment, message: string): X12Error =>
  errorAt(segment, ['TA1', '022'], message)

/** A segment that stands in no transaction set. */
export const strayError = (segment: Segment, isInGroup: boolean): X12Error =>
  errorAt(
    segment,
    ['TA1', isInGroup ? '024' : '022'],
    `${nameOf(segment)} stands outside of any transaction set.`,
  )
const nameOf = ({ id }: Segment): string =>
  id === '' ? 'A segment without a name' : `The segment ${id.slice(0, 20)}`

/** Fields of the header that have few values: which ones, and the TA105 code when another stands there. */
const HEADER: readonly (readonly [element: number, form: RegExp, code: string, what: string])[] = [
  [1, /^0[0-6]$/, '010', 'qualifier of the authorization'],
  [3, /^0[01]$/, '012', 'qualifier of the security information'],
  [5, /^(0[1-9]|1[0-9]|2[0-9]|3[0-8]|AM|NR|SA|SN|ZZ)$/, '005', 'qualifier of the sender'],
  [6, /\S/, '006', 'sender'],
  [7, /^(0[1-9]|1[0-9]|2[0-9]|3[0-8]|AM|NR|SA|SN|ZZ)$/, '007', 'qualifier of the receiver'],
  [8, /\S/, '008', 'receiver'],
  [9, /^\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/, '014', 'date (YYMMDD)'],
  [10, /^([01]\d|2[0-3])[0-5]\d$/, '015', 'time (HHMM)'],
  [12, /^00501$/, '017', 'version (00501)'],
  [13, /^\d{9}$/, '018', 'control number'],
  [14, /^[01]$/, '019', 'request for an acknowledgment'],
  [15, /^[PTI]$/, '020', 'mark of test or production'],
]

export function headerErrors(header: Segment, isFixed: boolean): X12Error[] {
  if (header.raw.length < 17)
    return [unreadableError(header, 'The interchange header (ISA) has not its sixteen fields.')]
  const errors = isFixed
    ? []
    : [unreadableError(header, 'The interchange header (ISA) has not exactly 106 characters.')]
  for (const [element, form, code, what] of HEADER) {
    const text = value(header, element).trim()
    if (!form.test(text))
      errors.push(
        errorAt(header, ['TA1', code], `ISA${two(element)} is no valid ${what}.`, { element, value: text }),
      )
  }
  const { element, component, segment } = header.delimiters
  if (
    component === element ||
    component === segment ||
    /[A-Za-z0-9\s]/.test(component) ||
    value(header, 16) === ''
  )
    errors.push(errorAt(header, ['TA1', '027'], 'ISA16 is no separator of components.', { element: 16 }))
  return errors
}
const two = (n: number): string => String(n).padStart(2, '0')

/** @param isEmpty neither a group nor an acknowledgment (TA1) is in it */
export function interchangeErrors(
  header: Segment,
  trailer: Segment | null,
  groups: number,
  isEmpty: boolean,
): X12Error[] {
  if (header.id !== 'ISA') return []
  if (!trailer)
    return [
      errorAt(header, ['TA1', '023'], 'The interchange is not closed (IEA).', { value: value(header, 13) }),
    ]
  const errors: X12Error[] = []
  if (isEmpty) errors.push(errorAt(header, ['TA1', '024'], 'The interchange holds no group and no TA1.'))
  if (!sameNumber(value(header, 13), value(trailer, 2)))
    errors.push(
      errorAt(trailer, ['TA1', '001'], 'IEA02 does not repeat the control number of ISA13.', {
        ...{ element: 2, value: value(trailer, 2) },
      }),
    )
  if (!isCount(value(trailer, 1), groups))
    errors.push(
      errorAt(trailer, ['TA1', '021'], `IEA01 does not count the groups: there are ${groups}.`, {
        ...{ element: 1, value: value(trailer, 1) },
      }),
    )
  return errors
}

export function groupErrors(header: Segment | null, trailer: Segment | null, sets: number): X12Error[] {
  if (!header)
    return trailer
      ? [errorAt(trailer, ['TA1', '024'], 'A group is closed (GE) that was not opened (GS).')]
      : []
  const errors: X12Error[] = []
  if (!/^\d{1,9}$/.test(value(header, 6)))
    errors.push(
      errorAt(header, ['AK9', '6'], 'GS06 is no control number.', { element: 6, value: value(header, 6) }),
    )
  if (!trailer) return [...errors, errorAt(header, ['AK9', '3'], 'The group is not closed (GE).')]
  if (!sameNumber(value(header, 6), value(trailer, 2)))
    errors.push(
      errorAt(trailer, ['AK9', '4'], 'GE02 does not repeat the control number of GS06.', {
        ...{ element: 2, value: value(trailer, 2) },
      }),
    )
  if (!isCount(value(trailer, 1), sets))
    errors.push(
      errorAt(trailer, ['AK9', '5'], `GE01 does not count the transaction sets: there are ${sets}.`, {
        ...{ element: 1, value: value(trailer, 1) },
      }),
    )
  return errors
}

/** A set with the control number of an earlier one in its group. */
export const repeatedError = (header: Segment): X12Error =>
  errorAt(header, ['IK5', '23'], 'ST02 repeats the control number of an earlier set in this group.', {
    ...{ element: 2, value: value(header, 2) },
  })

export function setErrors(header: Segment, trailer: Segment | null, segments: number): X12Error[] {
  const errors: X12Error[] = []
  if (!/^[A-Za-z0-9]{4,9}$/.test(value(header, 2)))
    errors.push(
      errorAt(header, ['IK5', '7'], 'ST02 is no control number of four to nine characters.', {
        ...{ element: 2, value: value(header, 2) },
      }),
    )
  if (!trailer) {
    errors.push(errorAt(header, ['IK5', '2'], 'The transaction set is not closed (SE).'))
    return errors
  }
  if (!sameNumber(value(header, 2), value(trailer, 2)))
    errors.push(
      errorAt(trailer, ['IK5', '3'], 'SE02 does not repeat the control number of ST02.', {
        ...{ element: 2, value: value(trailer, 2) },
      }),
    )
  if (!isCount(value(trailer, 1), segments))
    errors.push(
      errorAt(trailer, ['IK5', '4'], `SE01 does not count the segments: there are ${segments}.`, {
        ...{ element: 1, value: value(trailer, 1) },
      }),
    )
  return errors
}
