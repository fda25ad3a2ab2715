import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../app/curriculum/templates/expression.ts'
import { readExpression } from '../../../app/curriculum/templates/expression.ts'
import type { Value } from '../../../app/curriculum/templates/value.ts'
import { inWords, jsonOf, NoValue, valueIn } from '../../../app/curriculum/templates/value.ts'
import { readFacts, readWording } from '../../../app/curriculum/templates/wording.ts'

const FACTS: Facts = new Map<string, Value>([
  ['allowed', valueIn('1234.50')],
  ['left', valueIn('80.00')],
  ['share', valueIn(0.2)],
  ['units', valueIn(3)],
  ['on', valueIn('2025-01-31')],
  ['row', valueIn({ code: '20610', fee: '55.96', lines: [{ paid: '1.00' }, { paid: '2.50' }] })],
  ['isMet', valueIn(false)],
])
const say = (source: string): string => {
  const read = readExpression(source)
  if (!read.ok) return `cannot be read: ${read.fault}`
  try {
    return inWords(read.value.of(FACTS))
  } catch (error) {
    if (error instanceof NoValue) return `has no value: ${error.message}`
    throw error
  }
}

describe('an expression', () => {
  test.each([
    ['allowed - left', '$1,154.50'],
    ['allowed * share', '$246.90'],
    ['(allowed - left) * share', '$230.90'],
    ['left / 3', '$26.67'],
    ['allowed / left', '15.43125'],
    ['dollars(0.125)', '$0.13'],
    ['left - allowed', '−$1,154.50'],
    ['2 + 3 * 4 - 6 / 2', '11'],
    ['-units + 1', '−2'],
    ['on + 1', 'February 1, 2025'],
    ["on - '2025-01-01'", '30'],
    ['months(on, 1)', 'February 28, 2025'],
    ["years('2024-02-29', 1)", 'February 28, 2025'],
    ['yearEnd(on)', 'December 31, 2025'],
    ['weekday(on)', 'Friday'],
    ['row.code', '20610'],
    ['row.lines.2.paid', '$2.50'],
    ["if(left > dollars(50), 'much', nothing)", 'much'],
    ['if(isMet, row.none, units)', '3'],
    ["'a ' & units & ' b'", 'a 3 b'],
    ['units >= 3 and not isMet or isMet', 'yes'],
    ["on = '2025-01-31'", 'yes'],
    ['units = left', 'no'],
    ['min(left, allowed)', '$80.00'],
    ['max(units, 7)', '7'],
    ['round(2.5) & floor(2.9) & ceil(2.1)', '323'],
    ['decimals(10 / 3, 1)', '3.3'],
    ['percent(share)', '20%'],
    ["number('55.96') + number(left)", '135.96'],
  ])('%s is %s', (source, is) => expect(say(source)).toBe(is))

  test.each([
    ['', 'cannot be read: it ends too early'],
    ['1 +', 'cannot be read: it ends too early'],
    ['1 2', 'cannot be read: "2" is out of place'],
    ['(1', 'cannot be read: ")" is wanted where it ends'],
    ['a ; b', 'cannot be read: "; b" cannot be read'],
    ['eval(1)', /^cannot be read: there is no function eval; there are if, round, /],
    ['min(1)', 'cannot be read: min takes 2 to 6 values'],
    ['('.repeat(60), 'cannot be read: it is nested too deeply'],
    ['1'.repeat(500), 'cannot be read: it is longer than 400 characters'],
    ['allowed + units', 'has no value: an amount + a number means nothing'],
    ['on < left', 'has no value: a day < an amount means nothing'],
    ['allowed and isMet', 'has no value: an amount stands where true or false is wanted'],
    ['left / 0', 'has no value: it divides by zero'],
    ['row.constructor', 'has no value: row has no part constructor'],
    ['row.lines.3.paid', 'has no value: row has no part lines.3.paid'],
    ['units.toString', 'has no value: units has no parts'],
    ['row', 'has no value: a list or a group of fields cannot be written; name a part of it'],
    ['months(on, 1.5)', 'has no value: 1.5 is no whole number of months or years'],
    ['on + 1.5', 'has no value: 1.5 is no number of days to count'],
    ['nothing', 'has no value: there is no fact nothing'],
  ])('%s %s', (source, why) =>
    typeof why === 'string' ? expect(say(source)).toBe(why) : expect(say(source)).toMatch(why),
  )

  test('names what it reads, and says when it is nothing but a way', () => {
    const read = readExpression("if(isMet, row.code, 'none') & allowed")
    expect(read.ok && [...read.value.names]).toEqual(['isMet', 'row', 'allowed'])
    expect(read.ok && read.value.way).toBeNull()
    const way = readExpression(' row.code ')
    expect(way.ok && way.value.way).toBe('row.code')
  })

  test('of any text is read or refused, never more', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary-ascii' }), (source) => {
        const told = say(source)
        expect(typeof told).toBe('string')
      }),
      { numRuns: 500 },
    )
  })

  test('amounts keep their cents: what is taken off and added again is what it was', () => {
    const cents = fc.integer({ min: 0, max: 9_999_999 })
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const amount = (n: number): Value => valueIn((n / 100).toFixed(2))
        const read = readExpression('a - b + b')
        const facts = new Map([
          ['a', amount(a)],
          ['b', amount(b)],
        ])
        expect(read.ok && jsonOf(read.value.of(facts))).toBe((a / 100).toFixed(2))
      }),
    )
  })
})

describe('a text with placeholders', () => {
  const words = (source: string) => {
    const read = readWording(source)
    return read.ok ? read.value.say(FACTS) : read.fault
  }
  test.each([
    ['It is {allowed} or {left:whole}, {allowed:whole}.', 'It is $1,234.50 or $80, $1,234.50.'],
    [
      '{share:percent} of {allowed:plain} on {on:plain}, {on}',
      '20% of 1234.50 on 2025-01-31, January 31, 2025',
    ],
    ["{if(isMet, 'met', 'open')}: {units + 1}", 'open: 4'],
    ['nothing to fill in', 'nothing to fill in'],
    ['a {b', 'a brace stands alone; placeholders are written {name}'],
    ['a {} b', '{}: it ends too early'],
  ])('%s', (source, said) => expect(words(source)).toBe(said))

  test('in facts it is what the engine reads', () => {
    const read = readFacts({
      ...{ allowed: '{allowed}', coinsurance: '{share:text}', units: '{units}', date: '{on}', fixed: 3 },
      lines: [{ code: '{row.code}', modifiers: ['50'] }],
      note: '{units} of {row.code}',
    })
    expect(read.ok && read.value.json(FACTS)).toEqual({
      ...{ allowed: '1234.50', coinsurance: '0.2', units: 3, date: '2025-01-31', fixed: 3 },
      lines: [{ code: '20610', modifiers: ['50'] }],
      note: '3 of 20610',
    })
  })
})
