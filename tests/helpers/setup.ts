import { afterEach, beforeEach, expect, vi } from 'vitest'

/** A stray `console.error` or `console.warn` is a failure: something went wrong that nobody looked at. */
const spies = { error: vi.spyOn(console, 'error'), warn: vi.spyOn(console, 'warn') }

beforeEach(() => {
  for (const spy of Object.values(spies)) spy.mockReset()
})
afterEach(() => {
  expect(spies.error.mock.calls, 'console.error was called').toEqual([])
  expect(spies.warn.mock.calls, 'console.warn was called').toEqual([])
})
