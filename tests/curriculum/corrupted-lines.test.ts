import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExam } from '#exams'
import { wantedItems } from '../../app/curriculum/catalogue/wanted-items.server.ts'
import { keepsBack } from '../../app/curriculum/checks/all-checks.ts'
import { loadAndCheck } from '../../app/curriculum/checks/check-content.ts'
import { compileLesson } from '../../app/curriculum/compile/compile-lesson.server.ts'
import { readItemBody } from '../../app/curriculum/items/item-body.ts'
import type { ContentFile } from '../../app/curriculum/loading/content.ts'
import { changed, PATHS, specimen } from './specimen.ts'

/** What a slip of the hand, a bad merge or a paste from elsewhere leaves in a line. */
const JUNK =
  `~|12|-1|1e999|.inf|true|"x"|[a, b]|[a|{a: b}|{a|- x|: |? a|&a *b|!!binary x|<Nope>|</Callout>|{x}|---|\t|\`|"|'
  |[x](/nowhere)|![x](y)|# H|<!-- x -->|a: b: c|\u0000|\ud800|<Check item="zz" />|<Rule id="|<Table caption="c">|2025-13-45|*|\\`
    .split('|')
    .map((one) => one.trim())
    .concat('|', '')

type Slip = (line: string, junk: string, at: number) => string[]
const slips: Readonly<Record<string, Slip>> = {
  dropped: () => [],
  doubled: (line) => [line, line],
  'with another value': (line, junk) => [
    line.replace(/^(\s*(?:- )?(?:\w+: )?).*$/, (_, name: string) => name + junk),
  ],
  'with something in it': (line, junk, at) => [
    line.slice(0, at % (line.length + 1)) + junk + line.slice(at % (line.length + 1)),
  ],
  'cut off': (line, _, at) => [line.slice(0, at % (line.length + 1))],
  indented: (line) => [` ${line}`],
}

const slip = fc.record({
  path: fc.constantFrom(...Object.values(PATHS)),
  line: fc.nat(400),
  how: fc.constantFrom(...Object.keys(slips)),
  junk: fc.constantFrom(...JUNK),
  at: fc.nat(200),
})

test('one corrupted line never throws, is told in its file at a line that exists, and publishes nothing broken', async () => {
  await fc.assert(
    fc.asyncProperty(slip, async ({ path, line, how, junk, at }) => {
      const files = changed(path, (text) => {
        const lines = text.split('\n')
        const n = line % lines.length
        return lines.toSpliced(n, 1, ...(slips[how]?.(lines[n] ?? '', junk, at) ?? [])).join('\n')
      })
      const { content, faults } = loadAndCheck(files, parseExam)
      for (const fault of faults) {
        const { text = '' } = files.find((file) => file.path === fault.file) ?? {}
        expect(fault.line).toBeGreaterThanOrEqual(1)
        expect(fault.line).toBeLessThanOrEqual(text.split('\n').length)
        expect(fault.column).toBeGreaterThanOrEqual(1)
        expect(fault.message).not.toMatch(
          /Invalid|expected [a-z]+, received|must match pattern|undefined|NaN|-Infinity/,
        )
        expect(fault.fix).toMatch(/^[\s\S]{7,}[.…"]$/)
      }
      const holding = faults.filter(keepsBack)
      for (const { body } of wantedItems(content, holding)) readItemBody(JSON.parse(body))
      const touched = content.lessons.find((lesson) => lesson.file === path)
      if (touched && !holding.some((fault) => fault.file === path || fault.file === PATHS.drawing))
        expect(
          await compileLesson(
            touched,
            () => textOf(files, PATHS.drawing),
            undefined,
            () => ({}),
          ),
        ).toMatchObject({ ok: true })
    }),
    { numRuns: 120, seed: 20261127 },
  )
}, 60_000)

const textOf = (files: readonly ContentFile[], path: string): string | null =>
  files.find((file) => file.path === path)?.text ?? null

test('the specimen itself is published whole', async () => {
  const { content } = loadAndCheck(specimen, parseExam)
  expect(wantedItems(content, [])).toHaveLength(10)
})
