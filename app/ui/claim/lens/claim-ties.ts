import type { ClaimPlaces, Field, WirePlace } from '#billing'
import { diagnosisKey, keysOfField } from '../sheet/sheet-keys.ts'
import type { Ties } from './lens.ts'
import { tiesOf } from './lens.ts'
import type { X12Line, X12Part, X12Text } from './x12-text.ts'
import { nameOf, partsOf } from './x12-text.ts'

type Pair = readonly [paper: string, wire: string]

/** What a line may say itself, so that the claim does not speak for it. */
const OWN: Readonly<Partial<Record<Field, Field>>> = { place: 'line.place' }

/** Elements of NM1 that make a name: family name or organization, first, middle, suffix. */
const NAME = [3, 4, 5, 7]

/**
 * Ties the boxes of the form to the elements of an 837P. `ClaimPlaces` knows where a field begins; what belongs to the
 * same box beside it (a first name, the city of an address, the second diagnosis) is tied with it.
 * @param text the one claim's file, in which the places were found
 * @param lines how many lines the form has
 */
export function claimTies(text: X12Text, places: ClaimPlaces, lines: number): Ties {
  const first = text.lines.findIndex((line) => nameOf(line, text) === 'ST')
  const lineAt = (position: number): X12Line | undefined => text.lines[first + position - 1]
  const partsAt = (position: number): readonly X12Part[] => {
    const line = lineAt(position)
    return line ? partsOf(line.text, line.index, text.element, text.component) : []
  }
  const pairs: Pair[] = []
  const tie = (papers: readonly string[], parts: readonly (X12Part | undefined)[]) => {
    for (const part of parts)
      if (part && part.element > 0 && part.text !== '')
        for (const paper of papers) pairs.push([paper, part.key])
  }
  const nameAt = (position: number) => lineAt(position) && nameOf(lineAt(position) as X12Line, text)

  for (const { field, line, place } of places.all()) {
    const parts = partsAt(place.position)
    const at = (element: number) => parts.filter((part) => part.element === element)
    const papers = keysOfField(field, line === 0 ? null : line, lines).filter(
      (key) => line !== 0 || !speaksForItself(key, OWN[field], places),
    )
    if (field === 'diagnosis') tieDiagnoses(place, partsAt, nameAt, tie)
    else if (field === 'line.modifiers')
      tie(
        papers,
        at(place.element).filter(({ component }) => (component ?? 0) >= 3 && (component ?? 0) <= 6),
      )
    else if (field === 'subscriber.birth') {
      tie(['11a'], at(2))
      tie(['11a sex'], at(3))
    } else if (field === 'accidentDate' || field === 'onset') {
      tie(papers.slice(0, 1), at(place.element))
      tie(papers.slice(1), at(1))
    } else if (field.endsWith('.name')) tie(papers, NAME.flatMap(at))
    else if (field.endsWith('.address')) {
      tie(papers, [...at(1), ...at(2)])
      if (nameAt(place.position + 1) === 'N4') tie(papers, partsAt(place.position + 1))
    } else
      tie(
        papers,
        place.component === null
          ? at(place.element)
          : at(place.element).filter((one) => one.component === place.component || one.component === null),
      )
    if (field === 'billing.name') tiePhone(place, partsAt, nameAt, tie)
  }
  return tiesOf(pairs)
}

const speaksForItself = (key: string, own: Field | undefined, places: ClaimPlaces): boolean => {
  const [, line] = /^(\d+):/.exec(key) ?? []
  return own !== undefined && line !== undefined && places.of(own, Number(line)) !== null
}

type Tie = (papers: readonly string[], parts: readonly (X12Part | undefined)[]) => void
type At<T> = (position: number) => T

/** Up to twelve diagnoses stand in one HI, and so may go on in the next. */
function tieDiagnoses(
  { position }: WirePlace,
  partsAt: At<readonly X12Part[]>,
  nameAt: At<string | undefined>,
  tie: Tie,
): void {
  let n = 0
  for (let at = position; nameAt(at) === 'HI'; at += 1)
    for (const part of partsAt(at)) if (part.component === 2) tie([diagnosisKey(n++)], [part])
}

/** The billing provider's telephone: PER of its loop (2010AA), which ends with the next level or name. */
function tiePhone(
  { position }: WirePlace,
  partsAt: At<readonly X12Part[]>,
  nameAt: At<string | undefined>,
  tie: Tie,
): void {
  for (let at = position + 1; !['HL', 'NM1', undefined].includes(nameAt(at)); at += 1)
    if (nameAt(at) === 'PER')
      tie(
        ['33 phone'],
        partsAt(at).filter(({ element }) => element === 4),
      )
}
