import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mark } from '../../../app/ui/exam/room-types.ts'
import { toggleMark, withoutMarkAt } from '../../../app/ui/exam/tools/marks.ts'
import { markHtml, wordsOf } from '../../../app/ui/exam/tools/passage.ts'
import type { PlacedWord } from '../../../app/ui/exam/tools/stepping.ts'
import { passageOf, sentenceAt, stepped, textOf } from '../../../app/ui/exam/tools/stepping.ts'

const stem = (from: number, to: number): Mark => ({ part: 'stem', from, to })

/** Which characters are marked. */
const covered = (marks: readonly Mark[]): string =>
  Array.from({ length: 30 }, (_, at) => (marks.some((m) => m.from <= at && at < m.to) ? '#' : '.')).join('')

describe('marking', () => {
  const span = fc
    .tuple(fc.nat(25), fc.integer({ min: 1, max: 5 }))
    .map(([from, length]) => stem(from, from + length))

  test('marks a passage, or frees it when all of it is marked; nothing else changes', () => {
    fc.assert(
      fc.property(fc.array(span), span, (wishes, wish) => {
        const before = wishes.reduce<Mark[]>(toggleMark, [])
        const was = covered(before)
        const now = covered(toggleMark(before, wish))
        const isFreed = !was.slice(wish.from, wish.to).includes('.')
        for (let at = 0; at < 30; at++) {
          const inside = at >= wish.from && at < wish.to
          expect(now[at]).toBe(inside ? (isFreed ? '.' : '#') : was[at])
        }
      }),
    )
  })
  test('the list stays in order and without overlaps', () => {
    fc.assert(
      fc.property(fc.array(span), (wishes) => {
        const marks = wishes.reduce<Mark[]>(toggleMark, [])
        marks.forEach((mark, i) => {
          expect(mark.from).toBeLessThan(mark.to)
          expect(mark.from).toBeGreaterThan(marks[i - 1]?.to ?? -1)
        })
      }),
    )
  })
  test('chart and stem are apart', () => {
    const marks = toggleMark([{ part: 'chart', from: 0, to: 9 }], stem(3, 5))
    expect(marks).toEqual([{ part: 'chart', from: 0, to: 9 }, stem(3, 5)])
    expect(withoutMarkAt(marks, 'chart', 4)).toEqual([stem(3, 5)])
  })
})

describe('the marked HTML', () => {
  const html = '<p>A <strong title="a > b">modifier &amp; 25</strong>.</p>'
  test('has the passage in <mark>, across elements and entities', () => {
    expect(markHtml(html, [stem(2, 12)])).toBe(
      '<p>A <strong title="a > b"><mark>modifier &amp;</mark> 25</strong>.</p>',
    )
    expect(markHtml(html, [stem(0, 4)])).toBe(
      '<p><mark>A </mark><strong title="a > b"><mark>mo</mark>difier &amp; 25</strong>.</p>',
    )
  })
  test('is the same HTML when nothing is marked or the marks are beyond its text', () => {
    expect(markHtml(html, [])).toBe(html)
    expect(markHtml(html, [stem(500, 600)])).toBe(html)
  })
  test('shows what the keyboard points at', () => {
    expect(markHtml('<p>one two</p>', [stem(0, 3)], stem(0, 7))).toBe(
      '<p><mark class="reading marked">one</mark><mark class="reading"> two</mark></p>',
    )
  })
  test('leaves drawings and the white space of tables alone', () => {
    const table = '<table> <tr><td>a</td></tr></table><svg><text>b</text></svg>'
    expect(markHtml(table, [stem(0, 9)])).toBe(
      '<table> <tr><td><mark>a</mark></td></tr></table><svg><text>b</text></svg>',
    )
  })
  test('loses no text, whatever is marked', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20))), (pairs) => {
        const marks = pairs.map(([a, b]) => stem(Math.min(a, b), Math.max(a, b) + 1))
        expect(markHtml(html, marks).replace(/<\/?mark>/g, '')).toBe(html)
      }),
    )
  })
})

describe('stepping with the keyboard', () => {
  const words: PlacedWord[] = wordsOf(
    '<p>The first claim. A second one?</p><ul><li>E11<em>.9</em></li></ul>',
  ).map((word) => ({ ...word, part: 'stem' }))
  const say = (at: { anchor: number; head: number }) => textOf(words, at)
  test('words and sentences', () => {
    expect(words.map((w) => w.text)).toEqual(['The', 'first', 'claim.', 'A', 'second', 'one?', 'E11.9'])
    const first = sentenceAt(words, 0)
    expect(say(first)).toBe('The first claim.')
    const second = stepped(words, first, 'sentence')
    expect(say(second)).toBe('A second one?')
    expect(say(stepped(words, second, 'sentence'))).toBe('E11.9')
    expect(say(stepped(words, second, 'sentence-back'))).toBe('The first claim.')
    const word = stepped(words, second, 'word')
    expect(say(word)).toBe('one?')
    expect(say(stepped(words, stepped(words, word, 'word-back'), 'longer'))).toBe('second one?')
    expect(passageOf(words, first)).toEqual(stem(0, 16))
  })
  test('never leaves the text', () => {
    const step = fc.constantFrom('word', 'word-back', 'sentence', 'sentence-back', 'longer', 'shorter')
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const end = steps.reduce((now, one) => stepped(words, now, one as 'word'), sentenceAt(words, 0))
        expect(passageOf(words, end)).not.toBeNull()
      }),
    )
  })
})
