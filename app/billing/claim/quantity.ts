import { z } from 'zod'
import type { Exact } from './exact.ts'
import { parseExact } from './exact.ts'

/** How a count of units is written. */
export const QUANTITY = /^\d{1,11}(\.\d{1,3})?$/

/** A count of units as a claim in JSON writes it: a text or a number, "1", 2, "0.5"; never negative. */
export const Quantity = z
  .union([z.string(), z.number()])
  .refine((value) => QUANTITY.test(String(value)), 'a number of units such as "1" or "2.5"')
  .transform((value) => parseExact(String(value)) as Exact)
