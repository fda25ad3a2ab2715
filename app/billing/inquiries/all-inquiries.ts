import { balance, secondary, share } from './amounts.ts'
import { adjudicate, scrub } from './claims.ts'
import { filing, term } from './clocks.ts'
import { appeal, cob, overpayment } from './cob.ts'
import { figure, listing, modifier, place, unitSize } from './figures.ts'
import { icd } from './icd.ts'
import type { Inquiry } from './inquiry.ts'
import { npi } from './npi.ts'
import { addOn, ptp, unitLimit } from './pairs.ts'
import { limit, price, prices } from './price.ts'
import { carc, field, remark, rule } from './reasons.ts'

/**
 * Every question the engine answers from plain facts, by its name: what the command line asks and what keys of items
 * are verified by. Facts are read strictly; what cannot be read is refused with its place.
 */
export const INQUIRIES: ReadonlyMap<string, Inquiry> = new Map(
  [
    ...[npi, icd, ptp, unitLimit, addOn, price, prices, limit, listing, modifier, place, unitSize],
    ...[scrub, adjudicate, filing, term, figure, secondary, share, balance, carc, remark, rule, field],
    ...[cob, appeal, overpayment],
  ].map((one): [string, Inquiry] => [one.name, one]),
)
