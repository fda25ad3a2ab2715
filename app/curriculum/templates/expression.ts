import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { partAt } from '../checks/verify-answer.ts'
import { FUNCTIONS } from './functions.ts'
import { arithmetic, comparison, joined, truthOf } from './operators.ts'
import type { Value } from './value.ts'
import { NoValue, number, valueIn, yes } from './value.ts'

/** The facts of one draw by name. */
export type Facts = ReadonlyMap<string, Value>

/** An expression that was read: its value for facts, and the facts it names. */
export interface Expression {
  readonly of: (facts: Facts) => Value
  readonly names: ReadonlySet<string>
  /** The dotted way when it is nothing but a fact or a part of one, such as `share.patient`. */
  readonly way: string | null
}

type Of = Expression['of']

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|'([^']*)'|([A-Za-z_]\w*(?:\.\w+)*)|(<=|>=|!=|[-+*/&<>=(),]))/y
const LONGEST = 400
const DEEPEST = 40

interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign' | 'end'
  readonly text: string
}

function tokensOf(source: string): Result<readonly Token[], string> {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (source.slice(TOKEN.lastIndex).trim() !== '') {
    const from = TOKEN.lastIndex
    const found = TOKEN.exec(source)
    if (!found) return fail(`"${source.slice(from).trim().slice(0, 20)}" cannot be read`)
    const [, n, quoted, name, sign = ''] = found
    if (n !== undefined) tokens.push({ kind: 'number', text: n })
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else tokens.push({ kind: 'sign', text: sign })
  }
  return ok(tokens)
}

/**
 * Reads an expression: numbers, 'texts' (a day or an amount in quotes is one), names of facts and parts of them (`row.code`, `price.allowed`, entries of lists
 * from 1), `+ - * /` over money, numbers and days, `&` joining texts, comparisons, `and`, `or`, `not`, and the functions
 * of functions.ts. It can reach nothing but the facts it is given.
 */
export function readExpression(source: string): Result<Expression, string> {
  if (source.length > LONGEST) return fail(`it is longer than ${LONGEST} characters`)
  const read = tokensOf(source)
  if (!read.ok) return read
  const parser = parserOf(read.value)
  try {
    const of = parser.whole()
    return ok({ of, names: parser.names, way: parser.way(source) })
  } catch (error) {
    if (error instanceof NoValue) return fail(error.message)
    throw error
  }
}

function parserOf(tokens: readonly Token[]) {
  const names = new Set<string>()
  let at = 0
  let depth = 0
  const peek = (): Token => tokens[at] ?? { kind: 'end', text: 'the end' }
  const isNext = (...texts: readonly string[]): boolean =>
    peek().kind !== 'text' && texts.includes(peek().text)
  const take = (): Token => {
    const token = peek()
    at += 1
    return token
  }
  const expect = (sign: string): void => {
    const found = take()
    if (found.text !== sign || found.kind !== 'sign')
      throw new NoValue(
        `"${sign}" is wanted where ${found.kind === 'end' ? 'it ends' : `"${found.text}" stands`}`,
      )
  }

  const either = (): Of => {
    let left = both()
    while (isNext('or')) {
      take()
      const [a, b] = [left, both()]
      left = (facts) => yes(truthOf(a(facts)) || truthOf(b(facts)))
    }
    return left
  }
  const both = (): Of => {
    let left = negated()
    while (isNext('and')) {
      take()
      const [a, b] = [left, negated()]
      left = (facts) => yes(truthOf(a(facts)) && truthOf(b(facts)))
    }
    return left
  }
  const negated = (): Of => {
    if (!isNext('not')) return compared()
    take()
    const of = negated()
    return (facts) => yes(!truthOf(of(facts)))
  }
  const compared = (): Of => {
    const left = words()
    if (!isNext('=', '!=', '<', '<=', '>', '>=')) return left
    const sign = take().text
    const right = words()
    return (facts) => yes(comparison(sign, left(facts), right(facts)))
  }
  const words = (): Of => {
    let left = sum()
    while (isNext('&')) {
      take()
      const [a, b] = [left, sum()]
      left = (facts) => joined(a(facts), b(facts))
    }
    return left
  }
  const sum = (): Of => folded(product, ['+', '-'])
  const product = (): Of => folded(signed, ['*', '/'])
  const folded = (next: () => Of, signs: readonly string[]): Of => {
    let left = next()
    while (isNext(...signs)) {
      const sign = take().text
      const [a, b] = [left, next()]
      left = (facts) => arithmetic(sign, a(facts), b(facts))
    }
    return left
  }
  const signed = (): Of => {
    if (!isNext('-')) return single()
    take()
    const of = signed()
    return (facts) => arithmetic('*', number(-1), of(facts))
  }
  const single = (): Of => {
    depth += 1
    if (depth > DEEPEST) throw new NoValue('it is nested too deeply')
    const of = unnested()
    depth -= 1
    return of
  }
  const unnested = (): Of => {
    const token = take()
    if (token.kind === 'number') return constant(number(Number(token.text)))
    if (token.kind === 'text') return constant(valueIn(token.text))
    if (token.kind === 'sign' && token.text === '(') {
      const of = either()
      expect(')')
      return of
    }
    if (token.kind !== 'name')
      throw new NoValue(token.kind === 'end' ? 'it ends too early' : `"${token.text}" is out of place`)
    if (token.text === 'none') return constant({ kind: 'none' })
    return isNext('(') ? called(token.text) : named(token.text)
  }
  const called = (name: string): Of => {
    const fn = FUNCTIONS.get(name)
    if (!fn) throw new NoValue(`there is no function ${name}; there are ${[...FUNCTIONS.keys()].join(', ')}`)
    expect('(')
    const given: Of[] = []
    while (!isNext(')')) {
      if (given.length > 0) expect(',')
      given.push(either())
    }
    expect(')')
    const [least, most] = fn.takes
    if (given.length < least || given.length > most)
      throw new NoValue(`${name} takes ${least === most ? least : `${least} to ${most}`} values`)
    return (facts) => fn.of(given.map((of) => () => of(facts)))
  }
  const named = (way: string): Of => {
    const dot = way.indexOf('.')
    const name = dot < 0 ? way : way.slice(0, dot)
    const rest = dot < 0 ? null : way.slice(dot + 1)
    names.add(name)
    return (facts) => {
      const value = facts.get(name)
      if (value === undefined) throw new NoValue(`there is no fact ${name}`)
      if (rest === null) return value
      if (value.kind !== 'data') throw new NoValue(`${name} has no parts`)
      const part = partAt(value.data, rest)
      if (part === undefined) throw new NoValue(`${name} has no part ${rest}`)
      return valueIn(part)
    }
  }
  return {
    names,
    whole: (): Of => {
      const of = either()
      if (peek().kind !== 'end') throw new NoValue(`"${peek().text}" is out of place`)
      return of
    },
    way: (source: string): string | null => {
      const [only] = tokens
      return tokens.length === 1 && only?.kind === 'name' ? source.trim() : null
    },
  }
}

const constant =
  (value: Value): Of =>
  () =>
    value
