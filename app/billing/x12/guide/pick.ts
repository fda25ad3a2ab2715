import type { Segment } from '../wire/segment.ts'
import { component, value } from '../wire/segment.ts'
import type { LoopNode } from './attach.ts'

/** The first segment of that name in a loop, with that qualifier in its first element where one is asked for. */
export function segmentIn(node: LoopNode | undefined, id: string, qualifier?: string): Segment | undefined {
  if (node === undefined) return undefined
  for (const { segment } of node.segments)
    if (segment.id === id && (qualifier === undefined || component(segment, 1, 1) === qualifier))
      return segment
  return undefined
}

/** All segments of that name in a loop. */
export const segmentsIn = (node: LoopNode | undefined, id: string): readonly Segment[] =>
  node?.segments.flatMap(({ segment }) => (segment.id === id ? [segment] : [])) ?? []

/** The first loop of that name below another. */
export const loopIn = (node: LoopNode | undefined, id: string): LoopNode | undefined =>
  node?.loops.find(({ rule }) => rule.id === id)
const NO_LOOPS: readonly LoopNode[] = []
/** All of them. */
export const loopsIn = (node: LoopNode | undefined, id: string): readonly LoopNode[] =>
  node === undefined || node.loops.length === 0 ? NO_LOOPS : node.loops.filter(({ rule }) => rule.id === id)

/** An element, or nothing where it is empty or its segment is missing. */
export function valueIn(segment: Segment | undefined, element: number): string | undefined {
  const text = segment ? value(segment, element) : ''
  return text === '' ? undefined : text
}

/** An object without the keys that have no value: JSON with exact optional properties. */
export function given<T extends Record<string, unknown>>(
  object: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  const out: Record<string, unknown> = {}
  for (const key in object) if (object[key] !== undefined) out[key] = object[key]
  return out as never
}
