import type { Fault, Operation } from './decimal.ts'
import { calculated, isFault, isNumber, OPERATIONS, plain } from './decimal.ts'
import { grouped } from './words.ts'

/** The keys of the calculator. */
export type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
export type CalculatorKey =
  | Digit
  | Operation
  | '.'
  | '='
  | '%'
  | '±'
  | 'back'
  | 'C'
  | 'MC'
  | 'MR'
  | 'M+'
  | 'M−'

/** How it stands. All numbers are texts, so that it can be kept and read again as it is. */
export interface Calculator {
  /** What is shown, while it is typed also `12.` or `0.50`. */
  readonly entry: string
  /** Whether the next digit goes on with it. */
  readonly typing: boolean
  /** What stands left of a pending operation. */
  readonly held: { readonly left: string; readonly operation: Operation } | null
  /** Whether something was entered since the operation was pressed. */
  readonly given: boolean
  /** What `=` pressed once more repeats. */
  readonly again: { readonly operation: Operation; readonly right: string } | null
  /** How the right side was entered, when it was as a percentage: `20 %`. */
  readonly percent: string | null
  readonly memory: string
  readonly fault: Fault | null
  /** The last lines, newest last. */
  readonly tape: readonly string[]
}

export const TAPE_LINES = 6

export const CLEAR: Calculator = {
  entry: '0',
  typing: false,
  held: null,
  given: false,
  again: null,
  percent: null,
  memory: '0',
  fault: null,
  tape: [],
}

/** Whether there is nothing to clear. */
export const isIdle = ({ entry, held, fault }: Calculator): boolean => entry === '0' && !held && !fault

const isDigit = (key: CalculatorKey): key is Digit => /^\d$/.test(key)
const isOperation = (key: CalculatorKey): key is Operation => OPERATIONS.some((one) => one === key)

/** Begins anew; memory and tape stay. */
const cleared = ({ memory, tape }: Calculator): Calculator => ({ ...CLEAR, memory, tape })

const withLine = (now: Calculator, line: string): readonly string[] => [...now.tape, line].slice(-TAPE_LINES)

/** A number that came from a key, not from digits. */
const shown = (now: Calculator, entry: string): Calculator => ({ ...now, entry, typing: false, given: true })

/**
 * One key pressed. It works as a desk calculator does: from left to right, each result shown at once, and what is shown
 * is what goes on. With + and −, % takes the percentage of what stands on the left: 80 + 20 % = 96.
 */
export function pressed(now: Calculator, key: CalculatorKey): Calculator {
  if (key === 'C') return cleared(now)
  if (key === 'MC') return { ...now, memory: '0' }
  // After a fault only something new makes sense.
  if (now.fault) return isDigit(key) || key === '.' || key === 'MR' ? pressed(cleared(now), key) : now
  if (isDigit(key) || key === '.') return typed(now, key)
  if (isOperation(key)) return operated(now, key)
  switch (key) {
    case '=':
      return equaled(now)
    case '%':
      return percented(now)
    case '±':
      return signed(now)
    case 'back':
      return backspaced(now)
    case 'MR':
      return { ...shown(now, now.memory), percent: null, again: null }
    case 'M+':
      return remembered(now, '+')
    case 'M−':
      return remembered(now, '−')
  }
}

function typed(now: Calculator, key: Digit | '.'): Calculator {
  const before = now.typing ? now.entry : '0'
  const after =
    key === '.' ? (before.includes('.') ? before : `${before}.`) : before === '0' ? key : before + key
  // A digit too many is not taken: better than a number that is another one.
  const entry = isNumber(after) ? after : before
  return { ...now, entry, typing: true, given: true, again: null, percent: null }
}

function backspaced(now: Calculator): Calculator {
  if (!now.typing) return now
  const rest = now.entry.slice(0, -1)
  return { ...now, entry: rest === '' || rest === '-' || rest === '-0' ? '0' : rest }
}

function signed(now: Calculator): Calculator {
  const { entry } = now
  if (Number(entry) === 0) return now
  const other = entry.startsWith('-') ? entry.slice(1) : `-${entry}`
  return { ...now, entry: other, given: true, again: null, percent: null }
}

/** Works out what is pending, and writes the line. */
function settled(now: Calculator, left: string, operation: Operation, right: string): Calculator {
  const said = now.percent ?? grouped(right)
  const result = calculated(left, operation, right)
  if (isFault(result)) return { ...cleared(now), fault: result }
  return {
    ...now,
    entry: result,
    typing: false,
    held: null,
    given: false,
    percent: null,
    tape: withLine(now, `${grouped(left)} ${operation} ${said} = ${grouped(result)}`),
  }
}

function operated(now: Calculator, operation: Operation): Calculator {
  const { held } = now
  const done = held && now.given ? settled(now, held.left, held.operation, plain(now.entry)) : now
  if (done.fault) return done
  const left = plain(done.entry)
  return { ...shown(done, left), held: { left, operation }, given: false, again: null, percent: null }
}

function equaled(now: Calculator): Calculator {
  const entry = plain(now.entry)
  if (now.held) {
    const { left, operation } = now.held
    const done = settled(now, left, operation, entry)
    return done.fault ? done : { ...done, again: { operation, right: entry } }
  }
  if (now.again) return settled(now, entry, now.again.operation, now.again.right)
  return { ...now, entry, typing: false }
}

function percented(now: Calculator): Calculator {
  const entry = plain(now.entry)
  const { held } = now
  const isOfLeft = held !== null && (held.operation === '+' || held.operation === '−')
  const part = isOfLeft ? calculated(held.left, '×', entry) : entry
  const result = isFault(part) ? part : calculated(part, '÷', '100')
  if (isFault(result)) return { ...cleared(now), fault: result }
  const said = `${grouped(entry)} %`
  if (held) return { ...shown(now, result), again: null, percent: said }
  return { ...shown(now, result), again: null, tape: withLine(now, `${said} = ${grouped(result)}`) }
}

/** The memory takes what is shown; when that is too large for it, it stays as it was. */
function remembered(now: Calculator, operation: '+' | '−'): Calculator {
  const memory = calculated(now.memory, operation, plain(now.entry))
  if (isFault(memory)) return { ...cleared(now), fault: memory }
  return { ...now, memory, entry: plain(now.entry), typing: false }
}

/** What an answer takes: what is shown, once what is pending is worked out. Null when there is no number. */
export function settledEntry(now: Calculator): { readonly next: Calculator; readonly entry: string | null } {
  const next = now.held && now.given ? equaled(now) : now
  return { next, entry: next.fault ? null : plain(next.entry) }
}

const PASTED = /^(-?)\$?(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?$/

/** A number as it is pasted or dictated: `$1,234.50`. Null when it is not one, or has too many digits. */
export function pastedNumber(text: string): string | null {
  const [, sign = '', whole = '', part = ''] = PASTED.exec(text.trim().replace(/[−–]/, '-')) ?? []
  if (whole + part.slice(1) === '') return null
  const number = `${sign}${whole.replace(/,/g, '').replace(/^0+(?=\d)/, '') || '0'}${part}`
  return isNumber(number) ? plain(number) : null
}

/** Shows a number from outside. */
export const taken = (now: Calculator, number: string): Calculator => ({
  ...shown(now.fault ? cleared(now) : now, number),
  percent: null,
  again: null,
})
