import { cents, dollars, most, NOTHING } from '../claim/cents.ts'
import { shareOf } from '../claim/exact.ts'
import type { Tables } from '../codes/tables.ts'
import type { DayLine } from './day-line.ts'
import { byAmount, reduced, unitsOf } from './day-line.ts'
import { feeOf } from './fee.ts'
import type { Ranked } from './multiple-surgery.ts'

/**
 * Endoscopies of one family (indicator 3, the same base): the highest is paid in full, each other one only by what it
 * is worth above the base, which the first includes already; the base itself adds nothing (MCPM ch. 12 §40.6.C).
 */
export function endoscopyFamilies(lines: readonly DayLine[], tables: Tables): readonly Ranked[] {
  const bases = [...new Set(lines.map(({ priced }) => priced.row.endoscopicBase))].filter(
    (base) => base !== '',
  )
  return bases.map((base): Ranked => {
    const family = lines.filter(({ priced }) => priced.row.endoscopicBase === base).sort(byAmount)
    const after = family.map((line, i) => (i === 0 ? oneInFull(line, tables) : aboveBase(line, tables)))
    return { lines: after, value: cents(after.reduce((all, { amount }) => all + amount, 0)) }
  })
}

const SOURCE = 'MCPM ch. 12 §40.6.C'

/** What a unit is worth above its base, with the same modifiers. */
function above({ priced, service }: DayLine, tables: Tables) {
  const base = tables.fee(priced.row.endoscopicBase, '', service.on)
  const worth = base ? shareOf(feeOf(base, priced.site).amount, priced.share) : NOTHING
  return { worth, value: most(cents(priced.each - worth), NOTHING) }
}

function oneInFull(line: DayLine, tables: Tables): DayLine {
  const more = unitsOf(line.service.units) - 1
  if (more <= 0) return line
  const { worth, value } = above(line, tables)
  const { each } = line.priced
  return reduced(line, {
    ...{ what: 'Further units of the family, above the base', source: SOURCE },
    how: `${dollars(each)} + ${more} × (${dollars(each)} − ${dollars(worth)})`,
    amount: cents(each + more * value),
    rule: 'E12',
  })
}

function aboveBase(line: DayLine, tables: Tables): DayLine {
  const units = unitsOf(line.service.units)
  const { worth, value } = above(line, tables)
  return reduced(line, {
    what: `Same family: what it is worth above ${line.priced.row.endoscopicBase}`,
    how: `${units === 1 ? '' : `${units} × `}(${dollars(line.priced.each)} − ${dollars(worth)})`,
    amount: cents(units * value),
    source: SOURCE,
    rule: 'E12',
  })
}
