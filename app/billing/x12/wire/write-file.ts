import type { Day } from '../../claim/day.ts'
import type { Outcome } from '../../claim/outcome.ts'
import { no, ok } from '../../claim/outcome.ts'
import { dayOut, shortDayOut } from './amounts.ts'
import type { Delimiters } from './delimiters.ts'
import { STANDARD } from './delimiters.ts'
import type { OutSegment } from './segment-text.ts'
import { basicText, delimiterIn, segmentText } from './segment-text.ts'
import type { X12Error } from './x12-error.ts'

/** One end of an interchange: its qualifier (ISA05, ISA07) and its number. */
export interface Party {
  readonly qualifier: string
  readonly id: string
}

/** Everything an envelope says that its content does not. No clock and no counter: who writes knows them. */
export interface Envelope {
  readonly sender: Party
  readonly receiver: Party
  readonly on: Day
  /** HHMM. */
  readonly at: string
  /** Control number of the interchange, 1 to 999999999. */
  readonly control: number
  /** Control number of the (first) group; missing: as the interchange. */
  readonly groupControl?: number
  /** T test or P production. */
  readonly usage: 'T' | 'P'
  /** Whether a TA1 is asked for (ISA14). */
  readonly wantsAcknowledgment?: boolean
  readonly delimiters?: Delimiters
}

/** The group of a transaction: GS01, GS08, and whether ST03 repeats it (not in an 835). */
export interface SetKind {
  readonly id: string
  readonly group: string
  readonly version: string
  readonly hasVersion: boolean
}

/** One transaction set to write: what stands between ST and SE. */
export interface OutSet {
  readonly control?: string
  readonly segments: readonly OutSegment[]
}

const fixed = (text: string, length: number): string => basicText(text).slice(0, length).padEnd(length)
const nine = (n: number): string => String(n).padStart(9, '0')
export const setControl = (n: number): string => String(n).padStart(4, '0')

/** The segments of a set with ST and SE, counted. */
export function framed(kind: SetKind, set: OutSet, n: number): readonly OutSegment[] {
  const control = set.control ?? setControl(n)
  const start: OutSegment = kind.hasVersion
    ? ['ST', kind.id, control, kind.version]
    : ['ST', kind.id, control]
  return [start, ...set.segments, ['SE', String(set.segments.length + 2), control]]
}

/**
 * Writes one interchange with one group: header, sets, trailers, with their control numbers and counts, one segment to
 * a line. Refuses, with the code 999 has for it, an identifier that holds a delimiter; free text loses it (`wordsText`).
 */
export function writeFile(
  kind: SetKind,
  envelope: Envelope,
  sets: readonly OutSet[],
  loose: readonly OutSegment[] = [],
): Outcome<string, readonly X12Error[]> {
  const { sender, receiver, on, at, control, usage, delimiters = STANDARD } = envelope
  const group = String(envelope.groupControl ?? control)
  const { element, component, repetition, segment } = delimiters
  const header = [
    ...['ISA', '00', fixed('', 10), '00', fixed('', 10), fixed(sender.qualifier, 2), fixed(sender.id, 15)],
    ...[
      fixed(receiver.qualifier, 2),
      fixed(receiver.id, 15),
      shortDayOut(on),
      fixed(at, 4),
      repetition ?? 'U',
    ],
    ...['00501', nine(control), envelope.wantsAcknowledgment ? '1' : '0', usage, component],
  ]
  const body: OutSegment[] = [...loose]
  if (sets.length > 0) {
    body.push(['GS', kind.group, sender.id, receiver.id, dayOut(on), at, group, 'X', kind.version])
    for (const [i, set] of sets.entries()) for (const one of framed(kind, set, i + 1)) body.push(one)
    body.push(['GE', String(sets.length), group])
  }
  body.push(['IEA', sets.length > 0 ? '1' : '0', nine(control)])
  let position = 1
  const errors: X12Error[] = []
  let text = `${header.join(element)}${segment}\n`
  for (const one of body) {
    position = one[0] === 'ST' ? 1 : position + 1
    const refusal = refusalOf(one, position, delimiters)
    if (refusal) errors.push(refusal)
    else text += `${segmentText(one, delimiters)}\n`
  }
  return errors.length > 0 ? no(errors) : ok(text)
}

function refusalOf(one: OutSegment, position: number, delimiters: Delimiters): X12Error | null {
  const found = delimiterIn(one, delimiters)
  if (!found) return null
  return {
    ...{ in: 'IK4', segment: one[0], position, loop: null, element: found.element, component: null },
    ...{ code: '6', reference: null, value: found.cell.slice(0, 99), offset: 0 },
    message: `"${found.cell.slice(0, 40)}" holds a character that separates elements; it cannot be sent.`,
  }
}
