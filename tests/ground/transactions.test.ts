import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Writes } from '#db'
import { isDatabaseError, NO_LOCK } from '#db'
import { describeOnEachEngine } from '../helpers/database.ts'
import { noUpdateIsLost } from './checks.ts'
import { amountOf, namesOf, openContract, put, raise, thing, things } from './contract.ts'

const withFault = (fault: Parameters<typeof isDatabaseError>[1]) => (error: unknown) =>
  isDatabaseError(error, fault)

/** A promise that can be kept from outside. */
function gate(): { open: () => void; passed: Promise<void> } {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, passed }
}

describeOnEachEngine('transactions', (open) => {
  test('all or none: what throws takes everything back, what returns keeps it', async () => {
    const db = await openContract(open)
    const failing = db.tx(NO_LOCK, async (tx) => {
      await tx.insert(things).values(thing('a'))
      await tx.insert(things).values(thing('b'))
      throw new RangeError('mine')
    })
    await expect(failing).rejects.toThrow(RangeError)
    expect(await namesOf(db)).toEqual([])
    const kept = await db.tx(NO_LOCK, async (tx) => {
      await tx.insert(things).values(thing('a'))
      return 7
    })
    expect([kept, await namesOf(db)]).toEqual([7, ['a']])
  })

  test('nobody sees what is not committed; everybody sees it right after', async () => {
    const db = await openContract(open)
    const written = gate()
    const look = gate()
    const running = db.tx(NO_LOCK, async (tx) => {
      await tx.insert(things).values(thing('a'))
      written.open()
      await look.passed
      return tx.select({ id: things.id }).from(things)
    })
    await written.passed
    expect(await namesOf(db)).toEqual([])
    look.open()
    expect(await running).toHaveLength(1)
    expect(await namesOf(db)).toEqual(['a'])
  })

  test('a lock keeps decisions apart: no update is lost', async () => {
    await noUpdateIsLost(await openContract(open), 'thing:a')
  })

  test('several locks in any order do not wait for each other for ever', async () => {
    const db = await openContract(open)
    await put(db, 'a')
    const orders = [['x', 'y'], ['y', 'x'], ['y', 'z', 'x'], 'y']
    await Promise.all(
      Array.from({ length: 16 }, (_, i) => db.tx(orders[i % 4] ?? 'y', (tx) => raise(tx, 'a', 1))),
    )
    expect(await amountOf(db, 'a')).toBe(16)
    await expect(db.tx([], async () => 1)).rejects.toThrow('NO_LOCK')
    await expect(db.tx('', async () => 1)).rejects.toThrow('NO_LOCK')
  })

  test('a transaction inside a transaction is refused at once, and the outer one is taken back', async () => {
    const db = await openContract(open)
    const inner = [
      () => db.tx('other', async () => 1),
      () => db.one((w) => w.insert(things).values(thing('inner')).returning()),
    ]
    for (const nest of inner) {
      const outer = db.tx(NO_LOCK, async (tx) => {
        await tx.insert(things).values(thing('outer'))
        await nest()
      })
      await expect(outer).rejects.toSatisfy(withFault('nested'))
    }
    expect(await namesOf(db)).toEqual([])
    await put(db, 'after')
    expect(await namesOf(db)).toEqual(['after'])
  })

  test('a handle is cut at the end: what was kept or not awaited cannot write', async () => {
    const db = await openContract(open)
    let kept: Writes | undefined
    let late: Promise<unknown> = Promise.resolve()
    await db.tx(NO_LOCK, async (tx) => {
      kept = tx
      late = pause(30).then(() => tx.insert(things).values(thing('late')))
    })
    await expect(late).rejects.toSatisfy(withFault('over'))
    await expect(Promise.resolve(kept?.insert(things).values(thing('kept')))).rejects.toSatisfy(
      withFault('over'),
    )
    expect(await namesOf(db)).toEqual([])
  })

  test('a statement that was sent and not awaited belongs to the transaction: its failure takes it back', async () => {
    const db = await openContract(open)
    await put(db, 'a')
    const careless = db.tx(NO_LOCK, async (tx) => {
      await tx.insert(things).values(thing('b'))
      tx.insert(things)
        .values({ ...thing('a'), id: 'other' })
        .then(undefined, () => {})
    })
    await expect(careless).rejects.toSatisfy(withFault('aborted'))
    expect(await namesOf(db)).toEqual(['a'])
  })

  test('a failed statement cannot be caught and forgotten', async () => {
    const db = await openContract(open)
    await put(db, 'a')
    const swallowing = db.tx(NO_LOCK, async (tx) => {
      await tx.insert(things).values(thing('b'))
      await Promise.resolve(tx.insert(things).values({ ...thing('a'), id: 'other' })).catch(() => {})
    })
    await expect(swallowing).rejects.toSatisfy(withFault('aborted'))
    const goingOn = db.tx(NO_LOCK, async (tx) => {
      await Promise.resolve(tx.insert(things).values({ ...thing('a'), id: 'other' })).catch(() => {})
      await tx.insert(things).values(thing('c'))
    })
    await expect(goingOn).rejects.toSatisfy(withFault('aborted'))
    expect(await namesOf(db)).toEqual(['a'])
  })

  test('a transaction that does nothing for too long is rolled back, and others go on', async () => {
    const db = await openContract(open, { limits: { idle: 150 } })
    const stuck = db.tx('slow', async (tx) => {
      await tx.insert(things).values(thing('stuck'))
      await pause(3_000)
    })
    const next = db.tx('slow', async (tx) => {
      for (const name of ['b', 'c', 'd']) {
        await pause(70) // each alone is shorter than the limit, together they are longer
        await tx.insert(things).values(thing(name))
      }
    })
    await expect(stuck).rejects.toSatisfy(withFault('timeout'))
    await next
    expect(await namesOf(db)).toEqual(['b', 'c', 'd'])
  })

  test('closing finishes what was asked for, refuses what comes later, and may be repeated', async () => {
    const db = await openContract(open)
    const asked = [
      put(db, 'a'),
      put(db, 'b'),
      db.tx(NO_LOCK, (tx) => tx.insert(things).values(thing('c')).returning()),
    ]
    await db.ping()
    await Promise.all(asked)
    await db.close()
    await db.close()
    await expect(put(db, 'late')).rejects.toSatisfy(withFault('closed'))
    await expect(db.ping()).rejects.toSatisfy(withFault('closed'))
    await expect(db.tx(NO_LOCK, async () => 1)).rejects.toSatisfy(withFault('closed'))
  })
})
