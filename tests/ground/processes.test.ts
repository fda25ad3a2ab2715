import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '#db'
import { engineInUse, migrate, openDatabase, turns } from '#db'
import { instant } from '#kernel/time.ts'
import { checkFile } from '../../db/backup.ts'
import { fileOf } from '../../db/kit/engine-in-use.ts'
import { bundle } from '../helpers/commands.ts'
import { describeOnEachEngine, emptyDatabase } from '../helpers/database.ts'

const PROCESSES = 3
const EACH = 40

describeOnEachEngine('several processes on one database', () => {
  let target = { url: '', drop: async () => {} }
  let db: Database | undefined
  const children: ChildProcess[] = []
  let program = ''
  beforeAll(async () => {
    program = await bundle('tests/ground/process-at-work.ts')
  })
  beforeEach(async () => {
    target = await emptyDatabase()
  })
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    await db?.close()
    db = undefined
    await target.drop()
  })
  const open = async () => {
    db = await openDatabase(target.url)
    return db
  }

  /** Another process that works on the database; see `process-at-work.ts`. Resolves with the lines it said. */
  function work(job: string, name: string, onLine: (line: string, child: ChildProcess) => void = () => {}) {
    const env = { ...process.env, DATABASE_URL: target.url }
    const child = spawn(process.execPath, [program, job, name, String(EACH)], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    const lines: string[] = []
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      onLine(line, child)
    })
    return new Promise<{ lines: string[]; code: number | null }>((resolve) => {
      child.on('close', (code) => resolve({ lines, code }))
    })
  }
  const names = Array.from({ length: PROCESSES }, (_, i) => `p${i}`)

  test('all start at once, migrate, decide under one lock, and lose nothing', async () => {
    const ended = await Promise.all(names.map((name) => work('count', name)))
    expect(ended.map((e) => e.code)).toEqual(names.map(() => 0))
    const rows = await (await open()).read.select().from(turns).orderBy(asc(turns.bucket))
    expect(rows.find((row) => row.bucket === 'counter')?.emptyAt).toBe(PROCESSES * EACH)
    expect(rows).toHaveLength(PROCESSES * EACH + 1)
  })

  test('killed in the middle of writing: all that was acknowledged is there, nothing is half there', async () => {
    await migrate(target.url)
    const said: string[] = []
    await Promise.all(
      names.map((name, i) =>
        work('pairs', name, (line, child) => {
          if (child.killed) return
          said.push(line)
          if (said.filter((l) => l.startsWith(`${name} `)).length === 15 + 10 * i) child.kill('SIGKILL')
        }),
      ),
    )
    expect(said.length).toBeGreaterThanOrEqual(15 + 25 + 35)
    const rows = await (await open()).read.select({ bucket: turns.bucket }).from(turns)
    const kept = new Set(rows.map((row) => row.bucket))
    for (const line of said) expect(kept, line).toContain(line)
    const halves = [...kept].filter((b) => b.endsWith(' left') && !kept.has(b.replace(' left', ' right')))
    expect(halves).toEqual([])
    await db?.one((w) =>
      w
        .update(turns)
        .set({ emptyAt: instant(1) })
        .where(eq(turns.bucket, said[0] ?? '')),
    )
    if (engineInUse === 'sqlite') expect(checkFile(fileOf(target.url)).behind).toEqual([])
  })
})
