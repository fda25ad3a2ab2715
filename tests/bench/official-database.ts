import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { releaseNamed } from '#billing'
import { importCodes } from '#curriculum/server'
import { migrate, openDatabase } from '#db'
import { instant } from '#kernel/time.ts'
import { OFFICIAL, SHARED } from '../billing/helpers/official.ts'

/** One imported file. */
export interface Imported {
  readonly kind: string
  readonly release: string
  readonly rows: number
  readonly bytes: number
  readonly ms: number
}

/** A fresh SQLite database for as long as some work takes. */
export async function withDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-bench-'))
  try {
    await work(`sqlite:${join(folder, 'codes.db')}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Imports every official file, as an administrator would. */
export async function importOfficial(url: string): Promise<readonly Imported[]> {
  await migrate(url)
  const db = await openDatabase(url)
  const took: Imported[] = []
  for (const [kind, file] of OFFICIAL) {
    const named = releaseNamed(kind, file)
    if (named === null) throw new Error(`No release in ${file}`)
    const { name: release, from, to } = named
    const began = performance.now()
    const done = await importCodes(
      db,
      { kind, path: join(SHARED, file), release, from, to },
      instant(Date.now()),
    )
    if (!done.ok) throw new Error(`${file}: ${done.fault}`)
    const { rows, bytes } = done.value.release
    took.push({ kind, release, rows, bytes, ms: performance.now() - began })
  }
  await db.close()
  return took
}

/** Bundles a program as the server is bundled, runs it with plain Node as often as wanted, and parses what it prints. */
export async function runBundled<T>(entry: string, url: string, times = 1): Promise<readonly T[]> {
  const outfile = join(process.cwd(), 'data', `bench-${process.pid}.mjs`)
  await build({
    ...{ entryPoints: [entry], outfile, bundle: true, packages: 'external' },
    ...{ platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' },
    minifySyntax: true,
  })
  try {
    const env = { ...process.env, DATABASE_URL: url }
    return Array.from({ length: times }, () => {
      const out = execFileSync(process.execPath, ['--expose-gc', outfile], { env, encoding: 'utf8' })
      return JSON.parse(out) as T
    })
  } finally {
    rmSync(outfile, { force: true })
  }
}
