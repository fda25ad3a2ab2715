import { and, eq, not, or } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '#db'
import { among, asSelect, engineInUse, isDatabaseError, NO_LOCK } from '#db'
import { wellFormed } from '#kernel/text.ts'
import { instant } from '#kernel/time.ts'
import { runnerOf } from '../../db/engine/runner.ts'
import { anyText } from '../factories/text.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { namesOf, openContract, parts, thing, things } from './contract.ts'

/** More than either engine takes bound values in a statement. */
const MANY = 70_000

describeOnEachEngine('many at once', (open) => {
  const write = (db: Database, rows: readonly (typeof things.$inferInsert)[]) =>
    db.one((w) => w.insert(things).select(asSelect(things, rows)).returning({ id: things.id }))
  const written = (db: Database, rows: readonly { readonly id: string }[]) => {
    const ids = rows.map(({ id }) => id)
    return db.read.select().from(things).where(among(things.id, ids)).orderBy(things.id)
  }
  const back = async (db: Database, rows: readonly (typeof things.$inferInsert)[]) => {
    await write(db, rows)
    return db.read.select().from(things).orderBy(things.id)
  }

  test('any number of ids is one value; nobody else is found, and of nobody nobody', async () => {
    const db = await openContract(open)
    await write(
      db,
      ['a', 'b', 'c', 'd', 'e'].map((name) => thing(name)),
    )
    const find = async (where: ReturnType<typeof among>) =>
      (await db.read.select({ name: things.name }).from(things).where(where).orderBy(things.name)).map(
        ({ name }) => name,
      )
    const some = among(things.id, ['id-d', 'id-b', 'id-b', 'id-none'])
    expect(await find(some)).toEqual(['b', 'd'])
    expect(await find(not(some))).toEqual(['a', 'c', 'e'])
    expect(await find(or(eq(things.name, 'a'), some) ?? some)).toEqual(['a', 'b', 'd'])
    expect(await find(and(eq(things.name, 'd'), some) ?? some)).toEqual(['d'])
    expect(await find(among(things.id, []))).toEqual([])
    expect(await find(among(things.id, ['id-c']))).toEqual(['c'])
    expect(await find(among(things.name, ['{a,b}', '"', "'", '\\', 'null', 'e']))).toEqual(['e'])
    const long = Array.from({ length: MANY }, (_, i) => `id-${i}`)
    expect(await find(among(things.id, [...long, 'id-a']))).toEqual(['a'])
  })

  test('two hundred ids in a table that was just filled are looked up, and not all of it read', async () => {
    const db = await openContract(open)
    const all = Array.from({ length: 8_000 }, (_, i) => thing(`${100_000 + i}`))
    const asLongAsOfRooms = 'x'.repeat(600)
    await write(db, all)
    await db.tx(NO_LOCK, async (tx) => {
      await runnerOf(tx)('create index ground_parts_thing on ground_parts (thing_id)', [], 'execute')
      const rows = all.map(({ id }) => ({ id: `${id}${asLongAsOfRooms}`, thingId: id }))
      await tx.insert(parts).select(asSelect(parts, rows)).returning({ id: parts.id })
    })
    const ids = all.slice(5_000, 5_200).map(({ id }) => id)
    const { sql, params } = db.read
      .select({ id: parts.id })
      .from(parts)
      .where(among(parts.thingId, ids))
      .toSQL()
    const explain = engineInUse === 'sqlite' ? 'explain query plan' : 'explain'
    const { rows } = await runnerOf(db.read)(`${explain} ${sql}`, params, 'all')
    expect(JSON.stringify(rows)).toMatch(/SEARCH ground_parts USING|Index Cond: \(/)
    expect(JSON.stringify(rows)).not.toMatch(/Seq Scan/)
  })

  test('rows that go as one value come back as they went', async () => {
    const db = await openContract(open)
    const full = { kind: 'odd', open: true, at: instant(1_763_000_000_123), day: null } as const
    const rows = [
      { ...thing('a', Number.MAX_SAFE_INTEGER), ...full, detail: { a: [1, '2', null], b: 'true' } },
      { ...thing('b', Number.MIN_SAFE_INTEGER), ...full, open: false, detail: 'null' },
      { ...thing('c'), kind: null, open: null, at: null, day: null, detail: [] },
      { ...thing('d'), ...full, detail: 123 },
    ]
    const nothing = { weight: null, bytes: null }
    expect(await back(db, rows)).toEqual(rows.map((row) => ({ ...row, ...nothing })))
  })

  test('what is left out is nothing, and what may not be nothing is refused', async () => {
    const db = await openContract(open)
    expect(await back(db, [thing('a', 1)])).toMatchObject([{ name: 'a', kind: null, detail: null }])
    const nameless = { ...thing('b'), name: undefined as never }
    await expect(write(db, [nameless])).rejects.toSatisfy((e) => isDatabaseError(e, 'not-null'))
    expect(await write(db, [])).toEqual([])
    for (const more of [{ bytes: new Uint8Array(1) }, { weight: 0.1 }])
      await expect(write(db, [{ ...thing('c'), ...more }])).rejects.toThrow('does not carry')
    expect(await namesOf(db)).toEqual(['a'])
  })

  test('any well-formed text comes through, NUL is refused, half a pair becomes the sign for it', async () => {
    const db = await openContract(open)
    let n = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anyText(20), { minLength: 1, maxLength: 5 }), async (texts) => {
        const rows = texts.map((text) => thing(`${wellFormed(text)}#${++n}`))
        const ids = rows.map((row, i) => ({ ...row, id: `${String(n).padStart(6, '0')}-${i}` }))
        await write(db, ids)
        const found = await written(db, ids)
        expect(found.map(({ name }) => name)).toEqual(rows.map(({ name }) => name))
      }),
      { numRuns: 30 },
    )
    for (const name of ['\u0000', 'a\\\u0000'])
      await expect(write(db, [thing(name)])).rejects.toSatisfy((e) => isDatabaseError(e, 'refused-value'))
    const odd = ['\\u0000', '\\\\ud800', 'a\ud83d', '\ude00b', '\ud83d\ud83d\ude00', '\\\ud83d']
    const rows = odd.map((name, i) => ({ ...thing(name), id: `odd-${i}` }))
    await write(db, rows)
    const found = await written(db, rows)
    expect(found.map(({ name }) => name)).toEqual(odd.map((name) => Buffer.from(name).toString()))
  })

  test('a conflict is looked at as with values, and a failure takes all of them back', async () => {
    const db = await openContract(open)
    await write(db, [thing('a', 1)])
    const kept = await db.tx(NO_LOCK, (tx) =>
      tx
        .insert(things)
        .select(asSelect(things, [thing('a', 2), thing('b', 2)]))
        .onConflictDoNothing({ target: things.name })
        .returning({ id: things.id }),
    )
    expect(kept).toEqual([{ id: 'id-b' }])
    await expect(write(db, [thing('c'), thing('a')])).rejects.toSatisfy((e) => isDatabaseError(e, 'unique'))
    expect(await namesOf(db)).toEqual(['a', 'b'])
  })
})
