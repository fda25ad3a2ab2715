import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { command } from '../helpers/commands.ts'
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

  test('only the faults of the path that was named: here a warning, in lines an editor can follow, and 0; 2 for no command of ours', async () => {
    const { dir } = contentFolder(objectives, bank([item({ difficulty: 9 })]))
    const [{ code, out }, wrong] = await Promise.all([
      run(['check', `${dir}/objectives.yaml`]),
      run(['chekc']),
    ])
    expect(wrong).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Use: content') })
    expect(code).toBe(0)
    expect(out).toMatch(
      /objectives\.yaml:\d+:\d+ warning unused-objective: nothing teaches or asks insurance\.medicare/,
    )
    expect(out.trim().split('\n').at(-1)).toBe('1 file: 0 errors, 2 warnings.')
  }, 60_000)
})
