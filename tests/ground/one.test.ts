import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { isDatabaseError, NO_LOCK } from '#db'
import { describeOnEachEngine } from '../helpers/database.ts'
import { amountOf, namesOf, openContract, put, raise, thing, things } from './contract.ts'

describeOnEachEngine('one()', (open) => {
  test('takes exactly one statement', async () => {
    const db = await openContract(open)
    const two = db.one(async (w) => {
      await w.insert(things).values(thing('a'))
      await w.insert(things).values(thing('b'))
    })
    await expect(two).rejects.toSatisfy((e) => isDatabaseError(e, 'not-one'))
    await expect(db.one(async () => 1)).rejects.toSatisfy((e) => isDatabaseError(e, 'not-one'))
    await expect(db.one((w) => w.insert(things).values(thing('c')).returning())).resolves.toHaveLength(1)
    expect(await namesOf(db)).toEqual(['a', 'c'])
  })

  test('many at once: each gets its own answer, one that fails takes nobody with it', async () => {
    const db = await openContract(open)
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, (_, i) => put(db, i === 50 ? 'n49' : `n${i}`, i)),
    )
    const failed = results.filter((r) => r.status === 'rejected')
    expect(failed).toHaveLength(1)
    expect(failed[0]?.reason).toSatisfy((e: unknown) => isDatabaseError(e, 'unique'))
    expect(await namesOf(db)).toHaveLength(99)
    expect(results[7]).toMatchObject({ status: 'fulfilled', value: [{ id: 'id-n7' }] })
  })

  test('a stream of small writes leaves transactions their turn, and the other way round', async () => {
    const db = await openContract(open)
    await put(db, 'a')
    let running = true
    let small = 0
    const stream = async () => {
      for (let i = 0; running; i++) {
        await Promise.all(
          Array.from({ length: 8 }, (_, k) => put(db, `s${small}-${i}-${k}-${Math.random()}`)),
        )
        small += 8
      }
    }
    const streams = [stream(), stream()]
    for (let i = 0; i < 10; i++) await db.tx('thing:a', (tx) => raise(tx, 'a', 1))
    await pause(20)
    running = false
    await Promise.all(streams)
    expect(await amountOf(db, 'a')).toBe(10)
    expect(small).toBeGreaterThan(16)
  })

  test('the event loop turns while a long transaction runs', async () => {
    const db = await openContract(open)
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    await db.tx(NO_LOCK, async (tx) => {
      for (let i = 0; i < 1_500; i++) await tx.insert(things).values(thing(`n${i}`))
    })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })
})
