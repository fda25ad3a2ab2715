import type { Day } from '../claim/day.ts'
import type { Exact } from '../claim/exact.ts'
import { compare, ONE } from '../claim/exact.ts'
import type { FeeRow, Modifier, Tables } from '../codes/tables.ts'
import { partByNumber } from '../pricing/parts-by-number.ts'
import { sharesOf } from '../pricing/shares.ts'
import { together } from './modifier-sets.ts'
import { misfit } from './rules/e02-modifier-valid.ts'

/** A line that has a price, as far as its modifiers are concerned. */
export interface NotedLine {
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly units: Exact
  readonly on: Day
}

const DENIED = 'a claim with it is denied'

/** Why a part of a service was not priced by itself (E16). */
function undividedWhy({ code, pcTc }: FeeRow, part: '26' | 'TC'): string {
  if (part === '26' && pcTc === '2') return `${code} is a professional part by its number`
  if (part === 'TC' && pcTc === '3') return `${code} is a technical part by its number`
  const own = partByNumber(code, part)
  const instead = own === null ? '' : `, and its part is ${own}`
  return `${code} does not split into a professional and a technical part${instead}`
}

type Why = (row: FeeRow) => readonly [why: string, rule: string] | null

const ofAssistants: Why = ({ code, assistant }) => {
  if (assistant === '1') return [`${code} is never paid to an assistant (indicator 1)`, 'E14']
  return [`${code} is no surgery that anybody assists at (indicator ${assistant})`, 'E14']
}
const ofPackages: Why = ({ code, global }) => [
  `${code} has no package of care to divide (indicator ${global})`,
  'E9',
]

/** Why a modifier that changes prices changed nothing in this row. */
const WHY: Readonly<Record<string, Why>> = {
  '26': (row) => [`${undividedWhy(row, '26')} (indicator ${row.pcTc})`, 'E16'],
  TC: (row) => [`${undividedWhy(row, 'TC')} (indicator ${row.pcTc})`, 'E16'],
  '50': ({ code, bilateral }) =>
    bilateral === '0'
      ? [`no more is paid for both sides of ${code} (indicator 0)`, '']
      : [`${code} has no sides (indicator ${bilateral})`, 'E10'],
  '54': ofPackages,
  '55': ofPackages,
  '56': ofPackages,
  '62': ({ code, coSurgeon }) =>
    coSurgeon === '0'
      ? [`two surgeons are not paid for ${code} (indicator 0)`, 'E15']
      : [`${code} is no operation that two surgeons share (indicator ${coSurgeon})`, 'E15'],
  '66': ({ code, team }) =>
    team === '0'
      ? [`a team is not paid for ${code} (indicator 0)`, 'E15']
      : [`${code} is no operation of a team (indicator ${team})`, 'E15'],
  '78': ({ code, global }) =>
    global === '000'
      ? [`${code} has no days around it, and a return to the operating room is paid in full (E8)`, '']
      : [`${code} has no package of care to fall into (indicator ${global})`, ''],
  '80': ofAssistants,
  '81': ofAssistants,
  '82': ofAssistants,
  AS: ofAssistants,
  '51': ({ code, multiple }) =>
    multiple === '0'
      ? [`${code} is not among the services of which later ones count less (indicator 0)`, '']
      : ['one service alone is paid in full; the payer reduces the later ones of a day by itself (E11)', ''],
}

const SAYS: Readonly<Record<Modifier['kind'], string>> = {
  pricing: 'what it changes is not part of this fee schedule',
  informational: 'it informs, and no fee depends on it',
  anatomic: 'it names a side or a part of the body',
  global: 'it sets the service apart from a package or from another service of the day',
  distinct: 'it says that the service is distinct from another one of the day',
  notice: 'it tells of a notice to the patient or of why coverage is asked for',
  telehealth: 'it tells how patient and practitioner met',
  repeat: 'it tells of a service that was done again',
}

/** What one modifier did not do, and why; `null`: the steps show what it did. */
function noteOf(modifier: string, { on }: NotedLine, row: FeeRow, tables: Tables): string | null {
  if (row.modifier === modifier || sharesOf(row, [modifier]).length > 0) return null
  // Beside 26: that they exclude each other is said of both.
  if (modifier === 'TC' && row.modifier === '26') return null
  const known = tables.modifier(modifier, on)
  if (!known && tables.release('modifiers', on))
    return `${modifier} does not change the price: it is not among the modifiers at hand for ${on}; ${DENIED} (E2).`
  const other = misfit(row.code, modifier)
  if (other !== null)
    return `${modifier} does not change the price: it ${other}, and ${row.code} is none; ${DENIED} (E2).`
  const why = Object.hasOwn(WHY, modifier) ? WHY[modifier]?.(row) : undefined
  if (why) return `${modifier} does not change the price: ${why[0]}${why[1] && `; ${DENIED} (${why[1]})`}.`
  return known ? `${modifier} does not change the price: ${SAYS[known.kind]}.` : null
}

/**
 * What a price does not show of a line's modifiers: those that changed nothing, each with the reason, and what a payer
 * would hold against the line (rules A10, E2, E8 to E10, E14 to E16). None of it changes the amount.
 * @param row the row of the fee schedule that the line was priced by
 */
export function modifierNotes(line: NotedLine, row: FeeRow, tables: Tables): readonly string[] {
  const { modifiers, units } = line
  const each = [...new Set(modifiers)]
  const notes = each.flatMap((one) => noteOf(one, line, row, tables) ?? [])
  const twice = each.find((one) => modifiers.indexOf(one) !== modifiers.lastIndexOf(one))
  if (twice !== undefined) notes.push(`${twice} stands twice; a claim with that is rejected (A10).`)
  const both = together(modifiers)
  if (both) notes.push(`${both.join(' and ')} exclude each other; a claim with both is denied (E2).`)
  if (modifiers.includes('50') && compare(units, ONE) !== 0)
    notes.push('50 says both sides with one unit; a claim with more is denied (E10).')
  if (modifiers.includes('RT') && modifiers.includes('LT') && row.bilateral === '1')
    notes.push('RT and LT on one line are priced as one side; both sides are 50, or two lines (E10).')
  const helper = ['80', '81', '82', 'AS'].find((one) => modifiers.includes(one))
  if (helper !== undefined && row.assistant === '0')
    notes.push(`${helper} is paid only with papers that show the need of an assistant (indicator 0; E14).`)
  if (modifiers.includes('62') && row.coSurgeon === '1')
    notes.push('62 is paid only with papers that show the need of two surgeons (indicator 1; E15).')
  return notes
}
