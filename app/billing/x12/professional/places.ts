import type { Field } from '../../claim/field.ts'
import type { Segment } from '../wire/segment.ts'
import { offsetOf } from '../wire/segment.ts'

/** Where on the wire a field of a claim stands. */
export interface WirePlace {
  readonly segment: string
  /** Its number in the transaction set, ST being 1. */
  readonly position: number
  readonly element: number
  readonly component: number | null
  /** Where the element begins in the text that was read. */
  readonly offset: number
  /** What stands there. */
  readonly text: string
}

/** Where each field of a claim stands, so that a screen can tie a box to its element. Fields that are not there are not in it. */
export interface ClaimPlaces {
  /** @param line its number on the claim from 1, for fields of a line; 0 or missing: the claim */
  readonly of: (field: Field, line?: number) => WirePlace | null
  /** All of them, in the order in which they were read. */
  readonly all: () => readonly { readonly field: Field; readonly line: number; readonly place: WirePlace }[]
}

interface Note {
  readonly field: Field
  readonly line: number
  readonly segment: Segment
  readonly element: number
  readonly component: number | null
}

function placeOf({ segment, element, component }: Note, text: string): WirePlace {
  const whole = (segment.raw[element] ?? '').trimEnd()
  const shown = component === null ? whole : (whole.split(segment.delimiters.component)[component - 1] ?? '')
  return {
    ...{ segment: segment.id, position: segment.position, element, component, text: shown },
    offset: offsetOf(text, segment, element, component ?? 1),
  }
}

/** Notes, while a claim is read, what was found where. */
export class PlaceNotes {
  private readonly notes: Note[] = []
  /** Segments something was read from. */
  readonly used = new Set<Segment>()

  /** @param isKept false: only what was used counts, for few ask where a field stands, and they can read again */
  constructor(private readonly isKept = true) {}

  /** The first place that is noted for a field holds. */
  note(field: Field, segment: Segment, element: number, component: number | null = null, line = 0): void {
    this.used.add(segment)
    if (this.isKept && (segment.raw[element] ?? '') !== '')
      this.notes.push({ field, line, segment, element, component })
  }

  places(text: string): ClaimPlaces {
    let first: ReadonlyMap<string, Note> | null = null
    const noted = (): ReadonlyMap<string, Note> => {
      first ??= new Map(this.notes.toReversed().map((note) => [keyOf(note.field, note.line), note]))
      return first
    }
    return {
      of: (field, line = 0) => {
        const note = noted().get(keyOf(field, line))
        return note ? placeOf(note, text) : null
      },
      all: () =>
        this.notes
          .filter((note) => noted().get(keyOf(note.field, note.line)) === note)
          .map((note) => ({ field: note.field, line: note.line, place: placeOf(note, text) })),
    }
  }
}

/** Of a claim in which nothing was read. */
export const NO_PLACES: ClaimPlaces = { of: () => null, all: () => [] }

/** Places that are noted when somebody asks: a file holds thousands, and most are never looked for. */
export function placesWhenAsked(read: (notes: PlaceNotes) => void, text: string): ClaimPlaces {
  let known: ClaimPlaces | null = null
  const places = (): ClaimPlaces => {
    if (known) return known
    const notes = new PlaceNotes()
    read(notes)
    known = notes.places(text)
    return known
  }
  return { of: (field, line) => places().of(field, line), all: () => places().all() }
}

const keyOf = (field: Field, line: number): string => `${line} ${field}`
