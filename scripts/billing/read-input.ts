import type { Edge } from './edge.ts'
import { Unusable } from './edge.ts'
import { faultOfJson } from './json-places.ts'

/** No claim and no file of claims for this command is longer. */
export const LONGEST = 16_000_000
/** No claim is deeper. */
const DEEPEST = 64

/** How an input is named in a message. */
export const nameOf = (path: string): string => (path === '-' ? 'standard input' : path)

/** The text of a file or of standard input, UTF-8 with or without its mark. */
export async function readText(edge: Edge, path: string): Promise<string> {
  const bytes = await edge.read(path)
  const name = nameOf(path)
  if (bytes.length > LONGEST) throw new Unusable(`${name}: longer than ${LONGEST / 1_000_000} MB`)
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new Unusable(`${name}:1:1: it is UTF-16 text; save it as UTF-8`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unusable(`${name}: it is not UTF-8 text`)
  }
}

/** JSON with the text it came from. */
export interface ReadJson {
  readonly name: string
  readonly text: string
  readonly value: unknown
}

/** A text as JSON; what is none is told at its line and column. */
export function jsonOf(name: string, text: string): ReadJson {
  const fault = faultOfJson(text, DEEPEST)
  if (fault) throw new Unusable(`${name}:${fault.line}:${fault.column}: ${fault.message}`)
  return { name, text, value: JSON.parse(text) }
}

export const readJson = async (edge: Edge, path: string): Promise<ReadJson> =>
  jsonOf(nameOf(path), await readText(edge, path))
