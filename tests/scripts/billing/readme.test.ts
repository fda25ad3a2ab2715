import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { billing } from './at-the-edge.ts'

/** One example of a page: what is typed, what is shown after it, how it ends. */
interface Shown {
  readonly typed: string
  readonly words: readonly string[]
  readonly into: string | null
  readonly code: number
  readonly text: string
}

const page = readFileSync('app/billing/README.md', 'utf8')
const blocks = [...page.matchAll(/^```console\n([\s\S]*?)^```/gm)].map(([, text]) => text ?? '')
const shown: readonly Shown[] = blocks.flatMap((block) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((entry) => {
      const [typed = '', ...rest] = entry.split('\n')
      const [, command = '', into = null, code = '0'] =
        /^billing (.*?)(?: > (\S+))?(?: {3}# (\d))?$/.exec(typed) ?? []
      return { typed, words: command.split(' '), into, code: Number(code), text: rest.join('\n').trim() }
    }),
)

/** White space of JSON and of columns does not matter; "…" stands for anything. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([[\]{}]) ?/g, '$1')
    .trim()
function matches(wanted: string, said: string): boolean {
  const pieces = wanted.split('…').map(plain)
  const escaped = pieces.map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('[\\s\\S]*')}$`).test(plain(said))
}

test('there are examples, and all of them are commands', () => {
  expect(shown.length).toBeGreaterThan(10)
  for (const { typed, words } of shown) expect([typed, words[0]]).not.toEqual([typed, ''])
})

// One after the other: what one writes into a file, the next one reads.
const files: Record<string, string> = {}
test.each(shown)('$ $typed', async ({ words, into, code, text }) => {
  const said = await billing(words, files)
  expect([said.code, said.err.trim()]).toEqual([code, code === 2 ? text : ''])
  if (code === 2) expect(said.out).toBe('')
  else if (into !== null) files[into] = said.out
  else {
    if (words.includes('--json')) JSON.parse(said.out)
    expect(matches(text, said.out), `${said.out}\nis not as the page shows it:\n${text}`).toBe(true)
  }
})

test('every command of the help is on the page', async () => {
  const { out } = await billing(['--help'])
  for (const [, name] of out.matchAll(/^ {2}([a-z0-9]+) {2}/gm))
    expect(shown.some(({ words }) => words[0] === name) || page.includes(`billing ${name}`), name).toBe(true)
})
