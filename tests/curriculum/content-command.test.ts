import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bundle, command } from '../helpers/commands.ts'
import { contentFolder } from './catalogue/content-folder.ts'
import { bank, item, lesson, objectives } from './small-content.ts'

const Report = z.strictObject({
  files: z.int(),
  faults: z.array(
    z.strictObject({
      file: z.string(),
      line: z.int(),
      column: z.int(),
      severity: z.enum(['error', 'warning']),
      check: z.string(),
      message: z.string(),
      fix: z.string(),
    }),
  ),
})
const { typed, run } = command('scripts/content.ts')

describe('content check', () => {
  test('JSON and nothing else; 1 when there is an error', async () => {
    const { dir } = contentFolder(objectives, bank([item({ difficulty: 9 })]), lesson('Text {x}.'))
    const whole = await typed(['check', dir, '--json'])
    const report = Report.parse(JSON.parse(whole.out))
    expect(whole.code).toBe(1)
    expect(report.files).toBe(3)
    expect(report.faults.map((f) => [resolve(f.file), f.line, f.check])).toEqual([
      [`${dir}/banks/terminology/parts.yaml`, 6, 'schema'],
      [`${dir}/lessons/terminology/word-parts.mdx`, 15, 'unsafe-mdx'],
    ])
  }, 60_000)

  test('only the faults of the path that was named: here a warning, in lines an editor can follow, and 0', async () => {
    const { dir } = contentFolder(objectives, bank([item({ difficulty: 9 })]))
    const { code, out } = await run(['check', `${dir}/objectives.yaml`])
    expect(code).toBe(0)
    expect(out).toMatch(
      /objectives\.yaml:\d+:\d+ warning unused-objective: nothing teaches or asks insurance\.medicare\n {4}Write an item/,
    )
    expect(out.trim().split('\n').at(-1)).toBe('1 file: 0 errors, 2 warnings.')
  })

  test('2 and the way to ask when asked wrongly, or when nothing is there', async () => {
    const { dir } = contentFolder()
    mkdirSync(join(dir, 'empty'))
    for (const [words, why] of [
      [['chekc'], 'There is no command "chekc".'],
      [['check', '--bogus'], '--bogus'],
      [['check', dir, dir], 'One path at a time'],
      [['check', 'nowhere'], 'There is no nowhere.'],
      [['check', join(dir, 'empty')], 'There is no content in'],
      [['publish', 'nowhere'], 'There is no folder nowhere.'],
      [['publish', 'package.json'], 'package.json is a file'],
    ] as const) {
      const { code, out, err } = await run(words)
      expect({ code, out, words }).toEqual({ code: 2, out: '', words })
      expect(err).toContain(why)
      expect(err).toContain('Use: content check')
    }
  })
})

describe('content publish', () => {
  const publish = (dir: string, url = `sqlite:${dir}/.data/x.db`) =>
    run(['publish', dir], { DATABASE_URL: url })

  test('says what it left out, where, and how to mend it, and ends with 1', async () => {
    const { dir } = contentFolder(objectives, bank([item({ difficulty: 9 })]), lesson('Text.'))
    const { code, out } = await publish(dir)
    expect(code).toBe(1)
    expect(out).toMatch(
      /left out: \S*banks\/terminology\/parts\.yaml:6:17 error schema: "difficulty" is too large\n {4}At most 5\./,
    )
  }, 60_000)

  test('without objectives, and with an address of no database, it says so and ends with 1', async () => {
    const { dir } = contentFolder(bank([item()]))
    const [nothing, strange, blocked] = await Promise.all([
      publish(dir),
      publish(dir, 'mysql://x'),
      publish(dir, `sqlite:${dir}/banks/terminology/parts.yaml/x.db`),
    ])
    expect(nothing.code).toBe(1)
    expect(nothing.out).toMatch(
      /left out: \S*objectives\.yaml:1:1 error schema: there is no objectives\.yaml/,
    )
    expect(nothing.out).toContain('nothing published: objectives.yaml is missing.')
    for (const { code, err } of [strange, blocked]) {
      expect(code).toBe(1)
      expect(err).not.toMatch(/^\s+at /m)
    }
    expect(strange.err).toContain('DATABASE_URL: starts with sqlite: or postgres://')
    expect(blocked.err).toMatch(/The database \S+ cannot be opened: its folder is a file\./)
  }, 60_000)
})

test('when nobody reads on, as after `| head -1`, it ends without a word', async () => {
  const child = spawn(process.execPath, [await bundle('scripts/content.ts'), 'table'])
  child.stdout.destroy()
  let told = ''
  child.stderr.on('data', (some) => {
    told += String(some)
  })
  const code = await new Promise((ended) => child.on('close', ended))
  expect({ code, told }).toEqual({ code: 0, told: '' })
}, 60_000)
