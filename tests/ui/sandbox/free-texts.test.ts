import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { doubtOf, inventedIn } from '#ui/sandbox/real-warning.tsx'

/** Every screen of the sandbox. */
const screens = ['app/ui/sandbox', 'app/routes/sandbox'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') })),
)

test('wherever a person writes free words, what looks real is warned of', () => {
  const withWords = screens.filter(({ text }) => /<textarea|data-words|<TextArea/.test(text))
  const names = withWords.map(({ file }) => file.split('/').at(-1)).sort()
  expect(names).toEqual(
    expect.arrayContaining(['close-desk.tsx', 'coverage-desk.tsx', 'denial-desk.tsx', 'letter-desk.tsx']),
  )
  // A form of the desk warns by itself; whoever has another form says it.
  const silent = withWords.filter(({ text }) => !/<DeskForm|<RealWarning/.test(text))
  expect(silent.map(({ file }) => file).filter((file) => !file.endsWith('real-warning.tsx'))).toEqual([])
})

test('a line for reasons is one of free words', () => {
  const reasons = screens.flatMap(({ file, text }) =>
    [...text.matchAll(/<input[^>]*name="(?:reason|why|note|summary|letter)"[^>]*>/g)].map(([tag]) => ({
      file,
      isWatched: tag.includes('data-words'),
    })),
  )
  expect(reasons.length).toBeGreaterThan(2)
  expect(reasons.filter(({ isWatched }) => !isWatched)).toEqual([])
})

test('numbers and days of the invented people of the case are no reason to warn', () => {
  const patients = [
    {
      person: { birth: '1989-01-26' },
      cards: [{ memberId: '1EG4TE5MK73', subscriber: { birth: '1960-02-01' } }],
    },
  ]
  const invented = inventedIn({ patients } as never)
  expect(doubtOf('Born 1989-01-26, member 1EG4TE5MK73.', invented)).toBe('')
  expect(doubtOf('Born 1988-01-26, SSN 219-09-9998, member 1EG4TE5MK73.', invented)).toBe(
    'a Social Security number, a birth date',
  )
})
