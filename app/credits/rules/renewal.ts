import { z } from 'zod'
import { MonthDay } from '../calendar/month-day.ts'
import { known } from './known.ts'

const Dollars = known(z.number().min(0).max(10_000))

/** When and how a cycle is reported. */
export const Reporting = z.strictObject({
  /** Days after the cycle's end until which it may be reported. */
  daysAfterEnd: known(z.number().int().min(0).max(365)),
  /** Months before the end from which it may be reported. */
  opensMonthsBefore: known(z.number().int().min(0).max(24)).optional(),
  /** Whether the board takes a report only when all is met. */
  onlyWhenMet: known(z.boolean()).optional(),
})

/** An extension that may be bought or asked for; the new day stands in the holding. */
export const Extension = z.strictObject({
  fee: Dollars,
  days: known(z.number().int().min(1).max(400)).optional(),
})

/** What brings a lapsed credential back. */
export const Reinstatement = z.strictObject({
  how: known(z.string().min(1).max(300)),
  fee: Dollars.optional(),
})

/** Whether a retired specialist is asked for nothing. */
export const Retired = z.strictObject({ exempt: known(z.boolean()) })

/** Money due apart from credit. */
export const Dues = z.strictObject({
  /** With the membership's last day, or on a day of the year. */
  by: known(z.union([z.literal('membership'), MonthDay])),
  graceDays: known(z.number().int().min(0).max(400)).optional(),
  lateFee: Dollars.optional(),
  /** Days after which membership ends, and what ends with it. */
  cancelDays: known(z.number().int().min(0).max(400)).optional(),
  cancels: z.string().min(1).max(200).optional(),
})

export const Fee = z.strictObject({ title: z.string().min(1).max(160), usd: Dollars })

/** What is known about the board's audits. */
export const Audit = z.strictObject({
  share: known(z.number().min(0).max(1)),
  answerDays: known(z.number().int().min(1).max(400)),
  keepYears: known(z.number().min(0).max(30)).optional(),
})
