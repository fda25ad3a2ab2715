import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '#db'
import { isDatabaseError, NO_LOCK } from '#db'
import { wellFormed } from '#kernel/text.ts'
import { instant } from '#kernel/time.ts'
import { anyText } from '../factories/text.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { openContract, parts, put, thing, things } from './contract.ts'

describeOnEachEngine('values', (open) => {
  const through = async (db: Database, values: Partial<typeof things.$inferInsert>) => {
    const id = `id-${Math.random()}`
    await db.one((w) => w.insert(things).values({ id, name: id, amount: 0, ...values }))
    const [row] = await db.read.select().from(things).where(eq(things.id, id))
    return row
  }
  const refused = (values: Partial<typeof things.$inferInsert>) => async (db: Database) =>
    expect(through(db, values)).rejects.toSatisfy((e) => isDatabaseError(e, 'refused-value'))

  test('numbers, truth and nothing come back as they went', async () => {
    const db = await openContract(open)
    const at = instant(1_763_000_000_123)
    for (const amount of [0, -1, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
      expect(await through(db, { amount })).toMatchObject({ amount })
    }
    for (const weight of [0.1, -1e-300, 1.7976931348623157e308, 5e-324, 3, null]) {
      expect(await through(db, { weight })).toMatchObject({ weight })
    }
    for (const open of [true, false, null]) expect(await through(db, { open })).toMatchObject({ open })
    expect(await through(db, { at, kind: 'odd' })).toMatchObject({ at, kind: 'odd', day: null, detail: null })
  })

  test('any well-formed text comes back as it went', async () => {
    const db = await openContract(open)
    let n = 0
    await fc.assert(
      fc.asyncProperty(anyText(40), async (any) => {
        const name = `${wellFormed(any)}#${++n}`
        expect((await through(db, { name }))?.name).toBe(name)
      }),
      { numRuns: 40 },
    )
    for (const name of ['', 'O\'Neil \\ "x"', 'a\r\nb\tc', '👩🏽‍⚕️ Żółć', '\ufeffbom', 'ﬁ', 'e\u0301']) {
      expect((await through(db, { name }))?.name).toBe(name)
    }
  })

  test('bytes come back as they went, zeros and views into larger ones too', async () => {
    const db = await openContract(open)
    const large = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 256)
    for (const bytes of [new Uint8Array(0), new Uint8Array(9), large, large.subarray(13, 500)]) {
      const back = (await through(db, { bytes }))?.bytes
      expect(back && Buffer.compare(back, bytes)).toBe(0)
      expect(back?.constructor).toBe(Uint8Array)
    }
  })

  test('any JSON comes back as it went', async () => {
    const db = await openContract(open)
    for (const detail of [
      '123',
      'true',
      'null',
      '"quoted"',
      '',
      '{}',
      1,
      0,
      false,
      [],
      {},
      [[]],
      { a: null },
    ]) {
      expect((await through(db, { detail }))?.detail).toEqual(detail)
    }
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ stringUnit: 'grapheme' }), async (detail) => {
        const plain: unknown = JSON.parse(wellFormed(JSON.stringify(detail)).replaceAll('\\u0000', ''))
        expect((await through(db, { detail: { plain } }))?.detail).toEqual({ plain })
      }),
      { numRuns: 50 },
    )
    expect((await through(db, { detail: 'a\\u0000b' }))?.detail).toBe('a\\u0000b') // a backslash, not NUL
  })

  test('what one engine cannot hold, both refuse', async () => {
    const db = await openContract(open)
    await refused({ name: 'a\u0000b' })(db)
    await refused({ detail: { a: ['x\u0000'] } })(db)
    await refused({ detail: 'a\\\u0000' })(db)
    await refused({ amount: 1.5 })(db)
  })

  test('keys to nowhere, doubles and missing values are refused by name; children go with their parent', async () => {
    const db = await openContract(open)
    await put(db, 'a')
    const child = (id: string, thingId: string) =>
      db.one((w) => w.insert(parts).values({ id, thingId }).returning({ id: parts.id }))
    await expect(child('p', 'nowhere')).rejects.toSatisfy((e) => isDatabaseError(e, 'foreign-key'))
    await expect(put(db, 'a')).rejects.toSatisfy((e) => isDatabaseError(e, 'unique'))
    const nameless = { ...thing('b'), name: null as never }
    await expect(db.one((w) => w.insert(things).values(nameless))).rejects.toSatisfy((e) =>
      isDatabaseError(e, 'not-null'),
    )
    await child('p', 'id-a')
    await db.one((w) => w.delete(things).where(eq(things.name, 'a')))
    expect(await db.read.select().from(parts)).toEqual([])
  })

  test('an error tells what, never which values, and carries nothing of the driver', async () => {
    const db = await openContract(open)
    const secret = 'ada@example.org'
    await put(db, secret)
    const error: unknown = await put(db, secret).catch((e: unknown) => e)
    expect(isDatabaseError(error, 'unique')).toBe(true)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(secret)
    expect(error).not.toHaveProperty('cause')
    const inTx: unknown = await db
      .tx(NO_LOCK, (tx) => tx.insert(things).values({ ...thing('x'), name: secret }))
      .catch((e: unknown) => e)
    expect(JSON.stringify(inTx, Object.getOwnPropertyNames(inTx))).not.toContain(secret)
  })
})
