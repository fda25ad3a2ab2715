import type { Outcome } from '../../claim/outcome.ts'
import type { Element, OutSegment } from '../wire/segment-text.ts'
import type { Envelope } from '../wire/write-file.ts'
import { writeFile } from '../wire/write-file.ts'
import type { X12Error } from '../wire/x12-error.ts'
import { ACKNOWLEDGMENT } from './guide-999.ts'
import type {
  ElementNote,
  ImplementationAcknowledgment,
  SegmentNote,
  SetNote,
} from './implementation-acknowledgment.ts'

const words = (text: string) => ({ words: text })
/** A name of a segment or set somebody else wrote, cut and filled so that it may stand in our file. */
const sized = (text: string, shortest: number, longest: number) =>
  words(
    text
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, longest)
      .padStart(shortest, '0'),
  )

/** IK303 has room for four characters (data element 447): longer loop names are left out. */
const loopOf = (loop: string | null): string => (loop !== null && loop.length <= 4 ? loop : '')

const elementSegment = ({ element, component, reference, code, value }: ElementNote): OutSegment => {
  const place: Element = component === null ? [String(element)] : [String(element), String(component)]
  return ['IK4', place, reference === null ? '' : String(reference), code, words(value ?? '')]
}

function contextSegment(context: string): OutSegment {
  const at = context.indexOf(':')
  const [name, id] = at < 0 ? [context, ''] : [context.slice(0, at), context.slice(at + 1)]
  return ['CTX', [words(name), words(id)]]
}

const segmentSegments = ({
  segment,
  position,
  loop,
  code,
  contexts,
  elements,
}: SegmentNote): readonly OutSegment[] => [
  ['IK3', sized(segment, 2, 3), String(position), loopOf(loop), code],
  ...contexts.map(contextSegment),
  ...elements.map(elementSegment),
]

const setSegments = ({ id, control, version, segments, verdict, codes }: SetNote): readonly OutSegment[] => [
  ['AK2', sized(id, 3, 3), sized(control, 4, 9), words(version)],
  ...segments.flatMap(segmentSegments),
  ['IK5', verdict, ...codes],
]

/**
 * Writes 999s as one file, a transaction set for each group that is answered; refuses what the guide does not allow,
 * with its place.
 */
export function writeAcknowledgments(
  answers: readonly ImplementationAcknowledgment[],
  envelope: Envelope,
): Outcome<string, readonly X12Error[]> {
  const sets = answers.map(({ group, sets, verdict, included, received, accepted, codes }) => ({
    segments: [
      ['AK1', sized(group.code, 2, 2), sized(group.control, 1, 9), words(group.version)],
      ...sets.flatMap(setSegments),
      ['AK9', verdict, String(included), String(received), String(accepted), ...codes],
    ] satisfies OutSegment[],
  }))
  return writeFile(ACKNOWLEDGMENT, envelope, sets)
}
