import type { LoopNode } from '../guide/attach.ts'
import { loopsOf } from '../guide/check-set.ts'
import type { Segment } from '../wire/segment.ts'
import { value } from '../wire/segment.ts'
import type { X12Error } from '../wire/x12-error.ts'
import { errorAt } from '../wire/x12-error.ts'

/**
 * What names, addresses, numbers and days of a professional claim must hold in some cases, wherever they stand. IK403 I9:
 * missing though another thing asks for it, I13: there though another forbids it, I12: not in the form its qualifier
 * asks for. Source: the situational rules of X12 005010X222A1 (facts; no wording of the guide).
 */
export function partySituations(root: LoopNode): readonly X12Error[] {
  const errors: X12Error[] = []
  for (const { rule, segments } of loopsOf(root))
    for (const { segment } of segments) errors.push(...(CASES[segment.id]?.(segment, rule.id) ?? []))
  return errors
}

type Case = (segment: Segment, loop: string) => readonly X12Error[]

function tell(segment: Segment, loop: string, element: number, code: string, message: string): X12Error {
  const name = `${segment.id}${String(element).padStart(2, '0')}`
  const details = { loop, element, value: value(segment, element) }
  return errorAt(segment, ['IK4', code], `${name} ${message}`, details)
}

/** An organization has no first name, middle name or suffix; a subscriber who is a person has a number. */
const nameErrors: Case = (nm1, loop) => {
  const isPerson = value(nm1, 2) === '1'
  if (isPerson)
    return loop === '2010BA' && value(nm1, 8) === ''
      ? [tell(nm1, loop, 8, 'I9', 'is missing: a person who is insured has a number.')]
      : []
  return [4, 5, 7]
    .filter((element) => value(nm1, 2) === '2' && value(nm1, element) !== '')
    .map((element) => tell(nm1, loop, element, 'I13', 'is not used: an organization has no such name.'))
}

/** In the United States and Canada an address has its state and its ZIP code. */
const cityErrors: Case = (n4, loop) =>
  ['', 'US', 'CA'].includes(value(n4, 4))
    ? [2, 3]
        .filter((element) => value(n4, element) === '')
        .map((element) => tell(n4, loop, element, 'I9', 'is missing: the address is in this country.'))
    : []

/** Numbers of the tax office and of Social Security have nine digits and nothing between them. */
const numberErrors: Case = (ref, loop) => {
  const code = value(ref, 1)
  const isTax = code === 'EI' && (loop === '2010AA' || loop === '2010AC')
  return (isTax || code === 'SY') && value(ref, 2) !== '' && !/^\d{9}$/.test(value(ref, 2))
    ? [tell(ref, loop, 2, 'I12', 'is no number of nine digits.')]
    : []
}

/** A disability that is told whole is a period, one end of it a day. */
const dateErrors: Case = (dtp, loop) => {
  const code = value(dtp, 1)
  const format = value(dtp, 2)
  if (code === '314' && format === 'D8')
    return [tell(dtp, loop, 2, '7', 'may not be "D8": both ends are told.')]
  return (code === '360' || code === '361') && format === 'RD8'
    ? [tell(dtp, loop, 2, '7', 'may not be "RD8": one end is told.')]
    : []
}

/** A national drug code has eleven digits, 5-4-2, without hyphens. */
const drugErrors: Case = (lin, loop) =>
  value(lin, 2) === 'N4' && !/^\d{11}$/.test(value(lin, 3)) && value(lin, 3) !== ''
    ? [tell(lin, loop, 3, 'I12', 'is no drug code of eleven digits.')]
    : []

const CASES: Readonly<Partial<Record<string, Case>>> = {
  ...{ NM1: nameErrors, N4: cityErrors, REF: numberErrors, DTP: dateErrors, LIN: drugErrors },
}
