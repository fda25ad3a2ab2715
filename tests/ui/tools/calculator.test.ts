import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Calculator, CalculatorKey } from '../../../app/ui/exam/tools/calculator/calculator.ts'
import {
  CLEAR,
  pastedNumber,
  pressed,
  settledEntry,
  TAPE_LINES,
  taken,
} from '../../../app/ui/exam/tools/calculator/calculator.ts'
import type { Operation } from '../../../app/ui/exam/tools/calculator/decimal.ts'
import { calculated, isFault, isNumber, plain } from '../../../app/ui/exam/tools/calculator/decimal.ts'
import { BUTTONS, buttonOf, neighbor } from '../../../app/ui/exam/tools/calculator/keys.ts'
import { readCalculator } from '../../../app/ui/exam/tools/calculator/read-calculator.ts'
import { grouped } from '../../../app/ui/exam/tools/calculator/words.ts'

const press = (keys: string, from: Calculator = CLEAR): Calculator =>
  keys
    .split(/\s+|(?<=\d)(?=\d)|(?<=[\d.])(?=[.\d])/)
    .filter(Boolean)
    .reduce((now, key) => pressed(now, key as CalculatorKey), from)
const shows = (keys: string, from?: Calculator): string => press(keys, from).entry

describe('the calculator', () => {
  test.each([
    ['0.1 + 0.2 =', '0.3'],
    ['1.10 × 3 =', '3.3'],
    ['410.00 + 82.88 + 0.5 =', '493.38'],
    ['4 × 27.56 =', '110.24'],
    ['80 + 20 % =', '96'],
    ['80 − 20 % =', '64'],
    ['80 × 20 % =', '16'],
    ['80 ÷ 20 % =', '400'],
    ['20 %', '0.2'],
    ['80 + % =', '144'],
    ['2 + 3 × 4 =', '20'],
    ['5 + 3 = = =', '14'],
    ['5 + 3 = 2 =', '2'],
    ['5 + =', '10'],
    ['5 + × 3 =', '15'],
    ['1 ÷ 3 =', '0.33333333333'],
    ['2 ÷ 3 =', '0.66666666667'],
    ['2 ± ÷ 3 =', '-0.66666666667'],
    ['1 ÷ 3 × 3 =', '0.99999999999'],
    ['123456789012 + 1 =', '123456789013'],
    ['9 ± × 9 ± =', '81'],
    ['12.50 back back back', '12'],
    ['7 back back 5', '5'],
    ['5 ± back 3', '3'],
    ['0.5 ± back back 5', '5'],
    ['1..5 =', '1.5'],
    ['8 + 5 C 3 =', '3'],
    ['6 M+ C 4 M− C MR', '2'],
    ['6 M+ MC C MR', '0'],
    ['6 M+ 3 + MR =', '9'],
    ['1234567890123', '123456789012'],
    ['0.123456789012', '0.12345678901'],
  ])('%s shows %s', (keys, end) => expect(shows(keys)).toBe(end))

  test('dividing by zero is said, loses neither memory nor tape, and the next number begins anew', () => {
    const before = press('7 M+ 80 + 16 =')
    const now = press('÷ 0 =', before)
    expect(now).toMatchObject({ fault: 'zero', memory: '7', tape: ['80 + 16 = 96'] })
    expect(press('+ =', now)).toBe(now)
    expect(press('5 + 1 =', now)).toMatchObject({ fault: null, entry: '6', memory: '7' })
    expect(press('C', now)).toMatchObject({ fault: null, entry: '0', memory: '7' })
    expect(shows('MR', now)).toBe('7')
  })
  test('what has more than twelve digits before the point is said, and not cut off', () => {
    expect(press('999999999999 + 1 =').fault).toBe('large')
    expect(press('999999999999 + 0.4 =').entry).toBe('999999999999')
    expect(press('999999999999 + 0.5 =').fault).toBe('large')
    expect(press('999999999999 M+ M+').fault).toBe('large')
    expect(press('999999999999 M+ M+').memory).toBe('999999999999')
    expect(calculated('9.99999999999', '+', '0.000000000006')).toBe('10')
  })
  test('the tape has the last lines, as one would write them', () => {
    expect(press('80 + 20 % = 1234.5 × 2 = 20 %').tape).toEqual([
      '80 + 20 % = 96',
      '1,234.5 × 2 = 2,469',
      '20 % = 0.2',
    ])
    expect(press('1 + 1 = = = = = = = = = =').tape).toHaveLength(TAPE_LINES)
  })
  test('an answer takes what is shown, once what is pending is worked out', () => {
    expect(settledEntry(press('80 + 16')).entry).toBe('96')
    expect(settledEntry(press('80 +')).entry).toBe('80')
    expect(settledEntry(press('80 + 16 =')).entry).toBe('96')
    expect(settledEntry(press('12.50')).entry).toBe('12.5')
    expect(settledEntry(press('8 ÷ 0'))).toMatchObject({ entry: null, next: { fault: 'zero' } })
  })
  test('numbers are read when they are pasted, and nothing else is', () => {
    expect(['$1,234.50', ' -12 ', '−0.5', '.75', '007', '1,000,000'].map(pastedNumber)).toEqual([
      '1234.5',
      '-12',
      '-0.5',
      '0.75',
      '7',
      '1000000',
    ])
    for (const no of ['', '-', '.', '1.234,50', '12,34', '1e5', '12 34', 'n', '1234567890123', '1.2.3'])
      expect(pastedNumber(no), no).toBeNull()
    expect(press('=', taken(press('80 +'), '16')).entry).toBe('96')
  })
})

/** A number of at most twelve digits, as a fraction too: an independent way of counting. */
const number = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 999_999_999_999n), fc.nat(11))
  .map(([minus, units, places]) => {
    const digits = String(units).padStart(places + 1, '0')
    const cut = digits.length - places
    const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
    return { text: minus ? `-${text}` : text, over: minus ? -units : units, under: 10n ** BigInt(places) }
  })
  .filter(({ text }) => isNumber(text))
const operation = fc.constantFrom<Operation>('+', '−', '×', '÷')
type Fraction = readonly [over: bigint, under: bigint]
const abs = (n: bigint) => (n < 0n ? -n : n)

function exact(
  op: Operation,
  a: { over: bigint; under: bigint },
  b: { over: bigint; under: bigint },
): Fraction {
  if (op === '+') return [a.over * b.under + b.over * a.under, a.under * b.under]
  if (op === '−') return [a.over * b.under - b.over * a.under, a.under * b.under]
  if (op === '×') return [a.over * b.over, a.under * b.under]
  return [a.over * b.under, a.under * b.over]
}
function fraction(text: string): Fraction {
  const [whole = '', part = ''] = text.split('.')
  return [BigInt(whole + part), 10n ** BigInt(part.length)]
}

describe('against exact fractions', () => {
  test('a result is the exact one, or the nearest of twelve digits, away from zero in the middle', () => {
    fc.assert(
      fc.property(number, operation, number, (a, op, b) => {
        const got = calculated(a.text, op, b.text)
        if (op === '÷' && b.over === 0n) {
          expect(got).toBe('zero')
          return
        }
        const [over, under] = exact(op, a, b)
        const whole = abs(over) / abs(under)
        if (isFault(got)) {
          // Even rounded to a whole number it would have thirteen digits.
          expect(2n * abs(over) >= (2n * 10n ** 12n - 1n) * abs(under)).toBe(true)
          return
        }
        expect(isNumber(got)).toBe(true)
        expect(plain(got)).toBe(got)
        const [x, y] = fraction(got)
        // |got − exact| ≤ half of the last place, and in the middle |got| > |exact|
        const off = abs(x * under - over * y)
        const unit = 10n ** BigInt(12 - String(whole).length)
        expect(2n * off * unit <= abs(y * under)).toBe(true)
        if (2n * off * unit === abs(y * under) && off !== 0n)
          expect(abs(x) * abs(under) > abs(over) * y).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
  test('money adds up: any list of cents, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999_999, max: 999_999 }), { minLength: 1 }), (cents) => {
        const text = (n: number) =>
          plain(
            `${n < 0 ? '-' : ''}${Math.floor(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`,
          )
        const sum = cents.reduce((now, one) => pressed(taken(now, text(one)), '+'), CLEAR)
        expect(sum.entry).toBe(text(cents.reduce((a, b) => a + b, 0)))
      }),
    )
  })
})

const keys = fc.array(fc.constantFrom(...BUTTONS.map(({ key }) => key)), { maxLength: 60 })

describe('whatever is pressed', () => {
  test('it shows a number of at most twelve digits, and the store gives it back as it was', () => {
    fc.assert(
      fc.property(keys, (some) => {
        const now = some.reduce(pressed, CLEAR)
        expect(isNumber(now.entry)).toBe(true)
        expect(isNumber(now.memory)).toBe(true)
        expect(now.tape.length).toBeLessThanOrEqual(TAPE_LINES)
        expect(readCalculator(JSON.parse(JSON.stringify(now)))).toEqual(now)
      }),
      { numRuns: 500 },
    )
  })
  test('C leaves memory and tape only', () => {
    fc.assert(
      fc.property(keys, (some) => {
        const { memory, tape, ...rest } = pressed(some.reduce(pressed, CLEAR), 'C')
        const { memory: _, tape: __, ...clear } = CLEAR
        expect(rest).toEqual(clear)
      }),
    )
  })
  test('what comes from elsewhere is a calculator that works, or a clear one', () => {
    const field = fc.constantFrom(...Object.keys(CLEAR))
    fc.assert(
      fc.property(
        keys,
        field,
        fc.jsonValue(),
        fc.constantFrom(...BUTTONS.map(({ key }) => key)),
        (some, name, junk, key) => {
          const now = readCalculator({ ...some.reduce(pressed, CLEAR), [name]: junk })
          expect(isNumber(pressed(now, key).entry)).toBe(true)
          expect(readCalculator(junk)).toEqual(CLEAR)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('the keypad', () => {
  test('every button has a key of the keyboard, and no key has two', () => {
    const typed = BUTTONS.flatMap((button) => button.typed)
    expect(new Set(typed).size).toBe(typed.length)
    for (const button of BUTTONS) for (const key of button.typed) expect(buttonOf(key)).toBe(button.key)
    expect(buttonOf('n')).toBeNull()
    expect(['k', 'u'].map(buttonOf)).toEqual([null, null])
  })
  test('the arrow keys reach every button, and what is beside is beside both ways', () => {
    const reached = new Set<CalculatorKey>(['7'])
    for (const key of reached)
      for (const [arrow, back] of [
        ['ArrowLeft', 'ArrowRight'],
        ['ArrowRight', 'ArrowLeft'],
        ['ArrowUp', 'ArrowDown'],
        ['ArrowDown', 'ArrowUp'],
      ] as const) {
        const next = neighbor(key, arrow)
        if (next === null) continue
        reached.add(next)
        if (key !== '0' && next !== '0') expect(neighbor(next, back), `${key} ${arrow}`).toBe(key)
      }
    expect(reached.size).toBe(BUTTONS.length)
    expect(neighbor('2', 'ArrowDown')).toBe('0')
    expect(neighbor('0', 'ArrowRight')).toBe('.')
    expect(neighbor('=', 'Enter')).toBeNull()
  })
  test('numbers are shown in groups', () => {
    expect(['0', '-1234.50', '123456789012', '0.1234', '12.', '999'].map(grouped)).toEqual([
      '0',
      '−1,234.50',
      '123,456,789,012',
      '0.1234',
      '12.',
      '999',
    ])
  })
})
