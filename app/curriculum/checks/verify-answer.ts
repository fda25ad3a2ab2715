import type { Path } from '../items/prose.ts'

/** One place where the engine's answer is another than the asserted one. */
export interface Differing {
  readonly path: Path
  readonly said: unknown
  readonly is: unknown
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Everything in which `is` differs from what was said: fields that were not said may be anything, lists have one length. */
export function differences(said: unknown, is: unknown, path: Path = []): readonly Differing[] {
  if (isRecord(said) && isRecord(is))
    return Object.entries(said).flatMap(([name, value]) =>
      differences(value, Object.hasOwn(is, name) ? is[name] : undefined, [...path, name]),
    )
  if (Array.isArray(said) && Array.isArray(is) && said.length === is.length)
    return said.flatMap((value, i) => differences(value, is[i], [...path, i]))
  return isSame(said, is) ? [] : [{ path, said, is }]
}

/** YAML writes 85.17 as a number where the engine answers with a text: both are the same amount. */
const isSame = (said: unknown, is: unknown): boolean =>
  said === is ||
  (typeof said === 'number' && typeof is === 'string' && is !== '' && Number(is) === said) ||
  (Array.isArray(said) && Array.isArray(is) && said.length === 0 && is.length === 0)

/** The part of an answer at a way such as "findings.1.rule", entries from 1; undefined where there is none. */
export const partAt = (answer: unknown, way: string): unknown =>
  way.split('.').reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step) - 1]
    return isRecord(at) && Object.hasOwn(at, step) ? at[step] : undefined
  }, answer)

/** A value in a message: short, in quotes where it is a text. */
export function inDigest(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > 160 ? `${text.slice(0, 159)}…` : text
}
