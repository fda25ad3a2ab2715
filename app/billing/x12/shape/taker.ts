import type { LoopNode } from '../guide/attach.ts'
import { loopsOf } from '../guide/check-set.ts'
import type { Segment } from '../wire/segment.ts'
import { component } from '../wire/segment.ts'
import type { Fields, Said, Shape } from './shape.ts'
import { readShape } from './shape.ts'

/** A segment that stands in its place, but that our types have no room for: its name and its number in the set. */
export interface Unread {
  readonly segment: string
  readonly position: number
}

/** Segments that only hold others together. */
const FRAME = new Set(['ST', 'SE', 'BHT', 'HL', 'LX', 'LS', 'LE'])

// What most places hold, so that it costs no list each time.
const NO_SEGMENTS: readonly Segment[] = []
const NOTHING_SAID: readonly never[] = []

/** Takes segments of a set by shape, and knows in the end which ones nobody took. */
export class Taker {
  private readonly taken = new Set<Segment>()

  /** All segments of a loop with that shape's name and, where they are given, one of those qualifiers (first element). */
  all<F extends Fields>(
    node: LoopNode | undefined,
    shape: Shape<F>,
    ...qualifiers: readonly string[]
  ): readonly Said<F>[] {
    const found = this.segments(node, shape.id, qualifiers)
    return found.length === 0 ? NOTHING_SAID : found.map((segment) => readShape(shape, segment))
  }

  /** The first of them. */
  one<F extends Fields>(
    node: LoopNode | undefined,
    shape: Shape<F>,
    ...qualifiers: readonly string[]
  ): Said<F> | undefined {
    const segment = node?.segments.find(({ segment: one }) => fits(one, shape.id, qualifiers))?.segment
    if (!segment) return undefined
    this.taken.add(segment)
    return readShape(shape, segment)
  }

  /** The segments themselves, where no shape can say what they hold. */
  segments(node: LoopNode | undefined, id: string, qualifiers: readonly string[] = []): readonly Segment[] {
    if (node === undefined) return NO_SEGMENTS
    let all: Segment[] | null = null
    for (const { segment } of node.segments) {
      if (!fits(segment, id, qualifiers)) continue
      this.taken.add(segment)
      all ??= []
      all.push(segment)
    }
    return all ?? NO_SEGMENTS
  }

  /** What nobody took. */
  unread(root: LoopNode): readonly Unread[] {
    const all: Unread[] = []
    for (const { segments } of loopsOf(root))
      for (const { segment } of segments)
        if (!FRAME.has(segment.id) && !this.taken.has(segment))
          all.push({ segment: segment.id, position: segment.position })
    return all
  }
}

const fits = (segment: Segment, id: string, qualifiers: readonly string[]): boolean =>
  segment.id === id && (qualifiers.length === 0 || qualifiers.includes(component(segment, 1, 1)))
