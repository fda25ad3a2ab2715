import type { BoxName } from '#billing'
import type { CodeKind } from '../look-up/code-book.ts'
import { MARKS } from './marks.ts'
import type { Writing } from './tidy.ts'

/** How a part of a box is written in. `reserved` parts of the form are left blank (NUCC manual, items 8, 9b, 9c, 30). */
export type PartKind = 'entry' | 'marks' | 'stack' | 'address' | 'diagnoses' | 'reserved'

/** One part of a box: what the form calls a box of its own, or a place beside it ("14 qualifier"). */
export interface PartDrawing {
  readonly box: BoxName
  readonly kind: PartKind
  readonly as: Writing
  readonly lookUp?: CodeKind
  readonly parts?: readonly string[]
  readonly longest?: number
}

/** A box as it is drawn. `id` names its place in the style sheet. */
export interface BoxDrawing {
  readonly id: string
  readonly parts: readonly PartDrawing[]
}

const part = (box: BoxName, as: Writing = 'words', more: Partial<PartDrawing> = {}): PartDrawing => ({
  ...{ box, as, kind: MARKS[box] ? 'marks' : 'entry' },
  ...more,
})
const reserved = (box: BoxName): PartDrawing => part(box, 'words', { kind: 'reserved' })
const stack = (box: BoxName, parts: readonly string[], lookUp?: CodeKind): PartDrawing =>
  part(box, 'words', { kind: 'stack', parts, ...(lookUp ? { lookUp } : {}) })
const npi = (box: BoxName): PartDrawing => part(box, 'digits', { longest: 20 })
const box = (id: string, ...parts: readonly PartDrawing[]): BoxDrawing => ({ id, parts })

const PLACE_LINES = ['name', 'street', 'city, state, ZIP code']

/** The boxes before the service lines in the order of their numbers, in which the keyboard goes through them. */
export const BEFORE_LINES: readonly BoxDrawing[] = [
  box('top', stack('top', ['name', 'number', 'street', 'city, state, ZIP code'], 'payers')),
  ...[box('1', part('1')), box('1a', part('1a')), box('2', part('2'))],
  box('3', part('3', 'birth', { longest: 10 }), part('3 sex')),
  ...[box('4', part('4')), box('5', part('5', 'words', { kind: 'address' }), part('5 phone', 'digits'))],
  ...[box('6', part('6')), box('7', part('7', 'words', { kind: 'address' })), box('8', reserved('8'))],
  ...[box('9', part('9')), box('9a', part('9a')), box('9b', reserved('9b')), box('9c', reserved('9c'))],
  ...[box('9d', part('9d')), box('10a', part('10a'))],
  box('10b', part('10b'), part('10b state', 'letters', { longest: 2 })),
  ...[box('10c', part('10c')), box('10d', part('10d')), box('11', part('11'))],
  box('11a', part('11a', 'birth', { longest: 10 }), part('11a sex')),
  ...[box('11b', part('11b')), box('11c', part('11c')), box('11d', part('11d'))],
  ...[box('12', part('12')), box('13', part('13'))],
  box('14', part('14', 'day', { longest: 10 }), part('14 qualifier', 'digits', { longest: 3 })),
  box('15', part('15 qualifier', 'digits', { longest: 3 }), part('15', 'day', { longest: 10 })),
  box('16', part('16 from', 'day', { longest: 10 }), part('16 through', 'day', { longest: 10 })),
  box('17', part('17 qualifier', 'letters', { longest: 2 }), part('17')),
  ...[box('17a', part('17a', 'code')), box('17b', npi('17b'))],
  box('18', part('18 from', 'day', { longest: 10 }), part('18 through', 'day', { longest: 10 })),
  ...[box('19', part('19', 'words', { longest: 80 })), box('20', part('20'))],
  box(
    '21',
    part('21 indicator', 'digits', { longest: 1 }),
    part('21', 'diagnosis', { kind: 'diagnoses', lookUp: 'diagnoses' }),
  ),
  box('22', part('22', 'code', { longest: 1 }), part('22 original', 'code', { longest: 50 })),
  box('23', part('23', 'code', { longest: 50 })),
]

/** The boxes behind the service lines. */
export const AFTER_LINES: readonly BoxDrawing[] = [
  box('25', part('25', 'code', { longest: 20 }), part('25 kind')),
  ...[box('26', part('26', 'words', { longest: 38 })), box('27', part('27'))],
  ...[box('28', part('28', 'amount', { longest: 12 })), box('29', part('29', 'amount', { longest: 12 }))],
  ...[box('30', reserved('30')), box('31', part('31'), part('31 name'))],
  ...[box('32', stack('32', PLACE_LINES)), box('32a', npi('32a')), box('32b', part('32b', 'code'))],
  box('33', part('33 phone', 'digits'), stack('33', PLACE_LINES)),
  ...[box('33a', npi('33a')), box('33b', part('33b', 'code', { longest: 10 }))],
]
