import type { Document } from 'yaml'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { RuleSet } from './rule-set.ts'

/** What is wrong with a rule file, and where: `path` is the field, as `versions.0.total.credits.value`. */
export interface RuleFault {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly path: string
  readonly message: string
}

/** A rule file is a page or two; more is no rule file. */
const LONGEST = 300_000

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

const said = ({ code, message }: z.core.$ZodIssue): string =>
  code === 'unrecognized_keys' ? message.replace('Unrecognized key', 'there is no such field here') : message

/** Reads the text of a rule file. Its board must be what the file is called. Never throws, whatever the text. */
export function parseRuleSet(file: string, text: string): Result<RuleSet, readonly RuleFault[]> {
  const lines = new LineCounter()
  const at = (offset: number, path: readonly PropertyKey[], message: string): RuleFault => {
    const { line, col } = lines.linePos(offset)
    return {
      file,
      line: Math.max(1, line),
      column: Math.max(1, col),
      path: path.map(String).join('.'),
      message,
    }
  }
  if (text.length > LONGEST) return fail([at(0, [], `it is longer than ${LONGEST} characters`)])
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  if (document.errors.length > 0)
    return fail(document.errors.map((error) => at(error.pos[0], [], `this is not YAML: ${firstLine(error)}`)))
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 200 })
  } catch (error) {
    return fail([at(0, [], `this is not YAML: ${firstLine(error)}`)])
  }
  const read = RuleSet.safeParse(value)
  if (!read.success)
    return fail(read.error.issues.map((issue) => at(offsetOf(document, issue.path), issue.path, said(issue))))
  const name = file.replace(/^.*\//, '').replace(/\.ya?ml$/, '')
  return read.data.board === name
    ? ok(read.data)
    : fail([at(offsetOf(document, ['board']), ['board'], `the board should be "${name}", as its file`)])
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message.split('\n')[0] : undefined) ?? 'it cannot be read'
