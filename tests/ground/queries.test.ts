import { asc, count, eq, inArray, max, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Reads, Writes } from '#db'
import {
  chunks,
  contains,
  descNullsLast,
  excluded,
  isDatabaseError,
  NO_LOCK,
  nullsLast,
  prepared,
  sumInt,
} from '#db'
import { describeOnEachEngine } from '../helpers/database.ts'
import { findsText } from './checks.ts'
import { namesOf, openContract, put, thing, things } from './contract.ts'

describeOnEachEngine('queries', (open) => {
  test('a conflict is looked at, not caught', async () => {
    const db = await openContract(open)
    const once = (amount: number) =>
      db.one((w) =>
        w.insert(things).values(thing('a', amount)).onConflictDoNothing().returning({ id: things.id }),
      )
    expect(await once(1)).toEqual([{ id: 'id-a' }])
    expect(await once(2)).toEqual([])
    const upsert = await db.one((w) =>
      w
        .insert(things)
        .values({ ...thing('a', 9), id: 'new' })
        .onConflictDoUpdate({ target: things.name, set: { amount: excluded(things.amount) } })
        .returning({ id: things.id, amount: things.amount }),
    )
    expect(upsert).toEqual([{ id: 'id-a', amount: 9 }])
  })

  test('contains: no wildcards, ASCII letters in either case, everything else exactly', async () => {
    const db = await openContract(open)
    await findsText(db, contains)
    const none = db.read
      .select()
      .from(things)
      .where(contains(things.name, 'x'.repeat(100_000)))
    expect(await none).toEqual([])
  })

  test('text is ordered byte by byte; rows without a value come last', async () => {
    const db = await openContract(open)
    const names = ['b', 'B', 'a', 'Z', '_', 'é', 'e', '10', '9', ' ', 'zz', 'ｚ', '😀', 'Ö']
    for (const [i, name] of names.entries()) {
      const weight = i % 3 === 0 ? null : i
      await db.one((w) => w.insert(things).values({ ...thing(name), weight }))
    }
    const bytes = [...names].sort((x, y) => Buffer.compare(Buffer.from(x), Buffer.from(y)))
    expect(await namesOf(db)).toEqual(bytes)
    const weights = async (order: ReturnType<typeof nullsLast>) =>
      (await db.read.select({ w: things.weight }).from(things).orderBy(order)).map((r) => r.w)
    expect(await weights(nullsLast(things.weight))).toEqual([
      1,
      2,
      4,
      5,
      7,
      8,
      10,
      11,
      13,
      ...Array(5).fill(null),
    ])
    expect(await weights(descNullsLast(things.weight))).toEqual([
      ...[13, 11, 10, 8, 7, 5, 4, 2, 1],
      ...Array(5).fill(null),
    ])
  })

  test('sums and counts are numbers, also over nothing', async () => {
    const db = await openContract(open)
    const sums = async () =>
      (
        await db.read.select({ sum: sumInt(things.amount), n: count(), top: max(things.amount) }).from(things)
      )[0]
    expect(await sums()).toEqual({ sum: 0, n: 0, top: null })
    await put(db, 'a', 2 ** 40)
    await put(db, 'b', 3)
    expect(await sums()).toEqual({ sum: 2 ** 40 + 3, n: 2, top: 2 ** 40 })
  })

  test('thousands of rows go in and are asked for in pieces; an empty list finds nothing', async () => {
    const db = await openContract(open)
    const many = Array.from({ length: 4_321 }, (_, i) => thing(`n${i}`, i))
    await db.tx(NO_LOCK, async (tx) => {
      for (const some of chunks(many)) await tx.insert(things).values(some)
    })
    const ids = many.map((m) => m.id)
    let found = 0
    for (const some of chunks(ids, 1_000)) {
      found += (await db.read.select({ id: things.id }).from(things).where(inArray(things.id, some))).length
    }
    expect(found).toBe(4_321)
    expect(await db.read.select().from(things).where(inArray(things.id, []))).toEqual([])
  })

  test('the reading handle cannot write, whatever its type says', async () => {
    const db = await openContract(open)
    const writing = (db.read as Writes).insert(things).values(thing('a'))
    await expect(Promise.resolve(writing)).rejects.toSatisfy((e) => isDatabaseError(e, 'read-only'))
    expect(await namesOf(db)).toEqual([])
  })

  test('a prepared query runs on any handle, with its values by name', async () => {
    const db = await openContract(open)
    const byName = prepared((r: Reads) =>
      r
        .select()
        .from(things)
        .where(eq(things.name, sql.placeholder('name')))
        .orderBy(asc(things.id)),
    )
    const add = prepared((w: Writes) =>
      w
        .insert(things)
        .values({
          id: sql.placeholder('id'),
          name: sql.placeholder('name'),
          amount: 1,
          detail: sql.placeholder('detail'),
        })
        .onConflictDoNothing()
        .returning({ id: things.id }),
    )
    const detail = { a: [1, 'x'] }
    expect(await db.one((w) => add(w, { id: '1', name: 'a', detail }))).toEqual([{ id: '1' }])
    expect(await db.one((w) => add(w, { id: '2', name: 'a', detail }))).toEqual([])
    expect(await byName(db.read, { name: 'a' })).toMatchObject([{ id: '1', amount: 1, detail }])
    await db.tx(NO_LOCK, async (tx) => {
      await add(tx, { id: '3', name: 'c', detail: null })
      expect(await byName(tx, { name: 'c' })).toMatchObject([{ id: '3', detail: null }])
      expect(await byName(db.read, { name: 'c' })).toEqual([])
    })
    const both = await Promise.all(['a', 'c'].map((name) => byName(db.read, { name })))
    expect(both.map((rows) => rows[0]?.id)).toEqual(['1', '3'])
  })
})
