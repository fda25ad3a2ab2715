import type { Day } from '../../claim/day.ts'
import { isDay } from '../../claim/day.ts'
import type { ImportKind } from './layout.ts'

/** A release as the name of its file tells it. */
export interface NamedRelease {
  readonly name: string
  readonly from: Day | null
  readonly to: Day | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (n: number): string => String(n).padStart(2, '0')
const on = (text: string): Day | null => (isDay(text) ? text : null)
const firstOf = (year: number, month: number): Day | null => on(`${year}-${two(month)}-01`)

/** A year and, where the name has one, a month: "2025_oct", "OCT2025", "2026-04", "2024Q3", "Eff_07-01-2024", "v302". */
function timeIn(file: string): { readonly year: number; readonly month: number | null } | null {
  const name = file.toLowerCase()
  const spelled = MONTHS.findIndex((month) => new RegExp(`(^|[^a-z])${month}`).test(name)) + 1
  const [, quarterYear, quarter] = /(20\d\d)[-_ ]?q([1-4])/.exec(name) ?? []
  if (quarterYear) return { year: Number(quarterYear), month: Number(quarter) * 3 - 2 }
  const [, month, year] = /(\d\d)[-_]\d\d[-_](20\d\d)/.exec(name) ?? []
  if (year) return { year: Number(year), month: Number(month) }
  // NCCI counts its versions by year since 1994 and by quarter: v302 is the third quarter of 2024.
  const [, version, part] = /v(\d\d)([0-3])(?!\d)/.exec(name) ?? []
  if (version) return { year: 1994 + Number(version), month: Number(part) * 3 + 1 }
  const [, isoYear, isoMonth] = /(20\d\d)[-_](0[1-9]|1[0-2])(?!\d)/.exec(name) ?? []
  if (isoYear) return { year: Number(isoYear), month: Number(isoMonth) }
  const [, rvuYear, letter] = /rvu(\d\d)([a-d])/.exec(name) ?? []
  if (rvuYear) return { year: 2000 + Number(rvuYear), month: 'abcd'.indexOf(letter ?? 'a') * 3 + 1 }
  const [alone] = /20\d\d/.exec(name) ?? []
  const [, short] = /^(\d\d)locco|^(?:pprrvu|gpci|anes)(\d\d)(?!\d)/.exec(name)?.filter(Boolean) ?? []
  const plain = alone ? Number(alone) : short ? 2000 + Number(short) : null
  return plain === null ? null : { year: plain, month: spelled || null }
}

/**
 * What the name of an official file says about its release; null: nothing, and the operator must say it. Edits and lists
 * stand until the next one, code sets for the federal fiscal year, fees for the calendar year.
 */
export function releaseNamed(kind: ImportKind, file: string): NamedRelease | null {
  if (kind === 'taxonomy') {
    const [, year, part] = /(\d\d)\.?(\d)(?!\d)/.exec(file) ?? []
    return year ? { name: `${year}.${part}`, from: null, to: null } : null
  }
  const time = timeIn(file)
  if (time === null) return null
  const { year, month } = time
  const dated = month === null ? String(year) : `${year}-${two(month)}`
  const quarter = `${year}Q${Math.ceil((month ?? 1) / 3)}`
  switch (kind) {
    case 'icd10cm':
      return {
        name: dated,
        from: month ? firstOf(year, month) : firstOf(year - 1, 10),
        to: on(`${year}-09-30`),
      }
    case 'icd10cm-tabular':
      return { name: String(year), from: firstOf(year - 1, 10), to: null }
    case 'pprrvu':
    case 'gpci':
    case 'anesthesia':
    case 'localities':
    case 'cpt':
      return { name: dated, from: firstOf(year, month ?? 1), to: on(`${year}-12-31`) }
    case 'zip':
    case 'ptp':
    case 'mue':
      return { name: quarter, from: firstOf(year, month ?? 1), to: null }
    case 'reasons':
      // The list brings the days of every code along, so it answers for the past as well.
      return { name: dated, from: null, to: null }
    default:
      return { name: dated, from: firstOf(year, month ?? 1), to: null }
  }
}
