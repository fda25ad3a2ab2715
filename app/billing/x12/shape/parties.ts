import { NOTHING } from '../../claim/cents.ts'
import type { Day } from '../../claim/day.ts'
import type { LoopNode } from '../guide/attach.ts'
import { given } from '../guide/pick.ts'
import { dayOut, periodIn } from '../wire/amounts.ts'
import { value } from '../wire/segment.ts'
import type { OutSegment } from '../wire/segment-text.ts'
import type { Field } from './fields.ts'
import { count, date, money, must, quantity, row, text, words } from './fields.ts'
import type { Of } from './shape.ts'
import { shape, writeShape } from './shape.ts'
import type { Taker } from './taker.ts'

/** Segments that several transactions share, each said once for both ways. */

/** Person (1) or organization (2). */
const kind = (element: number): Field<'person' | 'organization', true> => {
  const code = text(element)
  return {
    ...{ element, part: null, must: true },
    in: (segment) => (code.in(segment) === '1' ? 'person' : 'organization'),
    out: (one) => (one === 'person' ? '1' : '2'),
  }
}

/** NM1: someone by name and number. Which part they play is said by the place. */
export const NAME = shape('NM1', {
  kind: kind(2),
  /** Of a person the family name. */
  name: words(3),
  first: words(4),
  middle: words(5),
  suffix: words(7),
  /** Of which list the number is: MI member, XX NPI, PI payer, 46 sender, FI tax number. */
  idKind: text(8),
  id: text(9),
})
export type Name = Of<typeof NAME>

/** REF: a number with what kind of number it is. */
export const NUMBER = shape('REF', { code: must(text(1), ''), id: must(text(2), ''), about: words(3) })
export type Numbered = Of<typeof NUMBER>

/** TRN: by what number this is found again, and who gave it. */
export const TRACE = shape('TRN', {
  code: must(text(1), '1'),
  number: must(text(2), ''),
  /** Ten characters: 1 and the tax number of who gave it. */
  by: text(3),
  more: text(4),
})
export type Trace = Of<typeof TRACE>

/** AMT. */
export const AMOUNT = shape('AMT', { code: must(text(1), ''), amount: must(money(2), NOTHING) })
export type CodedAmount = Of<typeof AMOUNT>
/** QTY. */
export const QUANTITY = shape('QTY', { code: must(text(1), ''), quantity: quantity(2) })
export type CodedQuantity = Of<typeof QUANTITY>
/** DTM: a day. */
export const ON_DAY = shape('DTM', { code: must(text(1), ''), on: date(2) })
export type CodedDay = Of<typeof ON_DAY>

/** PER: how to reach someone: ED, EM, FX, TE, EX, UR with number or address. */
export const CONTACT = shape('PER', {
  code: must(text(1), 'IC'),
  name: words(2),
  ways: row(
    [3, 8, 2],
    ([by = '', to = '']) => (by === '' && to === '' ? null : { by, to }),
    ({ by, to }) => [by, { words: to }],
  ),
})
export type Contact = Of<typeof CONTACT>

/** PRV: what part a provider plays and of which specialty it is. */
export const SPECIALTY = shape('PRV', { code: must(text(1), ''), kind: text(2), taxonomy: text(3) })
export type Specialty = Of<typeof SPECIALTY>

const STREET = shape('N3', { line1: words(1), line2: words(2) })
const CITY = shape('N4', { city: words(1), state: text(2), zip: text(3), country: text(4) })
/** N3 and N4, as far as they are there. */
export type PostalAddress = Of<typeof STREET> & Of<typeof CITY>

export function addressOf(node: LoopNode | undefined, take: Taker): PostalAddress | undefined {
  const [street, city] = [take.one(node, STREET), take.one(node, CITY)]
  if (!street && !city) return undefined
  const all = { ...street, ...city }
  return Object.keys(all).length === 0 ? undefined : all
}

export function addressOut(address: PostalAddress | undefined): readonly OutSegment[] {
  if (!address) return []
  const { line1, line2, ...city } = address
  const street = given({ line1, line2 })
  return [
    ...(Object.keys(street).length > 0 ? [writeShape(STREET, street)] : []),
    ...(Object.keys(city).length > 0 ? [writeShape(CITY, city)] : []),
  ]
}

const ABOUT = shape('DMG', { birth: date(2), sex: text(3) })
/** DMG: birth and sex. */
export type Demographics = Of<typeof ABOUT>
export const demographicsOf = (node: LoopNode | undefined, take: Taker): Demographics =>
  take.one(node, ABOUT) ?? {}
/** Who asks has no word for a sex that is not known: it is left out. */
export const askedDemographicsOut = ({ birth, sex }: Demographics): readonly OutSegment[] =>
  demographicsOut(given({ birth, sex: sex === 'U' ? undefined : sex }))
export const demographicsOut = ({ birth, sex }: Demographics): readonly OutSegment[] =>
  birth === undefined && sex === undefined
    ? []
    : [writeShape(ABOUT, given({ birth, sex }), birth === undefined ? {} : { 1: 'D8' })]

/** INS: whether this is the subscriber, and how they are related to them. */
export const RELATION = shape('INS', {
  isSubscriber: must(text(1), 'Y'),
  relationship: must(text(2), '18'),
  change: text(3),
  reason: text(4),
  birthOrder: count(17),
})
export type Relation = Of<typeof RELATION>

/** DTP: a day, or a period, with what kind of day it is. */
export interface Dated {
  readonly code: string
  readonly from: Day
  readonly through?: Day
}

/** The days of a loop, of these kinds or of all; what is no day stays unread. */
export function datesOf(
  node: LoopNode | undefined,
  take: Taker,
  ...qualifiers: readonly string[]
): readonly Dated[] {
  return take.segments(node, 'DTP', qualifiers).flatMap((segment): readonly Dated[] => {
    const code = value(segment, 1)
    const period = periodIn(value(segment, 3).trim())
    if (!period) return []
    const [from, through] = period
    return [value(segment, 2) === 'RD8' ? { code, from, through } : { code, from }]
  })
}

export const dateOut = ({ code, from, through }: Dated): OutSegment =>
  through === undefined
    ? ['DTP', code, 'D8', dayOut(from)]
    : ['DTP', code, 'RD8', `${dayOut(from)}-${dayOut(through)}`]
