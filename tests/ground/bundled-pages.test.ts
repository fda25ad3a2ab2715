import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { eq, sql } from 'drizzle-orm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import type { Reads, Writes } from '#db'
import { engineInUse } from '#db'
import { instant } from '#kernel/time.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

const COPY = `node_modules/.cache/cleanclaim/ground-copy-${engineInUse}.mjs`

/** In production the pages are one bundle with a copy of the ground inside, and the server around them has another. */
describeOnEachEngine('a second copy of the ground', (open) => {
  test('works on handles of the first, and knows its errors', async () => {
    const entryPoints = ['db/db.server.ts']
    await build({
      entryPoints,
      outfile: COPY,
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
    })
    const copy: typeof import('#db') = await import(pathToFileURL(resolve(COPY)).href)
    const db = await open()
    const add = copy.prepared((w: Writes) =>
      w
        .insert(copy.turns)
        .values({ bucket: sql.placeholder('bucket'), emptyAt: instant(5) })
        .returning({ bucket: copy.turns.bucket }),
    )
    const find = copy.prepared((r: Reads) =>
      r
        .select()
        .from(copy.turns)
        .where(eq(copy.turns.bucket, sql.placeholder('bucket'))),
    )
    expect(await db.one((w) => add(w, { bucket: 'a' }))).toEqual([{ bucket: 'a' }])
    expect(await find(db.read, { bucket: 'a' })).toEqual([{ bucket: 'a', emptyAt: 5 }])
    const twice = db.tx('turn:a', (tx) => add(tx, { bucket: 'a' }))
    await expect(twice).rejects.toSatisfy((e) => copy.isDatabaseError(e, 'unique'))
    expect(await copy.searchDocs(db.read, 'anything')).toEqual([])
  })
})
