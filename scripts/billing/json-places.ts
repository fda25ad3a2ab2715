/** A place in a text, lines and columns from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}
export interface JsonFault extends Place {
  readonly message: string
}

class Broken extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message)
  }
}

/** Where in a text a character stands. */
export const placeOf = (text: string, at: number): Place => {
  const before = text.slice(0, at)
  const start = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: at - start + 1 }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const QUOTE = 34
const BACKSLASH = 92
const SPACE = /[ \t\r\n]*/y

/** Walks over JSON by the grammar of RFC 8259 and tells `see` where each value begins. Throws `Broken`. */
function walk(
  text: string,
  deepest: number,
  see: (path: readonly (string | number)[], at: number) => void,
): void {
  let at = 0
  const path: (string | number)[] = []
  const take = (form: RegExp): string | null => {
    form.lastIndex = at
    const found = form.exec(text)?.[0]
    if (found === undefined) return null
    at += found.length
    return found
  }
  const skip = () => take(SPACE)
  const ends = (what: string): never => {
    const here = text[at]
    throw new Broken(
      at,
      here === undefined
        ? `the text ends where ${what} is missing`
        : `${what} is missing before ${shown(here)}`,
    )
  }
  const value = (depth: number): void => {
    if (depth > deepest) throw new Broken(at, `more than ${deepest} levels deep`)
    see(path, at)
    const first = text[at]
    if (first === '{') object(depth)
    else if (first === '[') list(depth)
    else if (first === '"') string()
    else if (take(WORD) === null && take(NUMBER) === null) ends('a value')
  }
  const string = (): string => {
    const from = at
    at += 1
    for (;;) {
      const code = text.charCodeAt(at)
      if (Number.isNaN(code)) throw new Broken(from, 'this text is not closed')
      if (code < 32) throw new Broken(at, 'a line end or control character stands in a text')
      if (code === QUOTE) break
      if (code !== BACKSLASH) at += 1
      else if (take(ESCAPE) === null) throw new Broken(at, 'no such escape in a text')
    }
    at += 1
    return JSON.parse(text.slice(from, at)) as string
  }
  const list = (depth: number): void => {
    at += 1
    skip()
    for (let n = 0; text[at] !== ']'; n += 1) {
      if (n > 0) {
        if (text[at] !== ',') ends('"," or "]"')
        at += 1
        skip()
      }
      path.push(n)
      value(depth + 1)
      path.pop()
      skip()
    }
    at += 1
  }
  const object = (depth: number): void => {
    at += 1
    skip()
    const seen = new Set<string>()
    for (let n = 0; text[at] !== '}'; n += 1) {
      if (n > 0) {
        if (text[at] !== ',') ends('"," or "}"')
        at += 1
        skip()
      }
      if (text[at] !== '"') ends('a name in "quotes"')
      const from = at
      const name = string()
      if (seen.has(name)) throw new Broken(from, `"${shownName(name)}" stands twice`)
      seen.add(name)
      skip()
      if (text[at] !== ':') ends('":"')
      at += 1
      skip()
      path.push(name)
      value(depth + 1)
      path.pop()
      skip()
    }
    at += 1
  }
  skip()
  if (at === text.length) throw new Broken(at, 'it is empty')
  value(1)
  skip()
  if (at < text.length) throw new Broken(at, 'something follows after the end')
}

const shown = (char: string): string => JSON.stringify(char)
const shownName = (name: string): string => name.slice(0, 40)

/** What keeps a text from being JSON of at most so many levels, and where; null when nothing does. Never throws. */
export function faultOfJson(text: string, deepest: number): JsonFault | null {
  try {
    walk(text, deepest, () => {})
    return null
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    return { ...placeOf(text, error.at), message: error.message }
  }
}

/** Where the value at a path begins (entries of lists from 1), or the nearest thing above it; the text must be JSON. */
export function placeInJson(text: string, wanted: string): Place {
  const steps = wanted === '' ? [] : wanted.split('.')
  let best = { depth: -1, at: 0 }
  walk(text, Number.POSITIVE_INFINITY, (path, at) => {
    if (path.length > steps.length || path.length <= best.depth) return
    const isOn = path.every((step, i) => String(typeof step === 'number' ? step + 1 : step) === steps[i])
    if (isOn) best = { depth: path.length, at }
  })
  return placeOf(text, best.at)
}
