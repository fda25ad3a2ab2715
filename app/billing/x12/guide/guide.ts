import type { SegmentForm } from './dictionary.ts'
import { segmentForm } from './dictionary.ts'

/** R must stand there, S may (when the case asks for it), N must not. */
export type Usage = 'R' | 'S' | 'N'

/** What a guide makes of an element: whether it stands there, and with which codes. */
export interface ElementRule {
  readonly usage: Usage
  /** The values it may have; null: any its form allows. */
  readonly codes: ReadonlySet<string> | null
  readonly parts: readonly ElementRule[] | null
  /** How often it may be repeated. */
  readonly most: number
}

/** A segment at its place in a loop. */
export interface SegmentRule {
  readonly kind: 'segment'
  readonly id: string
  readonly usage: 'R' | 'S'
  readonly most: number
  readonly elements: readonly ElementRule[]
  readonly form: SegmentForm
  /** The element that tells it from others of its name in the same loop. */
  readonly key: {
    readonly element: number
    readonly component: number
    readonly codes: ReadonlySet<string>
  } | null
}

/** A loop: a segment that begins it, then segments and loops in order. */
export interface LoopRule {
  readonly kind: 'loop'
  readonly id: string
  /** What it is about, in our words. */
  readonly label: string
  readonly usage: 'R' | 'S'
  readonly most: number
  readonly children: readonly (SegmentRule | LoopRule)[]
  /** By place: children of one rank may stand in any order, for the standard has them at one place. */
  readonly ranks: readonly number[]
  /** Which children must stand there. */
  readonly required: readonly number[]
  /** Where children begin with a segment of that name. */
  readonly byName: ReadonlyMap<string, readonly number[]>
}

/** A transaction as its guide describes it. */
export interface Guide {
  /** ST01 and GS08: "837", "005010X222A1". */
  readonly id: string
  readonly version: string
  readonly root: LoopRule
}

/** Elements by which segments of one name are told apart. */
const KEYS: Readonly<Record<string, readonly [element: number, component: number]>> = {
  ...{ NM1: [1, 1], N1: [1, 1], REF: [1, 1], DTP: [1, 1], DTM: [1, 1], HL: [3, 1], HI: [1, 1], AMT: [1, 1] },
  ...{
    QTY: [1, 1],
    CRC: [1, 1],
    PRV: [1, 1],
    TRN: [1, 1],
    PER: [1, 1],
    CTX: [1, 1],
    LQ: [1, 1],
    BHT: [1, 1],
    NTE: [1, 1],
    PWK: [2, 1],
  },
}

/**
 * A segment of a guide. `usages` has a word for each element: `R`, `S` or `N`, `=` and the codes it may have
 * (`R=1|2`), components in brackets (`R(R=HC,R,S)`), `^n` when it may be repeated. What it leaves out is not used.
 */
export function segment(id: string, usage: 'R' | 'S', usages: string, most = 1): SegmentRule {
  const elements = (usages.match(/[^\s(]+(?:\([^)]*\)\S*)?/g) ?? []).map(elementRule)
  const form = segmentForm(id)
  if (!form) throw new Error(`The dictionary has no segment ${id}`)
  const at = KEYS[id]
  const keyed = at && elements[at[0] - 1]
  const codes = keyed?.parts ? keyed.parts[at ? at[1] - 1 : 0]?.codes : keyed?.codes
  const key = at && codes ? { element: at[0], component: at[1], codes } : null
  return { kind: 'segment', id, usage, most, elements, form, key }
}

function elementRule(word: string): ElementRule {
  const [, usage = 'N', codes, parts, most] =
    /^([RSN])(?:=([^(^]+))?(?:\(([^)]*)\))?(?:\^(\d+))?$/.exec(word) ?? []
  return {
    usage: usage as Usage,
    codes: codes === undefined ? null : new Set(codes.split('|')),
    parts: parts === undefined ? null : parts.split(',').map((part) => elementRule(part.trim())),
    most: Number(most ?? 1),
  }
}

const nameOf = (child: SegmentRule | LoopRule): string =>
  child.kind === 'segment' ? child.id : nameOf(child.children[0] as SegmentRule)

/** A loop of a guide; its first child begins it. `most` is how often it may stand there in a row. */
export function loop(
  id: string,
  label: string,
  usage: 'R' | 'S',
  most: number,
  children: readonly (SegmentRule | LoopRule)[],
): LoopRule {
  const ranks: number[] = []
  const byName = new Map<string, number[]>()
  for (const [i, child] of children.entries()) {
    const before = children[i - 1]
    // Segments of one name in a row stand at one place of the standard; so do loops that begin with one name, but for HL.
    const isSamePlace =
      before !== undefined &&
      before.kind === child.kind &&
      nameOf(before) === nameOf(child) &&
      nameOf(child) !== 'HL'
    ranks.push(isSamePlace ? (ranks[i - 1] as number) : i)
    byName.set(nameOf(child), [...(byName.get(nameOf(child)) ?? []), i])
  }
  const required = children.flatMap((child, i) => (child.usage === 'R' ? [i] : []))
  return { kind: 'loop', id, label, usage, most, children, ranks, required, byName }
}

/** Without a limit: as often as one likes. */
export const ANY = Number.POSITIVE_INFINITY
