import type { Day } from '../../claim/day.ts'
import type { Outcome } from '../../claim/outcome.ts'
import type { CheckedInterchange } from '../check-x12.ts'
import { dayIn, shortDayOut } from '../wire/amounts.ts'
import type { Segment } from '../wire/segment.ts'
import { value } from '../wire/segment.ts'
import type { Envelope } from '../wire/write-file.ts'
import { writeFile } from '../wire/write-file.ts'
import type { X12Error } from '../wire/x12-error.ts'
import { ACKNOWLEDGMENT } from './guide-999.ts'

/** What a TA1 says of somebody else's interchange. */
export interface InterchangeAcknowledgment {
  /** ISA13 of the interchange that is answered. */
  readonly control: string
  /** Its day and time (ISA09, ISA10); `null` when they were none. */
  readonly on: Day | null
  readonly at: string
  /** A accepted, E accepted with errors, R rejected. */
  readonly verdict: string
  /** TA105: 000 nothing wrong. */
  readonly code: string
}

/** The TA1 for a checked interchange; `null` for text without a header, which nobody can be answered for. */
export function interchangeAcknowledgmentOf({
  interchange,
  errors,
}: CheckedInterchange): InterchangeAcknowledgment | null {
  const { header, control } = interchange
  if (!header) return null
  const [first] = errors.filter((error) => error.in === 'TA1')
  return {
    ...{ control, on: dayIn(`20${value(header, 9)}`), at: value(header, 10) },
    ...{ verdict: first ? 'R' : 'A', code: first?.code ?? '000' },
  }
}

/** Reads a TA1 segment. */
export const readInterchangeAcknowledgment = (ta1: Segment): InterchangeAcknowledgment => ({
  ...{ control: value(ta1, 1), on: dayIn(`20${value(ta1, 2)}`), at: value(ta1, 3) },
  ...{ verdict: value(ta1, 4), code: value(ta1, 5) },
})

/**
 * Writes TA1s as a file of their own, an interchange without a group; refuses, with the place, what the wire cannot
 * hold.
 */
export const writeInterchangeAcknowledgments = (
  answers: readonly InterchangeAcknowledgment[],
  envelope: Envelope,
): Outcome<string, readonly X12Error[]> =>
  writeFile(
    ACKNOWLEDGMENT,
    envelope,
    [],
    answers.map(({ control, on, at, verdict, code }) => [
      ...([
        'TA1',
        control.replace(/\D/g, '').slice(-9).padStart(9, '0'),
        on ? shortDayOut(on) : shortDayOut(envelope.on),
      ] as const),
      ...[/^\d{4}$/.test(at) ? at : envelope.at, verdict, code],
    ]),
  )
