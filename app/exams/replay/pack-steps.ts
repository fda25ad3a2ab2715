import type { Instant } from '#kernel/time.ts'
import type { Step, StepKind } from './step.ts'

type Form = 'number' | 'text'
const ANSWER = { from: 'text', was: 'text', to: 'text', is: 'text' } as const
const ARRIVAL = { nth: 'number', ms: 'number', page: 'text' } as const

/** What is written of each kind of step, in this order. */
const FIELDS: Readonly<Record<StepKind, Readonly<Record<string, Form>>>> = {
  opened: ARRIVAL,
  returned: ARRIVAL,
  resumed: ARRIVAL,
  answered: ANSWER,
  changed: ANSWER,
  tried: ANSWER,
  overtaken: ANSWER,
  uncounted: ANSWER,
  flagged: {},
  unflagged: {},
  struck: { option: 'text' },
  unstruck: { option: 'text' },
  marked: {},
  unmarked: {},
  noted: {},
  unnoted: {},
  checked: { is: 'text' },
  'claim-begun': {},
  'claim-graded': { grade: 'text', ms: 'number' },
  'section-submitted': { section: 'text' },
  'section-reopened': { section: 'text' },
  'time-changed': { limitMs: 'number' },
  'break-skipped': {},
  away: { ms: 'number', why: 'text' },
  submitted: { by: 'text' },
  abandoned: { by: 'text' },
}

/**
 * Steps as one short text, for the way to the browser: a line each with kind, milliseconds since the line before, place
 * and the fields of its kind, numbers to the base 36. Thousands of steps cost a few bytes each once compressed.
 */
export function packSteps(steps: readonly Step[], startedAt: Instant): string {
  let before: number = startedAt
  const lines = steps.map((step) => {
    const rest = Object.entries(FIELDS[step.kind]).map(([name, form]) => {
      const value = (step as unknown as Readonly<Record<string, unknown>>)[name]
      if (value === null || value === undefined) return ''
      return form === 'number' ? Number(value).toString(36) : `=${encodeURIComponent(String(value))}`
    })
    const line = [step.kind, (step.at - before).toString(36), step.place.toString(36), ...rest].join(' ')
    before = step.at
    return line
  })
  return lines.join('\n')
}

/** The steps of such a text. Only for what `packSteps` wrote. */
export function unpackSteps(text: string, startedAt: Instant): readonly Step[] {
  if (text === '') return []
  let at: number = startedAt
  return text.split('\n').map((line) => {
    const [kind = '', later = '', place = '', ...rest] = line.split(' ')
    at += Number.parseInt(later, 36)
    const fields = Object.entries(FIELDS[kind as StepKind]).map(([name, form], i) => {
      const written = rest[i] ?? ''
      if (written === '') return [name, null]
      return [name, form === 'number' ? Number.parseInt(written, 36) : decodeURIComponent(written.slice(1))]
    })
    return { kind, at, place: Number.parseInt(place, 36), ...Object.fromEntries(fields) } as Step
  })
}
