import type { Cents } from '../claim/cents.ts'
import type { Day } from '../claim/day.ts'
import type { Tables } from '../codes/tables.ts'
import type { DayLine } from './day-line.ts'
import { unitsOf } from './day-line.ts'
import { cutDiagnostics, cutTherapy } from './diagnostic-reductions.ts'
import { endoscopyFamilies } from './endoscopy.ts'
import { rankSurgery } from './multiple-surgery.ts'
import type { NoFee, Service } from './price-service.ts'
import { priceService } from './price-service.ts'
import type { Derived } from './step.ts'

/** A line to be priced among the others; the practitioner and the day say which lines stand together. */
export interface LineToPrice {
  /** Its number on the claim, from 1. */
  readonly n: number
  /** Decides between equal fees. */
  readonly charge: Cents
  readonly service: Service
  /** Who furnished it: reductions look at one practitioner's lines (or one group's of a specialty). */
  readonly by: string
}

/** What became of a line. `alone`: its amount before other lines of the day reduced it. */
export type LinePrice =
  | ({ readonly n: number; readonly ok: true; readonly alone: Derived } & Derived)
  | { readonly n: number; readonly ok: false; readonly fault: NoFee }

/** The multiple-procedure indicators of services that lines of the same day reduce; no other line changes, or is changed. */
export const COMPARED: ReadonlySet<string> = new Set(['2', '3', '4', '5', '6', '7'])

/**
 * Prices lines together: each by itself first, then what several services of one day by one practitioner do to each
 * other. Adding a line changes no other one unless such a rule says so; the order of the lines decides only between
 * equals. Answers in the order given.
 */
export function priceLines(lines: readonly LineToPrice[], tables: Tables): readonly LinePrice[] {
  const alone = lines.map((line) => ({ line, priced: priceService(line.service, tables) }))
  const groups = new Map<string, DayLine[]>()
  for (const { line, priced } of alone) {
    if (!priced.ok) continue
    if (!COMPARED.has(priced.value.row.multiple)) continue
    const key = `${line.service.on as Day} ${line.by}`
    const { amount, steps } = priced.value
    const day = { n: line.n, charge: line.charge, service: line.service, priced: priced.value, amount, steps }
    const group = groups.get(key)
    if (group) group.push(day)
    else groups.set(key, [day])
  }
  const done = new Map<number, DayLine>()
  for (const day of groups.values()) for (const one of priceDay(day, tables)) done.set(one.n, one)
  return alone.map(({ line: { n }, priced }): LinePrice => {
    if (!priced.ok) return { n, ok: false, fault: priced.fault }
    const { amount, steps } = done.get(n) ?? priced.value
    return { n, ok: true, amount, steps, alone: priced.value }
  })
}

/** The lines of one day and practitioner after what they do to each other; an endoscopy without a family stays out. */
function priceDay(lines: readonly DayLine[], tables: Tables): readonly DayLine[] {
  // A single unit of a single service has nothing beside it.
  const only = lines.length === 1 ? lines[0] : undefined
  if (only && unitsOf(only.service.units) === 1) return lines
  const of = (indicator: string) => lines.filter(({ priced }) => priced.row.multiple === indicator)
  const operated = operations(of('2'), of('3'), tables)
  const tests = TESTS.flatMap((indicator) => cutDiagnostics(of(indicator), indicator, tables))
  return [...operated, ...tests, ...cutTherapy(of('5'))]
}

/** Imaging, tests of heart and vessels, tests of the eye. */
const TESTS = ['4', '6', '7'] as const

/** Operations, and endoscopies by their families: ranked together. */
function operations(
  surgery: readonly DayLine[],
  endoscopies: readonly DayLine[],
  tables: Tables,
): readonly DayLine[] {
  if (surgery.length + endoscopies.length === 0) return surgery
  // The base of a family counts to it when members are there; alone it is an operation like others.
  const bases = new Set(endoscopies.map(({ priced }) => priced.row.endoscopicBase))
  const withFamily = surgery.filter(({ priced }) => bases.has(priced.row.code))
  const families = endoscopyFamilies([...endoscopies, ...withFamily.map(asMember)], tables)
  const single = surgery
    .filter((line) => !withFamily.includes(line))
    .map((line) => ({ lines: [line], value: line.priced.each }))
  return rankSurgery([...families, ...single])
}

/** The base of a family as a member of it: above itself it is worth nothing. */
const asMember = (line: DayLine): DayLine => ({
  ...line,
  priced: { ...line.priced, row: { ...line.priced.row, endoscopicBase: line.priced.row.code } },
})
