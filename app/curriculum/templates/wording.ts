import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Facts } from './expression.ts'
import { readExpression } from './expression.ts'
import type { Format, Value } from './value.ts'
import { FORMATS, inWords, jsonOf, text } from './value.ts'

/** A text with placeholders that was read: what it says for facts, and the facts it names. */
export interface Wording {
  readonly say: (facts: Facts) => string
  readonly names: ReadonlySet<string>
}

interface Piece {
  readonly of: (facts: Facts) => Value
  readonly format: Format | null
}

const FORMAT = new RegExp(`^(.*?)\\s*:\\s*(${FORMATS.join('|')})\\s*$`, 's')

function piecesOf(source: string): Result<{ pieces: (string | Piece)[]; names: Set<string> }, string> {
  const names = new Set<string>()
  const pieces: (string | Piece)[] = []
  for (const part of source.split(/(\{[^{}]*\})/)) {
    if (!/^\{.*\}$/s.test(part)) {
      if (/[{}]/.test(part)) return fail('a brace stands alone; placeholders are written {name}')
      if (part !== '') pieces.push(part)
      continue
    }
    const inner = part.slice(1, -1)
    const [, before, format] = FORMAT.exec(inner) ?? []
    const read = readExpression(before ?? inner)
    if (!read.ok) return fail(`{${inner}}: ${read.fault}`)
    for (const name of read.value.names) names.add(name)
    pieces.push({ of: read.value.of, format: (format as Format | undefined) ?? null })
  }
  return ok({ pieces, names })
}

/** Reads a text whose placeholders are expressions in braces, each with a format after a colon if need be. */
export function readWording(source: string): Result<Wording, string> {
  const read = piecesOf(source)
  if (!read.ok) return read
  const { pieces, names } = read.value
  const say = (facts: Facts): string =>
    pieces
      .map((piece) => (typeof piece === 'string' ? piece : inWords(piece.of(facts), piece.format)))
      .join('')
  return ok({ say, names })
}

/** Plain JSON with placeholders that was read: the facts of a question to the engine. */
export interface FactsWording {
  readonly json: (facts: Facts) => unknown
  readonly names: ReadonlySet<string>
}

/**
 * Reads the facts of a question: a text that is one placeholder becomes the value as the engine reads it (an amount as
 * "85.17", a day as "2026-01-09", a number as a number), a text with more around it a text.
 */
export function readFacts(source: unknown): Result<FactsWording, string> {
  if (typeof source === 'string') {
    const read = piecesOf(source)
    if (!read.ok) return read
    const { pieces, names } = read.value
    const [only] = pieces
    if (pieces.length === 1 && only !== undefined && typeof only !== 'string')
      return ok({ json: (facts) => jsonOf(asFact(only, facts)), names })
    const plain = (piece: string | Piece, facts: Facts): string =>
      typeof piece === 'string' ? piece : inWords(piece.of(facts), 'plain')
    return ok({ json: (facts) => pieces.map((piece) => plain(piece, facts)).join(''), names })
  }
  if (typeof source !== 'object' || source === null) return ok({ json: () => source, names: new Set() })
  const names = new Set<string>()
  const entries: [string, FactsWording][] = []
  for (const [key, value] of Object.entries(source)) {
    const read = readFacts(value)
    if (!read.ok) return fail(`${key}: ${read.fault}`)
    for (const name of read.value.names) names.add(name)
    entries.push([key, read.value])
  }
  const json = Array.isArray(source)
    ? (facts: Facts) => entries.map(([, one]) => one.json(facts))
    : (facts: Facts) => Object.fromEntries(entries.map(([key, one]) => [key, one.json(facts)]))
  return ok({ json, names })
}

const asFact = ({ of, format }: Piece, facts: Facts): Value =>
  format === null ? of(facts) : text(inWords(of(facts), format))
