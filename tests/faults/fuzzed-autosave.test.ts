import fc from 'fast-check'
import { expect, test } from 'vitest'
import { engineInUse } from '#db'
import { instant } from '#kernel/time.ts'
import { publishTestCatalogue } from '../exams/helpers/catalogue.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { openStage } from '../server/stage.ts'
import { expectNothingLost, post, save, seat } from './sitters.ts'

/** The decision is the same code on both engines; PostgreSQL gets a fifth, to keep the daily run short. */
const BODIES = engineInUse === 'sqlite' ? 10_000 : 2_000
const AT_ONCE = 50

const json = fc.jsonValue().map((value) => JSON.stringify(value))
const kinds = [
  'visited',
  'answered',
  'flagged',
  'struck',
  'checked',
  'clock',
  'submitted',
  'abandoned',
  '__proto__',
  '',
]
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 2, -1, 1e9, 1e308, 2500))
const event = fc.record(
  {
    kind: fc.oneof(fc.constantFrom(...kinds), fc.string()),
    seq: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 1, arbitrary: number }),
    ms: number,
    place: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 13 }) },
      { weight: 1, arbitrary: number },
    ),
    response: fc.oneof(fc.jsonValue(), fc.record({ choice: number }), fc.record({ text: fc.string() })),
    option: number,
    by: fc.constant('candidate'),
    wall: number,
    why: fc.oneof(fc.constant('opened'), fc.string()),
    hiddenMs: number,
    at: number,
  },
  { requiredKeys: [] },
)
const client = fc.oneof(fc.stringMatching(/^stranger-[a-z]{0,3}$/), fc.string(), fc.constant('server'))
const batch = fc
  .record({ client, events: fc.array(event, { maxLength: 4 }), seen: number }, { requiredKeys: [] })
  .map((value) => JSON.stringify(value))
/** Nearly what a browser sends: numbers that count up, kinds and fields that belong together. */
const act = fc.oneof(
  fc.record({
    kind: fc.constantFrom('visited', 'flagged', 'unflagged'),
    place: fc.integer({ min: 1, max: 13 }),
  }),
  fc.record({ kind: fc.constant('clock'), why: fc.constant('jumped'), wall: fc.maxSafeInteger() }),
  fc.record({
    kind: fc.constant('answered'),
    place: fc.integer({ min: 1, max: 13 }),
    response: fc.oneof(fc.record({ choice: fc.integer({ min: 0, max: 4 }) }), fc.constant(null)),
  }),
)
const likely = fc
  .record({
    client: fc.stringMatching(/^stranger-[a-z]{1,2}$/),
    acts: fc.array(act, { minLength: 1, maxLength: 4 }),
    first: fc.constantFrom(1, 1, 1, 2),
  })
  .map(({ client, acts, first }) =>
    JSON.stringify({ client, events: acts.map((one, i) => ({ ...one, seq: first + i, ms: i })) }),
  )
const cut = fc.tuple(batch, fc.nat(60)).map(([text, at]) => text.slice(0, at))
const huge = fc.constantFrom('['.repeat(60_000), `{"client":"${'x'.repeat(300_000)}"}`, ' '.repeat(300_000))
const bodies = fc.oneof(
  { weight: 45, arbitrary: batch },
  { weight: 15, arbitrary: likely },
  { weight: 20, arbitrary: json },
  { weight: 10, arbitrary: cut },
  { weight: 9, arbitrary: fc.string() },
  { weight: 1, arbitrary: huge },
)

describeOnEachEngine('10,000 fuzzed autosaves', (open) => {
  test('no 5xx, and nothing that was kept is lost or changed', async () => {
    const db = await open()
    await publishTestCatalogue(db, instant(Date.now()))
    const stage = await openStage(db)
    const [own, fuzzed, other] = await seat(db, 3, 40, 'fuzz')
    if (!own || !fuzzed || !other) throw new Error('nobody sits')
    await save(stage.port, own, 20)
    expect(own.acked).toBe(20)
    const statuses = new Map<number, number>()
    const given = fc.sample(bodies, { numRuns: BODIES, seed: 20_261_124 })
    for (let i = 0; i < given.length; i += AT_ONCE) {
      const sent = given.slice(i, i + AT_ONCE).map(async (body, k) => {
        // Most go to an attempt of the sender's own; some to somebody else's, which must look like none at all.
        const foreign = (i + k) % 5 === 0
        const to = foreign ? { cookie: fuzzed.cookie, attemptId: own.attemptId } : fuzzed
        const heard = await post(stage.port, to, body)
        const status = heard?.status ?? 0
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        expect(status, body.slice(0, 300)).toBeGreaterThanOrEqual(200)
        expect(status, body.slice(0, 300)).toBeLessThan(500)
        if (foreign) expect(status).not.toBe(200)
      })
      await Promise.all(sent)
    }
    // Some were well formed by chance: the proof is not one of refusals alone.
    for (const status of [200, 400, 404, 413])
      expect(statuses.get(status), String(status)).toBeGreaterThan(10)
    await save(stage.port, own, 20)
    expect(own.acked).toBe(40)
    await expectNothingLost(db, own)
    await stage.close()
    expect(stage.logged.filter((line) => Number(line.level) >= 40)).toEqual([])
  })
})
