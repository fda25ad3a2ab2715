import { ACKNOWLEDGMENT_SEGMENTS } from './dictionary/acknowledgment-segments.ts'
import { CLAIM_SEGMENTS } from './dictionary/claim-segments.ts'
import { COMMON_SEGMENTS } from './dictionary/common-segments.ts'
import { INQUIRY_SEGMENTS } from './dictionary/inquiry-segments.ts'
import { REMITTANCE_SEGMENTS } from './dictionary/remittance-segments.ts'

/** What an element may hold: an identifier from a list, text, a decimal, a whole number, a day or a time. */
export type ElementType = 'ID' | 'AN' | 'R' | 'N0' | 'DT' | 'TM'

/** One element as the standard (005010) has it, whatever a guide makes of it. */
export interface ElementForm {
  /** Its number in the data dictionary; 0 for a composite. */
  readonly reference: number
  readonly type: ElementType
  readonly shortest: number
  readonly longest: number
  /** The components of a composite. */
  readonly parts: readonly ElementForm[] | null
}

/** A segment as the standard has it: its elements and the relations between them ("P0304": both or neither). */
export interface SegmentForm {
  readonly elements: readonly ElementForm[]
  readonly relations: readonly Relation[]
  /** Elements (of a composite: its third part) that say in which form the day or time behind them stands (1250). */
  readonly formats: readonly { readonly element: number; readonly isComposite: boolean }[]
}

/** P both or neither, R at least one, E at most one, C if the first then all others, L if the first then one of the others. */
export interface Relation {
  readonly kind: 'P' | 'R' | 'E' | 'C' | 'L'
  readonly elements: readonly number[]
}

/**
 * Reads a segment's form from one line: `98:ID:2-3 1065:ID:1-1 (235:ID:2-2 234:AN:1-48) ; P0809`. `*6` behind an
 * element says how often it stands there in a row.
 */
function formOf(line: string): SegmentForm {
  const [elements = '', relations = ''] = line.split(';')
  const tokens = elements.match(/\([^)]*\)(?:\*\d+)?|\S+/g) ?? []
  const forms = tokens.flatMap(elementsOf)
  return {
    elements: forms,
    formats: forms.flatMap(({ reference, parts }, i) => {
      const isComposite = parts?.[2]?.reference === 1250
      return reference === 1250 || isComposite ? [{ element: i + 1, isComposite }] : []
    }),
    relations: (relations.match(/[PRECL]\d+/g) ?? []).map((text) => ({
      kind: text[0] as Relation['kind'],
      elements: (text.slice(1).match(/\d\d/g) ?? []).map(Number),
    })),
  }
}

function elementsOf(token: string): readonly ElementForm[] {
  const [, one = '', times = '1'] = /^(.*?)(?:\*(\d+))?$/.exec(token) ?? []
  return Array.from({ length: Number(times) }, () => elementOf(one))
}

function elementOf(token: string): ElementForm {
  if (token.startsWith('(')) {
    const parts = token.slice(1, -1).trim().split(/\s+/).flatMap(elementsOf)
    return { reference: 0, type: 'AN', shortest: 0, longest: Number.POSITIVE_INFINITY, parts }
  }
  const [reference = '0', type = 'AN', lengths = ''] = token.split(':')
  const [shortest = '0', longest = shortest] = lengths.split('-')
  return {
    ...{ reference: Number(reference) || 0, type: type as ElementType, parts: null },
    ...{ shortest: Number(shortest), longest: Number(longest) },
  }
}

const LINES: Readonly<Record<string, string>> = {
  ...COMMON_SEGMENTS,
  ...CLAIM_SEGMENTS,
  ...ACKNOWLEDGMENT_SEGMENTS,
  ...INQUIRY_SEGMENTS,
  ...REMITTANCE_SEGMENTS,
}
const read = new Map<string, SegmentForm>()

/** The form of a segment; `null` when nothing here has a segment of that name. */
export function segmentForm(id: string): SegmentForm | null {
  const before = read.get(id)
  if (before) return before
  if (!Object.hasOwn(LINES, id)) return null
  const form = formOf(LINES[id] as string)
  read.set(id, form)
  return form
}
