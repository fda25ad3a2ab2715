import { z } from 'zod'
import { fits } from '#kernel/fits.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'

/** The day by which it is decided whether a code set is in force: that of its makers, in Maryland. */
export const codeDay = (now: Instant): CalendarDay => dayIn('America/New_York', now)

/** A year as it stands in names of releases; ICD-10-CM 2026 is the fiscal year that began in October 2025. */
export const Year = z.int().min(2000).max(2100)

/** The name of a code set or a table of amounts, as authors write it beside a year. */
export const CodeSet = z.string().trim().min(2).max(60)

const Day = z.iso.date('a day is written YYYY-MM-DD')

/** One year's release of one code set and the days of service it is good for; the last may be open. */
const Release = z.strictObject({ set: CodeSet, year: Year, from: Day, to: Day.optional() }).check(
  fits(z.object({ from: Day, to: Day }), ({ from, to }) =>
    from <= to
      ? []
      : [
          {
            path: ['to'],
            message: 'the last day is before the first',
            fix: 'Correct one of the two days.',
          },
        ],
  ),
)

/** The years content may depend on. A plain number is a year without dates: it is in force until someone takes it out. */
export const CodeYears = z
  .array(z.union([Year, Release]))
  .min(1)
  .max(40)
export type CodeYears = z.infer<typeof CodeYears>

const OPEN = '9999-12-31'

/** Why something that depends on `year` (of `set`, when it says so) should be looked at again; null when it need not. */
export function whyOutOfForce(
  known: CodeYears,
  { year, set }: { readonly year: number; readonly set: string | undefined },
  today: CalendarDay | null,
): { readonly message: string; readonly fix: string } | null {
  const releases = known.map((one) =>
    typeof one === 'number'
      ? { set: undefined, year: one, from: '', to: OPEN }
      : { ...one, to: one.to ?? OPEN },
  )
  const named = releases.filter((one) => set === undefined || one.set === set)
  const of = set === undefined ? '' : ` of ${set}`
  const these = named.filter((one) => one.year === year)
  if (these.length === 0) {
    const sets = [...new Set(releases.flatMap((one) => one.set ?? []))]
    if (set !== undefined && !sets.includes(set)) {
      const names = sets.length === 0 ? 'objectives.yaml names none' : `one of ${sets.join(', ')}`
      return { message: `the code set ${set} is not declared`, fix: `Use ${names}, or declare it there.` }
    }
    const years = [...new Set(named.map((one) => one.year))].join(', ') || 'none is declared'
    return { message: `code year ${year}${of} is not in force (${years})`, fix: AGAIN }
  }
  if (today === null) return null
  const current = these.filter((one) => one.from <= today && today <= one.to)
  if (current.length === these.length) return null
  if (current.length > 0) {
    const sets = these.flatMap((one) => one.set ?? []).join(', ')
    const message = `code year ${year} is in force for some code sets and not for others`
    return { message, fix: `Say which with codeSet: one of ${sets}.` }
  }
  const last = these.map((one) => one.to).reduce((a, b) => (a > b ? a : b))
  const message =
    last < today
      ? `code year ${year}${of} ended on ${last}`
      : `code year ${year}${of} is not in force yet (${these.map((one) => one.from).join(', ')})`
  return { message, fix: AGAIN }
}

const AGAIN = 'Check the facts against the year in force and name that one, or retire it.'
