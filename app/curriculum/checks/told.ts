import type { z } from 'zod'
import { orMeant } from './misspelled.ts'

type Issue = z.core.$ZodIssue

/** What is wrong and how to mend it, in an author's words. */
export type Told = readonly [message: string, fix: string]

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
}
const kindOf = (expected: string): string => KINDS[expected] ?? expected

/** How a value of each kind is written. */
const WRITTEN: Readonly<Record<string, string>> = {
  'a list': 'Write one entry a line, each after a hyphen, or all in [square brackets].',
  'a group of fields': 'Write its fields below it, indented, each as name: value.',
  'a number': 'Write a plain number, such as 12 or 0.5, without quotes, unit or words.',
  'a whole number': 'Write a whole number, without quotes, unit or words.',
  'true or false': 'Write true or false, without quotes.',
  text: 'Write a text.',
}

/** Beyond this many possibilities, a list of them helps nobody who only mistyped one. */
const MANY = 12

const list = (values: readonly unknown[]): string => values.map(String).join(', ')

/** The value as it is quoted in a sentence. */
function shown(given: unknown): string {
  if (given === null) return 'empty'
  if (Array.isArray(given)) return 'a list'
  if (typeof given === 'object') return 'a group of fields'
  const text = String(given)
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`
}

const plural = (n: unknown, one: string) => `${n} ${Number(n) === 1 ? one : `${one}s`}`
const size = (origin: string, n: unknown) =>
  origin === 'string'
    ? plural(n, 'character')
    : origin === 'array'
      ? `${n} ${Number(n) === 1 ? 'entry' : 'entries'}`
      : String(n)
const TOO: Readonly<Record<string, Told>> = {
  string: ['is too short', 'is too long'],
  array: ['has too few entries', 'has too many entries'],
}

/** What may stand there, as far as an issue says it: "text", "one of a, b". Null when the issue is about something else. */
function wanted(issue: Issue): string | null {
  if (issue.code === 'invalid_type') return kindOf(issue.expected)
  if (issue.code === 'invalid_value')
    return issue.values.length === 1 ? list(issue.values) : `one of ${list(issue.values)}`
  if (issue.code !== 'invalid_union') return null
  if ('options' in issue && issue.options) return `one of ${list(issue.options)}`
  const kinds = issue.errors.flatMap((branch) => {
    const top = branch.find((inner) => inner.path.length === 0)
    return (top && wanted(top)) ?? []
  })
  return kinds.length === 0 ? null : [...new Set(kinds)].join(', or ')
}

/** What to write where something is missing. */
export const toldMissing = (issue: Issue, name: string, last: string): Told => {
  const what = wanted(issue)
  const plain = what === null || what === 'text' || what === 'a group of fields'
  return [`${name} is missing`, plain ? `Add ${last}: …` : `Add ${last}: … (${what}).`]
}

const isUnquoted = (given: unknown): given is number | boolean =>
  typeof given === 'number' || typeof given === 'boolean'
const unquoted = (name: string, given: number | boolean): Told => [
  `${name} is a ${typeof given}, but must be text`,
  'Put it in quotes.',
]

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`

/** The forms of which a value has none: the fields that each of them would still need. */
function forms(branches: readonly (readonly Issue[])[], given: unknown): string | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null
  const lacking = branches.map((branch) =>
    branch.flatMap((issue) =>
      issue.code === 'invalid_type' && issue.path.length === 1 && !(String(issue.path[0]) in given)
        ? [String(issue.path[0])]
        : [],
    ),
  )
  const all = [...new Set(lacking.filter((names) => names.length > 0).map((names) => names.join(' and ')))]
  return all.length === 0 ? null : all.join(', or ')
}

/** What is wrong and how to mend it. `issue` is about a value that is there, called `name`. */
export function told(issue: Issue, name: string, given: unknown): Told {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = kindOf(issue.expected)
      if (given === null) return [`${name} is empty`, `Write ${kind} after it.`]
      if (kind === 'text' && isUnquoted(given)) return unquoted(name, given)
      return [`${name} must be ${kind}`, WRITTEN[kind] ?? `Write ${kind}.`]
    }
    case 'invalid_value':
      if (isUnquoted(given) && issue.values.includes(String(given))) return unquoted(name, given)
      if (issue.values.length > MANY)
        return [
          `${name} is ${shown(given)}`,
          orMeant(String(given), issue.values.map(String), `Use one of: ${list(issue.values)}.`),
        ]
      return [
        given === null ? `${name} is empty` : `${name} is ${shown(given)}`,
        issue.values.length === 1 ? `Write ${list(issue.values)}.` : `Use one of: ${list(issue.values)}.`,
      ]
    case 'too_small':
      if (issue.origin === 'string' && given === '') return [`${name} is empty`, 'Write it.']
      return [
        `${name} ${TOO[issue.origin]?.[0] ?? 'is too small'}`,
        `${issue.inclusive === false ? 'More than' : 'At least'} ${size(issue.origin, issue.minimum)}.`,
      ]
    case 'too_big':
      return [
        `${name} ${TOO[issue.origin]?.[1] ?? 'is too large'}`,
        `${issue.inclusive === false ? 'Less than' : 'At most'} ${size(issue.origin, issue.maximum)}.`,
      ]
    case 'invalid_format':
      return [`${name} is ${shown(given)}`, sentence(issue.message)]
    case 'invalid_union': {
      const what = wanted(issue)
      if (what !== null && !(given !== null && typeof given === 'object'))
        return [
          given === null ? `${name} is empty` : `${name} is ${shown(given)}`,
          what.startsWith('one of ') ? `Use one of: ${what.slice(7)}.` : (WRITTEN[what] ?? `Write ${what}.`),
        ]
      const give = forms(issue.errors, given)
      const fix = give === null ? 'See the format in content/README.md.' : `Give it ${give}.`
      return [`${name} has none of the forms it may have`, fix]
    }
    case 'custom': {
      const fix: unknown = issue.params?.fix
      return [`${name}: ${issue.message}`, typeof fix === 'string' ? fix : 'Correct it.']
    }
    default:
      return [issue.message, 'See the format in content/README.md.']
  }
}
