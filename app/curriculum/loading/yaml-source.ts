import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Spot } from '../checks/fault.ts'
import type { Path } from '../items/prose.ts'
import type { Trouble } from './yaml-trouble.ts'
import { aliasTroubles, syntaxTroubles } from './yaml-trouble.ts'

/** Something that is wrong with a YAML text itself, with its place. */
export interface YamlError extends Spot {
  readonly message: string
  readonly fix: string
}

/** A YAML text as a value, with the place of everything in it. */
export interface YamlSource {
  /** The plain value; undefined when the text cannot be read. A name that stands twice leaves it readable. */
  readonly value: unknown
  readonly errors: readonly YamlError[]
  /** The place of the value at `path`, or of the nearest thing above it that exists. */
  at(path: Path): Spot
  /** The place of the key at the end of `path`. */
  atKey(path: Path): Spot
}

/** Longer files are refused before they are parsed. */
export const LONGEST_FILE = 1_000_000

/** The pair of a mapping whose key reads `key` (`true:` is a boolean key in YAML). */
const pairOf = (node: unknown, key: string | number) =>
  isMap(node) ? node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(key)) : undefined

const start = (node: unknown): number | null => (isNode(node) && node.range ? node.range[0] : null)

/**
 * Parses YAML 1.2 (core schema: `true`, `12`, `null` have their types, everything else is text). Never throws.
 *
 * @param firstLine the line of the file on which the text begins, for front matter
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlSource {
  const lines = new LineCounter()
  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) }
  }
  const placed = (troubles: readonly Trouble[]): YamlError[] =>
    troubles.map(({ offset, message, fix }) => ({ ...spot(offset), message, fix }))
  if (text.length > LONGEST_FILE) return broken(spot(0), `the file is longer than ${LONGEST_FILE} characters`)
  try {
    const doc = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: true,
      stringKeys: true,
      merge: false,
      prettyErrors: false,
    })
    const find = (path: Path, wantKey: boolean): Spot => {
      let node: unknown = doc.contents
      let offset = start(node) ?? 0
      path.forEach((step, depth) => {
        const pair = pairOf(node, step)
        const next = isPair(pair) ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined
        const own = wantKey && depth === path.length - 1 && isPair(pair) ? start(pair.key) : start(next)
        offset = own ?? (isPair(pair) ? (start(pair.key) ?? offset) : offset)
        node = next
      })
      return spot(offset)
    }
    const troubles = syntaxTroubles(doc, (offset) => lines.linePos(offset).line)
    const places = { at: (path: Path) => find(path, false), atKey: (path: Path) => find(path, true) }
    if (troubles.some((trouble) => !trouble.mild))
      return { value: undefined, errors: placed(troubles), ...places }
    try {
      return { value: doc.toJS({ maxAliasCount: 50 }), errors: placed(troubles), ...places }
    } catch (error) {
      return { value: undefined, errors: placed(aliasTroubles(doc, error)), ...places }
    }
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : undefined
    return broken(spot(0), why ?? 'it cannot be read')
  }
}

const broken = (at: Spot, message: string): YamlSource => ({
  value: undefined,
  errors: [{ ...at, message, fix: 'Make the file shorter, or write it anew.' }],
  at: () => at,
  atKey: () => at,
})
