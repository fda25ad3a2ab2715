import type { Edge } from './edge.ts'
import { Unusable } from './edge.ts'
import { faultOfJson, placeOf } from './json-places.ts'

/** No claim and no file of claims for this command is longer. */
export const LONGEST = 16_000_000
/** No claim is deeper. */
const DEEPEST = 64

/** How an input is named in a message. */
export const nameOf = (path: string): string => (path === '-' ? 'standard input' : path)

/** Bytes that begin as an interchange of X12 does, whatever stands before it on the line. */
const BEGINS_X12 = /^[\s\ufeff]*ISA/

/**
 * The text of a file or of standard input, UTF-8 with or without its mark. X12 that is no UTF-8 is read as Latin-1, as
 * older systems send it: what may not be sent is then told at its element instead of refusing the whole file.
 */
export async function readText(edge: Edge, path: string, isX12 = false): Promise<string> {
  const bytes = await edge.read(path)
  const name = nameOf(path)
  if (bytes.length > LONGEST) throw new Unusable(`${name}: longer than ${LONGEST / 1_000_000} MB`)
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new Unusable(`${name}:1:1: it is UTF-16 text; save it as UTF-8`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('latin1').decode(bytes)
    if (isX12 || BEGINS_X12.test(text)) return text
    const { line, column } = placeOf(text, firstBroken(bytes))
    throw new Unusable(`${name}:${line}:${column}: it is not UTF-8 text`)
  }
}

/** How many bytes stand before the first character that is no UTF-8. */
function firstBroken(bytes: Uint8Array): number {
  /** The whole characters of a beginning: what is cut off within a character is no fault of those before it. */
  const wholeIn = (n: number): string | null => {
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
      return decoder.decode(bytes.subarray(0, n), { stream: true })
    } catch {
      return null
    }
  }
  let [good, bad] = [0, bytes.length + 1]
  while (bad - good > 1) {
    const half = (good + bad) >> 1
    if (wholeIn(half) === null) bad = half
    else good = half
  }
  return new TextEncoder().encode(wholeIn(good) ?? '').length
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
