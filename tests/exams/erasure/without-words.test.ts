import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainHead, genesis, linkAfter } from '#exams'
import { sha256Hex } from '#kernel/hash.ts'
import { canonicalJson } from '#kernel/text.ts'
import type { AttemptEvent } from '../../../app/exams/attempt/attempt-event.ts'
import { withoutWords } from '../../../app/exams/erasure/without-words.ts'
import { checkReceipt } from '../../../app/exams/receipt/check-receipt.ts'
import { answered, flagged, kept, noted, submitted, visited } from '../helpers/events.ts'

const START = 'a'.repeat(64)
const RIGHT = 'the right word'
const isKey = (_: number, response: object) => 'text' in response && response.text === RIGHT

const act = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map(visited),
  fc.integer({ min: 1, max: 9 }).map(flagged),
  fc.integer({ min: 0, max: 3 }).map((choice) => answered(1, { choice })),
  fc.constantFrom(RIGHT, 'zqx wrong', '').map((text) => answered(2, { text })),
  fc.constantFrom('', 'zqx a thought', 'zqx another').map((text) => noted(3, text)),
)

test('whatever was written, no word is left, the rest is as it was, and the chain ends where it ended', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const events = kept(acts)
      const rest = withoutWords(START, events, isKey) ?? events
      expect(JSON.stringify(rest)).not.toContain('zqx')
      expect(chainHead(START, rest)).toBe(chainHead(START, events))
      expect(withoutWords(START, rest, isKey)).toBeNull()
      for (const [i, event] of rest.entries())
        if (!('link' in event && event.link)) expect(event).toEqual(events[i])
    }),
  )
})

test('what comes after an erased event is still proved; a link of its own is taken by nobody who checks a receipt', () => {
  const start = genesis({ attempt: 'x', form: sha256Hex(canonicalJson({})), startedAt: 1 })
  const events = [...kept([noted(1, 'zqx'), visited(2), flagged(3)]), submitted()]
  const rest = withoutWords(start, events, isKey) ?? []
  const [first, second, third, end] = rest
  if (!first || !second || !third || !end) throw new Error('four events were kept')
  const head = chainHead(start, events)
  expect(chainHead(start, [first, { ...second, ms: 1 }, third, end])).not.toBe(head)
  expect(chainHead(start, [first, third, end])).not.toBe(head)
  expect(chainHead(start, [first, third, second, end])).not.toBe(head)
  const receiptOf = (told: readonly AttemptEvent[]) => {
    let last = start
    const log = told.map((event) => {
      last = linkAfter(last, event)
      return { event, hash: last }
    })
    const attempt = { id: 'x', startedAt: 1 }
    return JSON.stringify({
      kind: 'cleanclaim-receipt',
      version: 1,
      attempt,
      form: {},
      start,
      log,
      head: last,
    })
  }
  expect(checkReceipt(receiptOf(events))).toEqual({ state: 'whole', events: 4, head })
  // As a receipt, the erased event does not follow from what stands before it.
  expect(checkReceipt(receiptOf(rest))).toMatchObject({ state: 'broken', event: 1 })
})
