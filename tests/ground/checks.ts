import type { SQL, SQLWrapper } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Database, Lock, Writes } from '#db'
import { NO_LOCK } from '#db'
import { amountOf, put, raise, thing, things } from './contract.ts'

// Checks that other tests run as they should be, and self.test.ts runs with the habit broken.

/** Twenty at once raise one number by one. */
export async function noUpdateIsLost(db: Database, lock: Lock): Promise<void> {
  await put(db, 'a')
  await Promise.all(Array.from({ length: 20 }, () => db.tx(lock, (tx) => raise(tx, 'a', 2))))
  expect(await amountOf(db, 'a')).toBe(20)
}

/** A way to put a thing in unless its name is taken; says whether it did. */
export type InsertOnce = (tx: Writes, name: string, id: string) => Promise<boolean>

/** Two of the same name and one of another, in one transaction that must be kept. */
export async function insertsOnce(db: Database, insertOnce: InsertOnce): Promise<void> {
  const kept = await db.tx(NO_LOCK, async (tx) => [
    await insertOnce(tx, 'a', '1'),
    await insertOnce(tx, 'a', '2'),
    await insertOnce(tx, 'b', '3'),
  ])
  expect(kept).toEqual([true, false, true])
  expect(await db.read.select({ id: things.id }).from(things).orderBy(things.id)).toEqual([
    { id: '1' },
    { id: '3' },
  ])
}

/** Looks for pieces of names: no wildcards, ASCII letters in either case, everything else exactly. */
export async function findsText(
  db: Database,
  holds: (column: SQLWrapper, text: string) => SQL,
): Promise<void> {
  const names = ['100% sure', '1000 sure', 'a_b', 'axb', 'Smith', "O'Neil", 'back\\slash', 'Żółć', 'żółć']
  for (const name of names) await db.one((w) => w.insert(things).values(thing(name)))
  const find = async (text: string) =>
    (await db.read.select({ name: things.name }).from(things).where(holds(things.name, text))).map(
      (r) => r.name,
    )
  expect(await find('100%')).toEqual(['100% sure'])
  expect(await find('a_b')).toEqual(['a_b'])
  expect(await find("O'N")).toEqual(["O'Neil"])
  expect(await find('\\')).toEqual(['back\\slash'])
  expect(await find('Żół')).toEqual(['Żółć'])
  expect(await find('')).toHaveLength(names.length)
  expect(await find('sMITH')).toEqual(['Smith'])
}
