import type { Cents } from '../claim/cents.ts'
import { cents, dollars } from '../claim/cents.ts'
import { exact, shareOf } from '../claim/exact.ts'
import type { DayLine } from './day-line.ts'
import { reduced, unitsOf } from './day-line.ts'

const HALF = exact('0.5')
/** From this rank on the carrier asks for a report. */
export const BY_REPORT_RANK = 6

/** What takes part in the ranking as one: a line, or a whole family of endoscopies. */
export interface Ranked {
  readonly lines: readonly DayLine[]
  /** What decides its rank. */
  readonly value: Cents
}

/**
 * Several operations of one day (indicator 2, and endoscopy families as one each): ranked by fee, the first in full,
 * the others by half; every unit of a line counts as an operation (MCPM ch. 12 §40.6). The sixth and later are paid by
 * half too until their report is read.
 */
export function rankSurgery(all: readonly Ranked[]): readonly DayLine[] {
  const inOrder = [...all].sort(
    (a, b) => b.value - a.value || chargeOf(b) - chargeOf(a) || first(a) - first(b),
  )
  let rank = 0
  return inOrder.flatMap(({ lines }) => {
    const isFirst = rank === 0
    const isAlone = lines.length === 1
    const units = isAlone ? unitsOf((lines[0] as DayLine).service.units) : 1
    rank += units
    return lines.map((line) => (isAlone ? rankedUnits(line, units, isFirst) : halved(line, isFirst)))
  })
}

const chargeOf = ({ lines }: Ranked): number => Math.max(...lines.map(({ charge }) => charge))
const first = ({ lines }: Ranked): number => Math.min(...lines.map(({ n }) => n))

/** A line of several units: the first of the day in full, each further one by half. */
function rankedUnits(line: DayLine, units: number, isFirst: boolean): DayLine {
  const full = isFirst ? 1 : 0
  const halves = units - full
  if (halves <= 0) return line
  const { each } = line.priced
  const half = shareOf(each, HALF)
  const parts = [
    ...(full ? [dollars(each)] : []),
    `${halves === 1 ? '' : `${halves} × `}${dollars(each)} × 0.5`,
  ]
  return reduced(line, {
    ...{ what: 'Multiple surgery: 50 % after the highest', how: parts.join(' + ') },
    ...{ amount: cents(full * each + halves * half), source: 'MCPM ch. 12 §40.6' },
    rule: 'E11',
  })
}

function halved(line: DayLine, isFirst: boolean): DayLine {
  if (isFirst || line.amount === 0) return line
  return reduced(line, {
    ...{ what: 'Multiple surgery: 50 % after the highest', how: `${dollars(line.amount)} × 0.5` },
    ...{ amount: shareOf(line.amount, HALF), source: 'MCPM ch. 12 §40.6' },
    rule: 'E11',
  })
}
