import { dayIn, periodIn } from '../wire/amounts.ts'
import type { Segment } from '../wire/segment.ts'
import { component, components, repeats, value } from '../wire/segment.ts'
import type { X12Error } from '../wire/x12-error.ts'
import { errorAt } from '../wire/x12-error.ts'
import type { Attached } from './attach.ts'
import type { ElementForm, Relation } from './dictionary.ts'
import type { ElementRule } from './guide.ts'

/** Where an element stands, as errors name it. */
interface Place {
  readonly element: number
  readonly component: number | null
}

const NOT_USED: ElementRule = { usage: 'N', codes: null, parts: null, most: 1 }

const NONE: readonly X12Error[] = []

/**
 * What is wrong with the elements of a segment that stands in its place: codes of IK403 (1 missing, 2 missing because
 * of another, 3 too many, 4 too short, 5 too long, 6 a bad character, 7 a bad code, 8 a bad day, 9 a bad time, 10 too
 * many of a group, I10 not used in this guide). A segment without a fault costs no list.
 */
export function segmentErrors({ segment, rule }: Attached, loop: string): readonly X12Error[] {
  const { elements: forms, relations, formats } = rule.form
  let errors: X12Error[] | null = null
  const tell: Tell = (code, place, message, text, reference = 0) => {
    errors ??= []
    errors.push(
      errorAt(segment, ['IK4', code], `${nameOf(segment.id, place)} ${message}`, {
        ...{ loop, ...place, value: text, reference: reference === 0 ? null : reference },
      }),
    )
  }
  const checker = new ElementChecker(tell)
  for (let i = 0; i < forms.length; i += 1) {
    const form = forms[i] as ElementForm
    const rules = rule.elements[i] ?? NOT_USED
    if (i + 1 >= segment.raw.length && rules.usage !== 'R') continue
    checker.element(segment, i + 1, form, rules)
  }
  if (segment.raw.length - 1 > forms.length)
    tell('3', { element: forms.length + 1, component: null }, 'is one element too many.', '')
  // What the guide has told of an element already, its relations need not tell again.
  const once: Tell = (code, place, message, text) => {
    if (!errors?.some(({ element }) => element === place.element)) tell(code, place, message, text)
  }
  for (const relation of relations) checkRelation(relation, (n) => value(segment, n), once)
  for (const { element, isComposite } of formats)
    if (isComposite)
      checkFormatted(
        component(segment, element, 3),
        component(segment, element, 4),
        { element, component: 4 },
        tell,
      )
    else
      checkFormatted(
        value(segment, element),
        value(segment, element + 1),
        { element: element + 1, component: null },
        tell,
      )
  return errors ?? NONE
}

type Tell = (code: string, place: Place, message: string, text: string, reference?: number) => void

const two = (n: number): string => String(n).padStart(2, '0')
const nameOf = (id: string, { element, component }: Place): string =>
  `${id}${two(element)}${component === null ? '' : `-${component}`}`

class ElementChecker {
  constructor(private readonly tell: Tell) {}

  element(segment: Segment, element: number, form: ElementForm, rules: ElementRule): void {
    const { parts } = form
    if (parts && rules.most > 1) {
      const { component: separator } = segment.delimiters
      this.repeatedComposites(repeats(segment, element), parts, rules, element, separator)
      return
    }
    if (parts) {
      this.composite(components(segment, element), parts, rules, element)
      return
    }
    const place = { element, component: null }
    if (rules.most <= 1) {
      this.simple(value(segment, element), form, rules, place)
      return
    }
    const all = repeats(segment, element)
    if (all.length > rules.most) this.tell('3', place, 'is repeated too often.', '')
    for (const one of all.slice(0, rules.most)) this.simple(one, form, rules, place)
  }

  composite(
    parts: readonly string[],
    forms: readonly ElementForm[],
    rules: ElementRule,
    element: number,
  ): void {
    const place = { element, component: null }
    const isEmpty = parts.every((part) => part === '')
    if (rules.usage === 'R' && isEmpty) this.tell('1', place, 'is missing.', '')
    if (rules.usage === 'N' && !isEmpty) this.tell('I10', place, 'is not used here.', parts.join(' '))
    if (rules.usage === 'N' || isEmpty) return
    for (let i = 0; i < forms.length; i += 1) {
      const own = rules.parts?.[i] ?? NOT_USED
      const part = parts[i] ?? ''
      if (part !== '' || own.usage === 'R')
        this.simple(part, forms[i] as ElementForm, own, { element, component: i + 1 })
    }
    if (parts.length > forms.length)
      this.tell('3', { element, component: forms.length + 1 }, 'is one component too many.', '')
  }

  repeatedComposites(
    all: readonly string[],
    forms: readonly ElementForm[],
    rules: ElementRule,
    element: number,
    separator: string,
  ): void {
    if (all.length > rules.most) this.tell('3', { element, component: null }, 'is repeated too often.', '')
    if (all.length === 0) this.composite([], forms, rules, element)
    for (const one of all.slice(0, rules.most)) this.composite(one.split(separator), forms, rules, element)
  }

  simple(text: string, form: ElementForm, rules: ElementRule, place: Place): void {
    const { reference } = form
    if (text === '') {
      if (rules.usage === 'R') this.tell('1', place, 'is missing.', '', reference)
      return
    }
    if (rules.usage === 'N') {
      this.tell('I10', place, 'is not used here.', text, reference)
      return
    }
    if (!isClean(text)) this.tell('6', place, 'holds a character that may not be sent.', text, reference)
    const fault = faultOf(text, form)
    if (fault) this.tell(fault[0], place, fault[1], text, reference)
    else if (rules.codes && !rules.codes.has(text))
      this.tell('7', place, `may not be "${text.slice(0, 20)}".`, text, reference)
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const isClean = (text: string): boolean => !/[\u0000-\u001f\u007f-\uffff]/.test(text)

function faultOf(text: string, { type, shortest, longest }: ElementForm): readonly [string, string] | null {
  const isNumber = type === 'R' || type === 'N0'
  const digits = isNumber && (text.includes('-') || text.includes('.')) ? text.replace(/[-.]/g, '') : text
  // Length first: patterns would go back and forth over an endless row of digits.
  if (digits.length > longest) return ['5', `is longer than ${longest}.`]
  if (type === 'R' && !/^-?(\d+\.?\d*|\.\d+)$/.test(text)) return ['6', 'is no decimal number.']
  if (type === 'N0' && !/^-?\d+$/.test(text)) return ['6', 'is no whole number.']
  if (digits.length < shortest) return ['4', `is shorter than ${shortest}.`]
  if (type === 'DT' && (text.length === 8 ? dayIn(text) : dayIn(`20${text}`)) === null)
    return ['8', 'is no day of the calendar.']
  if (type === 'TM' && !/^([01]\d|2[0-3])([0-5]\d){1,2}\d{0,2}$/.test(text))
    return ['9', 'is no time of day.']
  return null
}

function checkRelation({ kind, elements }: Relation, of: (n: number) => string, tell: Tell): void {
  // Most relations are of elements that are not there.
  if (kind !== 'R' && !elements.some((n) => of(n) !== '')) return
  const there = elements.filter((n) => of(n) !== '')
  const [first = 0, ...others] = elements
  const missing = (n: number, because: string) => tell('2', { element: n, component: null }, because, '')
  const without = (all: readonly number[]) => all.filter((n) => of(n) === '')
  if (kind === 'P' && there.length > 0)
    for (const n of without(elements)) missing(n, `is missing beside element ${there[0]}.`)
  if (kind === 'R' && there.length === 0) missing(first, 'or another of its group must be there.')
  if (kind === 'E' && there.length > 1)
    tell('10', { element: there[1] as number, component: null }, `excludes element ${there[0]}.`, '')
  if (kind === 'C' && of(first) !== '')
    for (const n of without(others)) missing(n, `is missing beside element ${first}.`)
  if (kind === 'L' && of(first) !== '' && without(others).length === others.length)
    missing(others[0] as number, `or another of its group is missing beside element ${first}.`)
}

/** A day, a period or a time whose form another element names (1250 and 1251). */
function checkFormatted(format: string, text: string, place: Place, tell: Tell): void {
  if (text === '') return
  if (format === 'D8' && dayIn(text) === null)
    tell('8', place, 'is no day of the calendar (CCYYMMDD).', text, 1251)
  if (format === 'RD8' && (periodIn(text) === null || !text.includes('-')))
    tell('8', place, 'is no period of two days.', text, 1251)
  if (format === 'TM' && !/^([01]\d|2[0-3])[0-5]\d$/.test(text))
    tell('9', place, 'is no time of day.', text, 1251)
}
