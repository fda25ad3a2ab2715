import type { Cents } from '../claim/cents.ts'
import { cents, dollars, sum } from '../claim/cents.ts'
import type { Exact } from '../claim/exact.ts'
import { compare, exact, inDigits, ONE, shareOf, times } from '../claim/exact.ts'
import type { Tables } from '../codes/tables.ts'
import type { DayLine } from './day-line.ts'
import { byAmount, reduced, unitsOf } from './day-line.ts'
import { feeOf } from './fee.ts'
import { READINGS } from './readings.ts'

/** What later services of an indicator lose, of the technical and of the professional part. */
interface Cut {
  readonly technical: Exact
  readonly professional: Exact
  readonly what: string
  readonly source: string
}

/** By multiple-procedure indicator (MCPM ch. 12 §40.6; ch. 13 §20.3). */
const CUTS: Readonly<Record<string, Cut>> = {
  '4': {
    ...{ technical: exact('0.50'), professional: exact('0.95'), what: 'Several images of one session' },
    source: 'SSA 1848(b)(4), (c)(2)(B); MCPM ch. 13 §20.3',
  },
  '6': {
    ...{ technical: exact('0.75'), professional: ONE, what: 'Several cardiovascular tests of one day' },
    source: 'MCPM ch. 12 §40.6',
  },
  '7': {
    ...{ technical: exact('0.80'), professional: ONE, what: 'Several eye tests of one day' },
    source: 'MCPM ch. 12 §40.6',
  },
}

/**
 * Several diagnostic tests of one kind on one day: the highest in full, of each later one less of the technical part
 * (and of an image's reading 5 %). A whole service is split by the fee schedule's own rows for its two parts: by 26, or by
 * the numbers of its reading.
 */
export function cutDiagnostics(
  lines: readonly DayLine[],
  indicator: string,
  tables: Tables,
): readonly DayLine[] {
  const cut = CUTS[indicator]
  if (!cut || lines.length === 0) return lines
  const [highest, ...later] = [...lines].sort(byAmount) as [DayLine, ...DayLine[]]
  return [severalUnits(highest, cut, tables, 1), ...later.map((line) => severalUnits(line, cut, tables, 0))]
}

/** The technical and the professional part of one unit; a line for one of them has nothing of the other. */
function partsOf({ priced, service }: DayLine, tables: Tables): { technical: Cents; professional: Cents } {
  const { each, row, site, share } = priced
  if (row.modifier === 'TC' || row.pcTc === '3') return { technical: each, professional: cents(0) }
  if (row.modifier === '26' || row.pcTc === '2') return { technical: cents(0), professional: each }
  const own = tables.fee(row.code, '26', service.on)
  const readings = own ? [own] : (READINGS[row.code] ?? []).map((code) => tables.fee(code, '', service.on))
  // What of it is reading cannot be said where a number of it is not at hand: then all of it counts as technical.
  if (readings.length === 0 || readings.includes(null)) return { technical: each, professional: cents(0) }
  const professional = sum(readings.map((one) => (one ? shareOf(feeOf(one, site).amount, share) : cents(0))))
  return { technical: cents(each - professional), professional }
}

function severalUnits(line: DayLine, cut: Cut, tables: Tables, inFull: number): DayLine {
  const units = unitsOf(line.service.units)
  const less = units - Math.min(units, inFull)
  if (less === 0) return line
  const { technical, professional } = partsOf(line, tables)
  const one = cents(shareOf(technical, cut.technical) + shareOf(professional, cut.professional))
  const { each } = line.priced
  if (one === each) return line
  const times = less === 1 ? '' : `${less} × `
  const full = units > less ? `${dollars(each)} + ` : ''
  const parts = [
    ...(technical === 0 ? [] : [`${dollars(technical)} × ${inDigits(cut.technical)}`]),
    ...(professional === 0 ? [] : [`${dollars(professional)} × ${inDigits(cut.professional)}`]),
  ]
  return reduced(line, {
    ...{ what: `${cut.what}: less for the later ones`, source: cut.source },
    how: `${full}${times}(${parts.join(' + ')})`,
    amount: cents((units - less) * each + less * one),
    rule: 'E13',
  })
}

const HALF = exact('0.5')

/**
 * Therapy of one day (indicator 5): the unit with the highest practice expense in full, of every other unit half the
 * practice expense, over all lines and disciplines of the practice (SSA 1848(b)(7); MCPM ch. 5 §10.7).
 */
export function cutTherapy(lines: readonly DayLine[]): readonly DayLine[] {
  const peOf = ({ priced: { row, site } }: DayLine): Exact =>
    times(site.isFacility ? row.peFacility : row.peNonFacility, site.locality.pe)
  const inOrder = lines
    .map((line) => ({ line, pe: peOf(line) }))
    .sort((a, b) => compare(b.pe, a.pe) || b.line.charge - a.line.charge || a.line.n - b.line.n)
  return inOrder.map(({ line }, i): DayLine => {
    const units = unitsOf(line.service.units)
    const less = units - (i === 0 ? 1 : 0)
    if (less <= 0) return line
    const { row, site, share, each } = line.priced
    const halved = shareOf(feeOf(row, site, HALF).amount, share)
    const full = units > less ? `${dollars(each)} + ` : ''
    return reduced(line, {
      what: 'Therapy of one day: half the practice expense after the first unit',
      how: `${full}${less === 1 ? '' : `${less} × `}${dollars(halved)}`,
      amount: cents((units - less) * each + less * halved),
      source: 'SSA 1848(b)(7); MCPM ch. 5 §10.7',
      rule: 'E13',
    })
  })
}
