import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fictionalCode, readTables } from '#billing'
import { askEngine } from '../../../app/curriculum/templates/ask-engine.ts'
import { drawItem } from '../../../app/curriculum/templates/draw-item.ts'
import { prepareTemplate } from '../../../app/curriculum/templates/prepare-template.ts'
import { Template } from '../../../app/curriculum/templates/template.ts'

const PAIRS = {
  path: 'codes/ptp@2024Q3.csv',
  text: '# source: an example\n# from: 2024-07-01\n# to:\ncolumn1,column2,indicator\n11042,97597,1\n',
}
const ask = askEngine(readTables([PAIRS]).tables)

const TEXT = `
id: tpl-0001
type: single
objective: insurance.cost-share
source: A public source
difficulty: 2
level: apply
vary:
  allowed: { dollars: [100, 300], step: 10 }
  left: { dollars: [0, 200], step: 10 }
work:
  share: { ask: cost-share, facts: { allowed: "{allowed}", deductibleLeft: "{left}" } }
given: [left < allowed]
stem: "{allowed} is allowed, {left} of deductible is left. What does the member owe?"
key: share.patient
rationale: "It is {key}."
wrong:
  - { because: forgot-deductible, suppose: { left: dollars(0) }, rationale: "Without the deductible: {it}." }
  - { because: other-side, is: share.paid, rationale: "The plan pays {it}." }
  - { because: deductible-only, is: left, rationale: "Only {it}." }
  - { because: whole-amount, is: allowed, rationale: "All of {it}." }
`
type Raw = Record<string, unknown>
const prepared = (change: (raw: Raw) => Raw = (raw) => raw, source = TEXT) => {
  const made = prepareTemplate(Template.parse(change(parse(source))))
  if (!made.prepared) throw new Error(JSON.stringify(made.troubles))
  return made.prepared
}
const raw = (template: ReturnType<typeof prepared>, seed: string) => {
  const drawn = drawItem(template, seed, ask)
  if (!drawn.ok) throw new Error(drawn.fault)
  return drawn.value.raw
}
interface Option {
  readonly text: string
  readonly key: boolean
  readonly rationale: string
  readonly misconception?: string
}
const optionsOf = (template: ReturnType<typeof prepared>, seed: string) =>
  raw(template, seed).options as Option[]
const cents = (text: string) => Math.round(Number(text.replace(/[$,]/g, '')) * 100)

describe('an item drawn from a template', () => {
  test('is the same for the same seed, and another for another', () => {
    const template = prepared()
    expect(raw(template, '7')).toEqual(raw(template, '7'))
    const stems = new Set(Array.from({ length: 40 }, (_, seed) => raw(template, String(seed)).stem))
    expect(stems.size).toBeGreaterThan(30)
  })

  test('has the engine’s key, and each wrong answer with the misconception that leads there', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), (seed) => {
        const drawn = drawItem(prepared(), seed, ask)
        if (!drawn.ok) throw new Error(drawn.fault)
        const [allowed = 0, left = 0] = (String(drawn.value.raw.stem).match(/\$[\d,.]*\d/g) ?? []).map(cents)
        const right = left + Math.round((allowed - left) * 0.2)
        const options = drawn.value.raw.options as Option[]
        expect(left).toBeLessThan(allowed)
        expect(options).toHaveLength(4)
        expect(options.filter(({ key }) => key).map(({ text }) => cents(text))).toEqual([right])
        const expected: Readonly<Record<string, number>> = {
          'forgot-deductible': Math.round(allowed * 0.2),
          'other-side': allowed - right,
          'deductible-only': left,
          'whole-amount': allowed,
        }
        for (const { text, key, misconception = '', rationale } of options) {
          if (!key) expect(cents(text)).toBe(expected[misconception])
          expect(rationale).toContain(text)
        }
        const values = options.map(({ text }) => cents(text))
        expect(values).toEqual(values.toSorted((a, b) => a - b))
        for (const [i, value] of values.slice(1).entries())
          expect(value - (values[i] ?? 0)).toBeGreaterThanOrEqual(5)
        expect(drawn.value.raw.verify).toMatchObject([
          { ask: 'cost-share', answer: { patient: (right / 100).toFixed(2) }, key: 'patient' },
        ])
      }),
      { numRuns: 200 },
    )
  })

  test('shows what a misconception changes further on, not only where it is made', () => {
    const template = prepared((one) => ({
      ...one,
      work: { charge: 'allowed + dollars(50)', ...(one.work as Raw), rest: 'charge - share.patient' },
      key: 'rest',
    }))
    const forgotIn = (seed: number) =>
      optionsOf(template, String(seed)).find(({ misconception }) => misconception === 'forgot-deductible')
    const seed = Array.from({ length: 20 }, (_, n) => n).find((n) => forgotIn(n) !== undefined) ?? 0
    const forgot = forgotIn(seed)
    const [allowed = 0] = (String(raw(template, String(seed)).stem).match(/\$[\d,.]*\d/g) ?? []).map(cents)
    expect(forgot && cents(forgot.text)).toBe(allowed + 5000 - Math.round(allowed * 0.2))
  })

  test('leaves out what falls together, and comes to nothing rather than making an answer up', () => {
    const same = prepared((one) => ({
      ...one,
      wrong: [
        ...(one.wrong as Raw[]).slice(0, 3),
        { because: 'added-instead', is: 'share.patient + dollars(0.03)', rationale: 'A rounding.' },
      ],
    }))
    for (let seed = 0; seed < 50; seed++)
      expect(optionsOf(same, String(seed)).map((one) => one.misconception)).not.toContain('added-instead')
    const alike = prepared((one) => ({
      ...one,
      wrong: (one.wrong as Raw[]).map((wrong) => ({ ...wrong, suppose: undefined, is: 'left' })),
    }))
    expect(drawItem(alike, '1', ask)).toEqual({ ok: false, fault: 'too many wrong answers fall together' })
  })

  test('says why there is none', () => {
    const never = prepared((one) => ({ ...one, given: ['left > allowed * 10'] }))
    expect(drawItem(never, '1', ask)).toEqual({ ok: false, fault: 'what is given is never met' })
    const unknown = prepared((one) => ({
      ...one,
      work: {
        share: { ask: 'filing', facts: { service: '2025-01-06', payer: '{left:plain}{allowed:plain}' } },
      },
      key: 'share.lastDay',
    }))
    expect(drawItem(unknown, '1', ask)).toMatchObject({
      ok: false,
      fault: expect.stringMatching(/^work\.share: filing cannot be answered: payer: there is no payer/),
    })
  })

  test('points from every place of it to where an author wrote it', () => {
    const drawn = drawItem(prepared(), '3', ask)
    if (!drawn.ok) throw new Error(drawn.fault)
    const { origin, raw: item } = drawn.value
    const options = item.options as Option[]
    options.forEach(({ key, misconception }, i) => {
      const names = ['forgot-deductible', 'other-side', 'deductible-only', 'whole-amount']
      const at = names.indexOf(misconception ?? '')
      expect(origin(['options', i, 'rationale'])).toEqual(key ? ['rationale'] : ['wrong', at, 'rationale'])
    })
    expect(origin(['verify', 0, 'facts'])).toEqual(['work', 'share'])
    expect(origin(['stem'])).toEqual(['stem'])
  })
})

describe('under fictional procedure codes', () => {
  const PAIR = `
id: tpl-0002
type: single
objective: procedures.ncci
source: A public source
difficulty: 2
level: apply
options: 3
vary: { a: { of: ["FIRST", "FIRST"] }, b: { of: ["SECOND", "SECOND"] }, n: { number: [1, 90] } }
work: { pair: { ask: ptp, facts: { codes: ["{a}", "{b}"], date: 2024-08-01 } } }
stem: "Claim {n}: {a} and {b}. Which is paid?"
key: pair.edit.column1
rationale: "{key} stands in column 1."
wrong:
  - { because: wrong-column, is: pair.edit.column2, rationale: Column 2. }
  - { because: both-paid, is: "'both'", rationale: A pair pays one. }
`
  const optionsWith = (a: string, b: string) =>
    optionsOf(prepared(undefined, PAIR.replaceAll('FIRST', a).replaceAll('SECOND', b)), '1').map(
      ({ text }) => text,
    )

  test('the engine reckons with the real ones, and the item names those it was given', () => {
    expect(optionsWith('97597', '11042')).toEqual(['11042', '97597', 'both'])
    const [one, two] = [fictionalCode('11042'), fictionalCode('97597')]
    expect(optionsWith(two, one)).toEqual([one, two, 'both'].toSorted())
  })
})

describe('a template that is not sound', () => {
  const troubles = (change: (one: Raw) => Raw) =>
    prepareTemplate(Template.parse(change(parse(TEXT)))).troubles.map(({ path, message }) => [
      path.join('.'),
      message,
    ])

  test('is told every fault of its expressions at once', () => {
    expect(
      troubles((one) => ({
        ...one,
        stem: 'It is {allow}.',
        rationale: 'It is {key',
        given: ['left <'],
        vary: { ...(one.vary as Raw), it: { of: [1, 2] } },
      })),
    ).toEqual([
      ['vary.it', 'it has a meaning of its own'],
      ['given.0', 'it ends too early'],
      ['stem', 'nothing is called allow'],
      ['rationale', 'a brace stands alone; placeholders are written {name}'],
    ])
  })

  test('whose work looks ahead, or whose key is its own', () => {
    expect(
      troubles((one) => ({ ...one, work: { more: 'rest', ...(one.work as Raw), rest: 'left' } })),
    ).toEqual([
      ['work.more', 'nothing is called rest'],
      ['work.more', 'more is used nowhere'],
    ])
    expect(troubles((one) => ({ ...one, key: 'left' }))).toEqual([
      ['key', 'the key does not come from the billing engine'],
    ])
  })

  test.each([
    [
      'two wrong answers for four options',
      (one: Raw) => ({ ...one, wrong: (one.wrong as Raw[]).slice(0, 2) }),
    ],
    [
      'a wrong answer said in two ways',
      (one: Raw) => ({
        ...one,
        wrong: (one.wrong as Raw[]).map((w) => ({ ...w, is: 'left', suppose: { left: 'left' } })),
      }),
    ],
    ['bounds upside down', (one: Raw) => ({ ...one, vary: { left: { dollars: [9, 1] } } })],
    ['an unknown question', (one: Raw) => ({ ...one, work: { share: { ask: 'oracle', facts: {} } } })],
    ['another type', (one: Raw) => ({ ...one, type: 'matching' })],
  ])('%s is refused', (_, change) => {
    expect(Template.safeParse(change(parse(TEXT))).success).toBe(false)
  })
})
