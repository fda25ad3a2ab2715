import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const KINDS: Readonly<Record<string, string>> = {
  string: 'text, in quotes',
  number: 'a number, without quotes',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  tuple: 'a list',
}
const UNITS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
}
const counted = (count: number | bigint, origin: string): string =>
  `${count} ${UNITS[origin]?.[Number(count) === 1 ? 0 : 1] ?? ''}`.trim()

const quoted = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(', ')

/** What is wrong at one place, in the words of someone who writes JSON by hand, without the parser's own. */
export function faultInWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (/received undefined$/.test(issue.message)) return 'it is missing'
      return `it must be ${KINDS[issue.expected] ?? issue.expected}`
    case 'unrecognized_keys':
      return `there is no field ${quoted(issue.keys)} here`
    case 'invalid_value':
      return `it must be one of ${quoted(issue.values)}`
    case 'too_big':
      return `at most ${counted(issue.maximum, issue.origin)}`
    case 'too_small':
      return `at least ${counted(issue.minimum, issue.origin)}`
    case 'invalid_union':
      return /received undefined$/.test(issue.message)
        ? 'it is missing'
        : 'it has none of the forms that are allowed here'
    default:
      return issue.message.startsWith('Invalid') ? 'it cannot be read' : issue.message
  }
}
