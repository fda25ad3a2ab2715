import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftJson, LetterJson, Said } from '#sandbox'
import { differencesOf, formSays, letterSays, meet } from '#sandbox'

const EMPTY = { boxes: {}, lines: [], beside: {} } as unknown as DraftJson
const form = (boxes: object, lines: readonly object[] = [], beside: object = {}): DraftJson =>
  ({ boxes, lines, beside }) as unknown as DraftJson

/** Any draft of a form: few boxes and short texts, so that two of them often agree. */
const anyForm = fc
  .record({
    boxes: fc.dictionary(fc.constantFrom('1a', '2', '19', '23'), fc.constantFrom('', 'A', 'B')),
    lines: fc.array(
      fc.dictionary(fc.constantFrom('A from', 'D', 'D modifiers', 'F'), fc.constantFrom('', '99213', '25')),
      { maxLength: 3 },
    ),
    beside: fc.record(
      {
        referral: fc.constantFrom('', 'R1'),
        msp: fc.constantFrom('12', '43'),
        lines: fc.array(fc.record({ control: fc.constantFrom('L1', 'L2') }), { maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
  })
  .map((one) => one as unknown as DraftJson)

describe('what two drafts differ in', () => {
  test('is nothing between a draft and itself, and the same both ways', () => {
    fc.assert(
      fc.property(anyForm, anyForm, (a, b) => {
        expect(differencesOf(formSays(a), formSays(a))).toEqual([])
        const there = differencesOf(formSays(a), formSays(b))
        const back = differencesOf(formSays(b), formSays(a))
        expect(new Set(back.map(({ place }) => place))).toEqual(new Set(there.map(({ place }) => place)))
      }),
    )
  })
  test('is all that differs: with theirs put in its place, mine says what theirs says', () => {
    fc.assert(
      fc.property(anyForm, anyForm, (a, b) => {
        const [mine, theirs] = [formSays(a), formSays(b)]
        const merged = new Map(mine)
        for (const { place, theirs: text } of differencesOf(mine, theirs))
          if (text === '') merged.delete(place)
          else merged.set(place, text)
        expect([...merged].sort()).toEqual([...theirs].sort())
      }),
    )
  })
  test('names boxes, boxes of lines and what stands beside the form; an empty line says nothing', () => {
    const mine = form({ '1a': 'X', '19': '' }, [{ D: '99213' }, { D: '' }], {
      lines: [{ control: 'L1' }, { control: 'L2' }],
    })
    const theirs = form({ '19': '' }, [{ D: '99214' }], { lines: [{ control: 'L1' }], referral: 'R1' })
    expect(differencesOf(formSays(mine), formSays(theirs))).toEqual([
      { place: '1a', mine: 'X', theirs: '' },
      { place: '1:D', mine: '99213', theirs: '99214' },
      { place: 'beside referral', mine: '', theirs: 'R1' },
    ])
  })
  test('of letters looks at every part, and not at the order of what is enclosed', () => {
    const letter: LetterJson = { text: 'Look.', records: ['a', 'b'], files: [], grounds: ['units'] }
    const places = (more: Partial<LetterJson>) =>
      differencesOf(letterSays(letter), letterSays({ ...letter, ...more })).map(({ place }) => place)
    expect(places({ records: ['b', 'a'], level: 1 })).toEqual([])
    expect(places({ text: 'Pay.' })).toEqual(['text'])
    expect(places({ level: 2, about: [{ n: 1, code: 'CO-29' }], files: ['F0004'] })).toEqual([
      'level',
      'about',
      'files',
    ])
    expect(letterSays(null).size).toBe(0)
  })
})

describe('how a draft meets what was saved since', () => {
  const says = (text: string): Said => formSays(form({ '19': text }))
  test.each([
    ['A', 'B', 'A', 'mine'],
    ['A', 'A', 'B', 'theirs'],
    ['A', 'B', 'B', 'same'],
    ['A', 'A', 'A', 'same'],
    ['A', 'B', 'C', 'differ'],
  ] as const)('begun from %s, here %s, there %s: %s', (base, mine, theirs, how) => {
    expect(meet(says(base), says(mine), says(theirs))).toBe(how)
  })
  test('where nobody knows what it was begun from, a person chooses', () => {
    expect(meet(null, says('A'), says('B'))).toBe('differ')
    expect(meet(null, says('A'), says('A'))).toBe('same')
    expect(meet(null, formSays(EMPTY), says('A'))).toBe('differ')
  })
  test('nothing that was typed gives way unless the other says the same, or it was not typed here', () => {
    fc.assert(
      fc.property(anyForm, anyForm, anyForm, (b, m, t) => {
        const [base, mine, theirs] = [formSays(b), formSays(m), formSays(t)]
        const how = meet(base, mine, theirs)
        if (differencesOf(mine, theirs).length === 0) expect(how).toBe('same')
        else if (how === 'mine') expect(differencesOf(base, theirs)).toEqual([])
        else if (how === 'theirs') expect(differencesOf(base, mine)).toEqual([])
        else expect(how).toBe('differ')
      }),
    )
  })
})
