import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { contains, engineInUse, NO_LOCK } from '#db'
import { describeOnEachEngine } from '../helpers/database.ts'
import type { InsertOnce } from './checks.ts'
import { findsText, insertsOnce, noUpdateIsLost } from './checks.ts'
import { openContract, things } from './contract.ts'

const onPostgres = engineInUse === 'pg'

/** The suite must notice a broken habit: with it, the check of another test fails on PostgreSQL. */
describeOnEachEngine('the suite tests itself', (open) => {
  test('with the lock removed, updates are lost on PostgreSQL (and SQLite says nothing)', async () => {
    const broken = noUpdateIsLost(await openContract(open), NO_LOCK)
    if (onPostgres) await expect(broken).rejects.toThrow('to be 20')
    else await broken
    await noUpdateIsLost(await openContract(open), 'thing:a')
  })

  test('with a unique violation caught, the transaction is dead', async () => {
    const catching: InsertOnce = async (tx, name, id) => {
      try {
        await tx.insert(things).values({ id, name, amount: 0 })
        return true
      } catch {
        return false
      }
    }
    const looking: InsertOnce = async (tx, name, id) =>
      (
        await tx
          .insert(things)
          .values({ id, name, amount: 0 })
          .onConflictDoNothing()
          .returning({ id: things.id })
      ).length === 1
    await expect(insertsOnce(await openContract(open), catching)).rejects.toThrow()
    await insertsOnce(await openContract(open), looking)
  })

  test('with a raw LIKE, names are not found on PostgreSQL (and SQLite says nothing)', async () => {
    const broken = findsText(await openContract(open), (column, text) => {
      const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
      return sql`${column} like ${pattern} escape '\\'`
    })
    if (onPostgres) await expect(broken).rejects.toThrow('Smith')
    else await broken
    await findsText(await openContract(open), contains)
  })
})
