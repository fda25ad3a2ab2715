import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { BOXES } from '#billing'
import type { CaseView, DraftJson } from '#sandbox'
import { forgetLeft, keepWritings, leftBehind } from '#ui/sandbox/drafts/kept.ts'
import { placeWords, textWords } from '#ui/sandbox/drafts/place-words.ts'
import type { Writings, Written } from '#ui/sandbox/drafts/writings.ts'
import {
  broughtBack,
  clashesIn,
  forgotten,
  keptMine,
  meetingOf,
  NOTHING_WRITTEN,
  savedAs,
  saveMove,
  takenOver,
  takenTheirs,
  unsavedIn,
  withoutTyped,
  written,
} from '#ui/sandbox/drafts/writings.ts'

const EMPTY = Object.fromEntries(Object.keys(BOXES).map((box) => [box, ''])) as DraftJson['boxes']
const draft = (text: string): DraftJson => ({ boxes: { ...EMPTY, '19': text }, lines: [], beside: {} })
/** What is saved, as far as drafts look at it. */
const saved = (text: string): CaseView =>
  ({ claims: [{ account: 'ACCT0001', draft: draft(text), letter: null }] }) as unknown as CaseView
const form = (text: string): Written => ({ kind: 'form', account: 'ACCT0001', now: draft(text) })
const KEY = 'form ACCT0001'
const textOf = (one: Written | undefined) => one?.kind === 'form' && one.now.boxes['19']
const begun = (text: string, from = 'old') => written(NOTHING_WRITTEN, saved(from), form(text))

describe('what is typed', () => {
  test('remembers what it was begun from, however long it is typed on', () => {
    const all = written(begun('one'), saved('newer'), form('two'))
    expect(textOf(all.typed[KEY])).toBe('two')
    expect(textOf(all.typed[KEY]?.since)).toBe('old')
    expect(saveMove(form('two'))).toEqual({ do: 'write', account: 'ACCT0001', draft: draft('two') })
    const letter = { kind: 'letter', account: 'ACCT0001', now: null } as const
    expect(saveMove(letter)).toEqual({ do: 'write-letter', account: 'ACCT0001', letter: null })
  })
  test('is gone when it is saved, and stays when more was typed meanwhile', () => {
    const all = begun('one')
    const sent = all.typed[KEY] as Written
    expect(savedAs(all, sent).typed).toEqual({})
    const more = savedAs(written(all, saved('old'), form('one two')), sent)
    expect(textOf(more.typed[KEY])).toBe('one two')
    expect(clashesIn(more, saved('one'))).toEqual([])
  })
  test('meets what another page has saved', () => {
    expect(clashesIn(begun('mine'), saved('old'))).toEqual([])
    const [clash] = clashesIn(begun('mine'), saved('theirs'))
    expect(clash?.differences).toEqual([{ place: '19', mine: 'mine', theirs: 'theirs' }])
    expect(unsavedIn(begun('mine'), saved('old')), 'the case was closed before it was saved').toHaveLength(1)
    expect(unsavedIn(begun('mine'), saved('mine'))).toEqual([])
    const one = begun('mine').typed[KEY]
    expect(one && meetingOf({ claims: [] }, one), 'an account that is gone').toBe('same')
  })
})

describe('a choice between two drafts', () => {
  const all = begun('mine')
  const view = saved('theirs')
  const [clash] = clashesIn(all, view)
  if (!clash) throw new Error('no clash')
  test('mine is saved over theirs, which can be brought back', () => {
    const kept = keptMine(all, clash)
    expect(clashesIn(kept, view)).toEqual([])
    expect(meetingOf(view, kept.typed[KEY] as never)).toBe('mine')
    expect(kept.aside.map((one) => [one.whose, textOf(one)])).toEqual([['theirs', 'theirs']])
    const back = broughtBack(savedAs(kept, kept.typed[KEY] as Written), saved('mine'), 0)
    expect(textOf(back.typed[KEY])).toBe('theirs')
    expect(back.aside.map((one) => [one.whose, textOf(one)])).toEqual([['mine', 'mine']])
  })
  test('theirs stays, and mine can be brought back, and let go', () => {
    const taken = takenTheirs(all, clash)
    expect(taken.typed).toEqual({})
    expect(taken.aside.map((one) => [one.whose, textOf(one)])).toEqual([['mine', 'mine']])
    const back = broughtBack(taken, view, 0)
    expect(textOf(back.typed[KEY])).toBe('mine')
    expect(meetingOf(view, back.typed[KEY] as never)).toBe('mine')
    expect(forgotten(taken, 0).aside).toEqual([])
    expect(broughtBack(taken, view, 7)).toBe(taken)
  })
  test('whatever is chosen, and however often it is undone, both texts are somewhere', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 6 }), (undone) => {
        let now: Writings = undone[0] ? keptMine(all, clash) : takenTheirs(all, clash)
        for (const _ of undone) now = broughtBack(now, view, 0)
        const texts = [...Object.values(now.typed), ...now.aside].map(textOf)
        expect(new Set([...texts, 'theirs'])).toEqual(new Set(['mine', 'theirs']))
        expect(texts).toContain('mine')
      }),
    )
  })
})

describe('what earlier pages have left', () => {
  test('is taken over, also when the case has gone on, and nothing of two drafts is lost', () => {
    const over = takenOver(NOTHING_WRITTEN, saved('newer'), [begun('mine'), begun('other')])
    expect(textOf(over.typed[KEY])).toBe('mine')
    expect(over.aside.map((one) => [one.whose, textOf(one)])).toEqual([['left', 'other']])
    expect(clashesIn(over, saved('newer'))).toHaveLength(1)
    expect(takenOver(begun('here'), saved('old'), [begun('mine')]).aside).toHaveLength(1)
  })
  test('is let go where it is saved by now', () => {
    expect(takenOver(NOTHING_WRITTEN, saved('mine'), [begun('mine')])).toEqual(NOTHING_WRITTEN)
    expect(withoutTyped(begun('mine'), KEY)).toEqual(NOTHING_WRITTEN)
  })
})

describe('what a device keeps', () => {
  const store = new Map<string, string>()
  beforeEach(() => {
    store.clear()
    vi.stubGlobal('localStorage', {
      get length() {
        return store.size
      },
      key: (i: number) => [...store.keys()][i] ?? null,
      getItem: (name: string) => store.get(name) ?? null,
      setItem: (name: string, text: string) => void store.set(name, text),
      removeItem: (name: string) => void store.delete(name),
    })
  })
  afterEach(() => vi.unstubAllGlobals())
  const dead = () => false

  test('is there for the next page of the same case, each page’s own', () => {
    keepWritings('case-1', 'p1', begun('one'))
    keepWritings('case-1', 'p2', takenTheirs(begun('two'), clashesIn(begun('two'), saved('x'))[0] as never))
    keepWritings('case-2', 'p3', begun('three'))
    expect(leftBehind('case-1', dead).map(({ page, writings }) => [page, writings])).toEqual([
      ['p1', begun('one')],
      ['p2', { typed: {}, aside: [{ ...form('two'), whose: 'mine' }] }],
    ])
    expect(leftBehind('case-1', (page) => page === 'p2').map(({ page }) => page)).toEqual(['p1'])
    forgetLeft('case-1', 'p1')
    keepWritings('case-1', 'p2', NOTHING_WRITTEN)
    expect([...store.keys()]).toEqual(['case-draft case-2 p3'])
  })
  test('stops nobody when it cannot be read, or is no draft', () => {
    const bad = {
      typed: { a: { kind: 'form', account: 'A', now: { boxes: 7 } }, b: null },
      aside: [{ kind: 'x' }],
    }
    for (const [i, text] of ['{"typed":', '7', 'null', JSON.stringify(bad)].entries())
      store.set(`case-draft case-1 p${i}`, text)
    expect(leftBehind('case-1', dead)).toEqual([])
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { key: refuse, length: 1, setItem: refuse, removeItem: refuse })
    expect(() => keepWritings('case-1', 'p', begun('x'))).not.toThrow()
    expect(() => forgetLeft('case-1', 'p')).not.toThrow()
    expect(leftBehind('case-1', dead)).toEqual([])
  })
})

test('places and texts are said as a person finds them', () => {
  expect(placeWords('form', '2:D')).toBe('Box 24D, line 2: procedure')
  expect(placeWords('form', 'beside referral')).toBe('Referral number')
  expect(placeWords('form', 'beside number 2')).toBe('Number of line 2')
  expect(placeWords('letter', 'text')).toBe('Your words')
  const open = { view: { records: [{ id: 'visit', title: 'Office visit' }] } } as never
  expect(textWords(open, 'records', 'visit, gone')).toBe('Office visit; gone')
  expect(textWords(open, 'grounds', 'units')).toBe('So many units were given')
  expect(
    textWords(open, 'beside later 1', '{"payer":{"name":"Alpha PPO"},"subscriber":{"memberId":"A1"}}'),
  ).toBe('Alpha PPO, A1')
  expect(textWords(open, '19', 'as typed')).toBe('as typed')
})
