import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import type { Database, Writes } from '#db'
import { engineInUse, NO_LOCK } from '#db'
import { runnerOf } from '../../db/engine/runner.ts'
import { appendOnly, table } from '../../db/kit/table.ts'
import type { Open } from '../helpers/database.ts'

/** Tables of the contract's own, with every kind of column: what it proves must not depend on the rooms' tables. */
export const things = table(
  'ground_things',
  (c) => ({
    id: c.id('id').primaryKey(),
    name: c.text('name').notNull(),
    kind: c.oneOf('kind', ['plain', 'odd']),
    amount: c.int('amount').notNull(),
    weight: c.real('weight'),
    open: c.bool('open'),
    at: c.instant('at'),
    day: c.day('day'),
    detail: c.json('detail'),
    bytes: c.bytes('bytes'),
  }),
  (t, k) => [k.unique('ground_things_name').on(t.name)],
)

export const parts = table('ground_parts', (c) => ({
  id: c.id('id').primaryKey(),
  thingId: c.fk('thing_id', () => things.id, 'cascade').notNull(),
  madeFrom: c.fk<typeof things.id>('made_from', 'ground_parts.id'),
}))

export const marks = appendOnly(
  table('ground_marks', (c) => ({ id: c.id('id').primaryKey(), note: c.text('note').notNull() })),
)

/** The SQL names of the contract's tables. */
export const CONTRACT = ['ground_things', 'ground_parts', 'ground_marks']

/** Where their SQL is kept (loading drizzle-kit takes longer than a test); `migrations.test.ts` compares. */
export const contractFile = `tests/ground/contract-${engineInUse}.sql`
const statements = readFileSync(contractFile, 'utf8').split('\n\n')

/** A fresh database that also has the contract's tables. */
export async function openContract(open: Open, options?: Parameters<Open>[0]): Promise<Database> {
  const db = await open(options)
  await db.tx(NO_LOCK, async (tx) => {
    for (const statement of statements) await runnerOf(tx)(statement, [], 'execute')
  })
  return db
}

/** A thing with a name and an amount. */
export const thing = (name: string, amount = 0) => ({ id: `id-${name}`, name, amount })

/** Puts one in. */
export const put = (db: Database, name: string, amount = 0) =>
  db.one((w) => w.insert(things).values(thing(name, amount)).returning({ id: things.id }))

/** Reads, pauses, writes: what loses an update when nobody keeps others out. */
export async function raise(tx: Writes, name: string, pause = 0): Promise<number> {
  const [row] = await tx.select({ amount: things.amount }).from(things).where(eq(things.name, name))
  if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
  const amount = (row?.amount ?? 0) + 1
  await tx.update(things).set({ amount }).where(eq(things.name, name)).returning({ id: things.id })
  return amount
}

/** The amount of a thing now. */
export async function amountOf(db: Database, name: string): Promise<number | undefined> {
  const [row] = await db.read.select({ amount: things.amount }).from(things).where(eq(things.name, name))
  return row?.amount
}

/** The names of all things, in the order of the engine's text comparison. */
export const namesOf = async (db: Database): Promise<string[]> =>
  (await db.read.select({ name: things.name }).from(things).orderBy(things.name)).map((row) => row.name)
