import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DraftJson } from '#sandbox'
import { keepDrafts, takeDrafts } from '#ui/sandbox/kept-draft.ts'

const draft = { boxes: { '1a': 'A610447215' }, lines: [], beside: {} } as unknown as DraftJson
const store = new Map<string, string>()

beforeEach(() => {
  store.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, text: string) => void store.set(key, text),
    removeItem: (key: string) => void store.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('what was typed is there for the next page, of the same case at the same move', () => {
  keepDrafts('case-1', { n: 4, drafts: { ACCT0001: draft } })
  expect(takeDrafts('case-1', 4)).toEqual({ ACCT0001: draft })
  expect(takeDrafts('case-2', 4)).toEqual({})
  expect(takeDrafts('case-1', 5), 'the case has gone on elsewhere').toEqual({})
})

test('nothing typed leaves nothing behind', () => {
  keepDrafts('case-1', { n: 4, drafts: { ACCT0001: draft } })
  keepDrafts('case-1', { n: 5, drafts: {} })
  expect(store.size).toBe(0)
})

test('a device that keeps nothing, or something that cannot be read, stops nobody', () => {
  store.set('case-draft case-1', '{"n":4,')
  expect(takeDrafts('case-1', 4)).toEqual({})
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('refused', 'SecurityError')
    },
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  expect(() => keepDrafts('case-1', { n: 4, drafts: { ACCT0001: draft } })).not.toThrow()
  expect(takeDrafts('case-1', 4)).toEqual({})
})
