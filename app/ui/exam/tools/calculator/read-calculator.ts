import { fieldsOf } from '../fields.ts'
import type { Calculator } from './calculator.ts'
import { CLEAR, TAPE_LINES } from './calculator.ts'
import type { Operation } from './decimal.ts'
import { isNumber, OPERATIONS, plain } from './decimal.ts'

/** A line of the tape can be no longer than this: three numbers with their signs. */
const LINE = /^[\d.,+−×÷=% ]{1,80}$/

const isPlain = (value: unknown): value is string =>
  typeof value === 'string' && isNumber(value) && plain(value) === value

/** A side of a pending or repeated operation: null when there is none, undefined when it cannot be read. */
function sideOf<K extends 'left' | 'right'>(value: unknown, side: K) {
  if (value === null) return null
  const { [side]: number, operation } = fieldsOf(value)
  const known: Operation | undefined = OPERATIONS.find((one) => one === operation)
  return isPlain(number) && known
    ? ({ [side]: number, operation: known } as Record<K, string> & { operation: Operation })
    : undefined
}

/** Makes a calculator of anything: one of ours comes back as it was, anything else is a clear one. */
export function readCalculator(value: unknown): Calculator {
  const { entry, typing, given, percent, memory, fault, tape, ...rest } = fieldsOf(value)
  const held = sideOf(rest.held, 'left')
  const again = sideOf(rest.again, 'right')
  const isOurs =
    typeof entry === 'string' &&
    isNumber(entry) &&
    typeof typing === 'boolean' &&
    typeof given === 'boolean' &&
    held !== undefined &&
    again !== undefined &&
    (percent === null || (typeof percent === 'string' && LINE.test(percent))) &&
    isPlain(memory) &&
    (fault === null || fault === 'zero' || fault === 'large') &&
    Array.isArray(tape) &&
    tape.every((line) => typeof line === 'string' && LINE.test(line))
  if (!isOurs) return CLEAR
  return { entry, typing, held, given, again, percent, memory, fault, tape: tape.slice(-TAPE_LINES) }
}
