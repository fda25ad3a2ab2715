import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosenOptions } from '#ui/exam/choose.ts'
import { earlyAnswer } from '#ui/exam/early-answer.ts'

const credit = ''
const single = { type: 'single', stemHtml: '', optionsHtml: ['a', 'b', 'c', 'd'], credit } as const
const three = { ...single, type: 'multiple', choose: 3 } as const
const matching = {
  type: 'matching',
  stemHtml: '',
  promptsHtml: ['p', 'q'],
  answersHtml: ['x', 'y', 'z'],
  credit,
} as const
const fill = { type: 'fill', stemHtml: '', form: 'code', credit } as const
const none = { checked: [], values: [] }

test('what is chosen while the scripts are on their way is an answer', () => {
  expect(earlyAnswer(single, undefined, { ...none, checked: [2] })).toEqual({ response: { choice: 2 } })
  expect(earlyAnswer(single, { choice: 0 }, { ...none, checked: [2] })).toEqual({ response: { choice: 2 } })
  expect(earlyAnswer(three, { choices: [1] }, { ...none, checked: [0, 1] })).toEqual({
    response: { choices: [0, 1] },
  })
  expect(earlyAnswer(three, { choices: [1] }, none)).toEqual({ response: null })
  expect(earlyAnswer(matching, undefined, { ...none, values: ['', '1'] })).toEqual({
    response: { pairs: [null, 1] },
  })
  expect(earlyAnswer(fill, undefined, { ...none, values: ['J18.9'] })).toEqual({
    response: { text: 'J18.9' },
  })
  expect(earlyAnswer(fill, { text: 'J18' }, { ...none, values: [' '] })).toEqual({ response: null })
})

test('fields that hold what the sheet holds say nothing', () => {
  expect(earlyAnswer(single, undefined, none)).toBeNull()
  expect(earlyAnswer(single, { choice: 1 }, { ...none, checked: [1] })).toBeNull()
  expect(earlyAnswer(matching, { pairs: [null, 2] }, { ...none, values: ['', '2'] })).toBeNull()
  expect(earlyAnswer(fill, { text: 'a ' }, { ...none, values: ['a '] })).toBeNull()
})

test('never more options than the question allows, and none that was not checked', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(3)), fc.uniqueArray(fc.nat(3), { maxLength: 3 }), (checked, known) => {
      const response = known.length > 0 ? { choices: known } : undefined
      const early = earlyAnswer(three, response, { ...none, checked })
      if (!early) {
        expect([...checked].sort()).toEqual([...known].sort())
        return
      }
      const chosen = chosenOptions(early.response ?? undefined)
      expect(chosen.length).toBe(Math.min(3, checked.length))
      expect(chosen.every((i) => checked.includes(i))).toBe(true)
    }),
  )
})
