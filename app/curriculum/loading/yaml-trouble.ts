import type { Document, YAMLParseError } from 'yaml'
import { isAlias, isScalar, visit } from 'yaml'

/** What is wrong with a YAML text, at which character, and the way out. */
export interface Trouble {
  readonly offset: number
  readonly message: string
  readonly fix: string
  /** Whether the text can be read in spite of it. */
  readonly mild: boolean
}

const COLON = 'Quote the text: one that holds ": " or " #" must stand in "quotes".'
const INDENT = 'Indent each line as far as those it belongs with, by spaces.'
const QUOTES = "Write one pair of quotes around the whole text; inside, write '' for ' or \\\" for \"."

/** What is wrong, in an author's words, where the parser's own are about how it works. */
const MESSAGES: Readonly<Record<string, string>> = {
  BAD_INDENT: 'this line is not indented like those it belongs with',
  BLOCK_AS_IMPLICIT_KEY: 'a colon and a space stand inside a text without quotes',
  DUPLICATE_KEY: 'a name stands twice here',
  MULTILINE_IMPLICIT_KEY: 'this is neither a name with a colon nor an entry of a list',
  MULTIPLE_DOCS: 'a second document begins here',
  NON_STRING_KEY: 'what stands before this colon is no name',
}

/** The way out by the parser's own name of the error. */
const FIXES: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'Write the text itself in the place of *name.',
  BAD_ALIAS: 'Write the text itself, or quote it when it begins with * or &.',
  BAD_DIRECTIVE: 'Quote what begins with %.',
  BAD_DQ_ESCAPE: 'Write \\\\ for a backslash, or use single quotes.',
  BAD_INDENT: INDENT,
  BAD_SCALAR_START: 'Put it in quotes.',
  BLOCK_AS_IMPLICIT_KEY: COLON,
  BLOCK_IN_FLOW: 'Inside { } and [ ] write everything on one line, with commas.',
  DUPLICATE_KEY: 'Delete one of the two, or rename it.',
  MISSING_CHAR: 'Close what is opened here: a quote, a bracket, or a colon after a name.',
  MULTILINE_IMPLICIT_KEY:
    'Write a colon and a space after a name, a hyphen before an entry; quote a longer text.',
  MULTIPLE_DOCS: 'Delete the line of "---": a file holds one document.',
  NON_STRING_KEY: 'Write a plain name before the colon; quote a text that begins with { or [.',
  TAB_AS_INDENT: 'Indent with spaces.',
  UNEXPECTED_TOKEN: QUOTES,
}

/** Where the quoted text or the bracket begins that was never closed: the parser says only where it gave up. */
function opening(doc: Document, at: number): number {
  let start = at
  const widen = (range: readonly number[] | null | undefined) => {
    const [from = at, , to = at] = range ?? []
    if (from < at && at <= to + 1) start = from
  }
  visit(doc, {
    Scalar(_, { type, range }) {
      if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') widen(range)
    },
    Collection(_, node) {
      if (node.flow) widen(node.range)
    },
  })
  return start
}

const nameOf = (doc: Document, at: number): string | null => {
  let name: string | null = null
  visit(doc, {
    Pair(_, pair) {
      if (isScalar(pair.key) && pair.key.range?.[0] === at) name = String(pair.key.value)
    },
  })
  return name
}

const CLOSE = 'Close it with ] or }, or quote a text that begins with [ or {.'
const DEEPER = 'the line below this is indented as if it went on with this text'

function troubleOf(doc: Document, error: YAMLParseError): Trouble {
  const mild = error.code === 'DUPLICATE_KEY'
  const [at] = error.pos
  if (/^Flow (?:sequence|map)/.test(error.message))
    return { offset: opening(doc, at), message: 'a bracket is opened here and not closed', fix: CLOSE, mild }
  const twice = mild ? nameOf(doc, at) : null
  const said = MESSAGES[error.code] ?? error.message.split('\n')[0] ?? ''
  return {
    offset: error.code === 'MISSING_CHAR' ? opening(doc, at) : at,
    message: twice === null ? said : `"${twice}" stands twice here`,
    fix: FIXES[error.code] ?? INDENT,
    mild,
  }
}

/** The parser's errors in an author's words. One line has one trouble, of which the parser may think several things. */
export function syntaxTroubles(doc: Document, lineOf: (offset: number) => number): Trouble[] {
  const lines = new Set<number>()
  return doc.errors.flatMap((error) => {
    const [from] = error.pos
    const line = lineOf(from)
    if (lines.has(line)) return []
    lines.add(line)
    const here = doc.errors.filter((one) => one.pos[0] === from).map((one) => one.code)
    return here.includes('BLOCK_AS_IMPLICIT_KEY') && here.includes('MULTILINE_IMPLICIT_KEY')
      ? [{ offset: from, message: DEEPER, fix: INDENT, mild: false }]
      : [troubleOf(doc, error)]
  })
}

/** What keeps a text that is YAML from having a value: an alias (`*name`) of nothing, or too many of them. */
export function aliasTroubles(doc: Document, error: unknown): Trouble[] {
  const found: Trouble[] = []
  const trouble = (offset: number, message: string) =>
    found.push({
      offset,
      message,
      fix: 'Write the text itself, or quote it when it begins with *.',
      mild: false,
    })
  visit(doc, {
    Node(_, node) {
      if (isAlias(node) && node.resolve(doc) === undefined)
        trouble(node.range?.[0] ?? 0, `there is nothing named &${node.source}`)
    },
  })
  if (found.length === 0)
    trouble(0, error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it cannot be read')
  return found
}
