import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  forgetOthersTools,
  hearKept,
  keep,
  keptText,
  keptValue,
  lookKey,
  toolsKey,
} from '../../../app/ui/exam/tools/kept.ts'

/** A device's store, as much of it as is used. */
function device(entries: Record<string, string>) {
  const store = new Map(Object.entries(entries))
  return {
    store,
    get length() {
      return store.size
    },
    key: (at: number) => [...store.keys()][at] ?? null,
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, text: string) => void store.set(key, text),
    removeItem: (key: string) => void store.delete(key),
  }
}
const hears = { addEventListener: vi.fn(), removeEventListener: vi.fn() }

afterEach(() => vi.unstubAllGlobals())

describe('what the tools keep', () => {
  test('is on the device, and heard by all who show it until they stop', () => {
    const there = device({})
    vi.stubGlobal('localStorage', there)
    for (const [name, listen] of Object.entries(hears)) vi.stubGlobal(name, listen)
    const hear = vi.fn()
    const stop = hearKept(hear)
    keep('a', { text: 150 })
    expect(there.store.get('a')).toBe('{"text":150}')
    expect(keptValue(keptText('a'))).toEqual({ text: 150 })
    expect(hear).toHaveBeenCalledTimes(1)
    stop()
    keep('a', 1)
    expect(hear).toHaveBeenCalledTimes(1)
  })
  test('lasts as long as the page where the device refuses to keep it', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, key: refuse, length: 3 })
    expect(keptText('b')).toBeNull()
    keep('b', [1])
    expect(keptValue(keptText('b'))).toEqual([1])
    expect(() => forgetOthersTools('anna')).not.toThrow()
  })
  test('also where there is no store at all', () => {
    keep('c', 'x')
    expect(keptValue(keptText('c'))).toBe('x')
    expect(() => forgetOthersTools('anna')).not.toThrow()
  })
  test('what another tab writes counts again, also over what this page has written', () => {
    const there = device({})
    vi.stubGlobal('localStorage', there)
    for (const [name, listen] of Object.entries(hears)) vi.stubGlobal(name, listen)
    hears.addEventListener.mockClear()
    const hear = vi.fn()
    const stop = hearKept(hear)
    const onStorage = hears.addEventListener.mock.calls.at(-1)?.[1] as (event: { key: string | null }) => void
    keep('d', 1)
    there.store.set('d', '2')
    onStorage({ key: 'd' })
    expect(keptText('d')).toBe('2')
    there.store.clear()
    onStorage({ key: null })
    expect(keptText('d')).toBeNull()
    expect(hear).toHaveBeenCalledTimes(3)
    stop()
  })
  test('of another person goes when somebody else comes; nothing that is not of the tools does', () => {
    const own = [lookKey('anna'), toolsKey('anna', '1'), toolsKey('anna', '2')]
    const others = [lookKey('bob'), toolsKey('bob', '1'), toolsKey('bob/anna', '1'), lookKey('ann')]
    const there = device(
      Object.fromEntries([...own, ...others, 'theme', 'look/bob'].map((key) => [key, '{}'])),
    )
    vi.stubGlobal('localStorage', there)
    forgetOthersTools('anna')
    expect([...there.store.keys()]).toEqual([...own, 'theme', 'look/bob'])
  })
})
