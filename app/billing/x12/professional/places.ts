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
  readonly all: readonly { readonly field: Field; readonly line: number; readonly place: WirePlace }[]
}

/** Notes, while a claim is read, what was found where. */
export class PlaceNotes {
  private readonly notes = new Map<
    string,
    { field: Field; line: number; segment: Segment; at: readonly [number, number | null] }
  >()
  /** Segments something was read from. */
  readonly used = new Set<Segment>()

  note(field: Field, segment: Segment, element: number, component: number | null = null, line = 0): void {
    this.used.add(segment)
    const key = `${line} ${field}`
    if ((segment.raw[element] ?? '') === '' || this.notes.has(key)) return
    this.notes.set(key, { field, line, segment, at: [element, component] })
  }

  places(text: string): ClaimPlaces {
    const placeOf = ({
      segment,
      at: [element, component],
    }: {
      segment: Segment
      at: readonly [number, number | null]
    }): WirePlace => {
      const whole = (segment.raw[element] ?? '').trimEnd()
      const shown =
        component === null ? whole : (whole.split(segment.delimiters.component)[component - 1] ?? '')
      return {
        ...{ segment: segment.id, position: segment.position, element, component, text: shown },
        offset: offsetOf(text, segment, element, component ?? 1),
      }
    }
    const found = this.notes
    return {
      of: (field, line = 0) => {
        const note = found.get(`${line} ${field}`)
        return note ? placeOf(note) : null
      },
      get all() {
        return [...found.values()].map((note) => ({
          field: note.field,
          line: note.line,
          place: placeOf(note),
        }))
      },
    }
  }
}
