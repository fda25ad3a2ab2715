import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepHolding, logActivity, seedDemoCredits } from '#credits/server'
import type { Database } from '#db'
import * as overviewRoute from '../../app/routes/credits/overview.tsx'
import * as planRoute from '../../app/routes/credits/plan.tsx'
import * as statementRoute from '../../app/routes/credits/statement.tsx'
import * as whatIfRoute from '../../app/routes/credits/what-if.tsx'
import * as todayRoute from '../../app/routes/learn/today.tsx'
import { webinar } from '../credits/activities.ts'
import type { Somebody } from '../factories/people.ts'
import { NOON, somebody } from '../factories/people.ts'
import { answerOf, getting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

type Loader = (args: ReturnType<typeof getting>) => Promise<unknown>
/** What a page gets, with its status. */
async function open<T extends Loader>(
  db: Database,
  loader: T,
  path: string,
  who: Somebody,
  params: Record<string, string> = {},
) {
  const { status, data } = await answerOf(() => loader(getting(db, path, { cookie: who.cookie, params })))
  return { status, data: data as Awaited<ReturnType<T>> }
}
const specialist = (db: Database) => somebody(db, { roles: ['specialist'], name: 'Morgan Lathe' })
const statement = async (db: Database, who: Somebody, board: string, query = '') =>
  (await open(db, statementRoute.loader, `/credits/${board}${query}`, who, { board })).data

const CPB = {
  ...{ credential: 'aapc:cpb', certifiedOn: '2022-05-20', membershipEndsOn: '2026-04-30' },
  memberSince: '2022-04-01',
}
const CMRS = { credential: 'amba:cmrs', certifiedOn: '2022-03-01', membershipEndsOn: '2026-02-28' }

async function holder(db: Database): Promise<Somebody> {
  const who = await specialist(db)
  for (const holding of [CPB, CMRS]) {
    const kept = await keepHolding(db, who.actor, { holding, revision: 0 }, NOON)
    expect(kept.ok).toBe(true)
  }
  return who
}
async function logged(db: Database, who: Somebody, wishes: Parameters<typeof webinar>[0]): Promise<string> {
  const form = {
    ...{ key: `a-page-for-${wishes?.title ?? 'it'}`, despite: 'Another of that series.' },
    activity: webinar(wishes),
  }
  const done = await logActivity(db, who.actor, form, [], NOON)
  if (!done.ok) throw new Error(done.fault.code)
  return done.value.entryId
}

describeOnEachEngine('the pages of statements', (openDatabase) => {
  test('who holds nothing is led to adding a credential, on every page', async () => {
    const db = await openDatabase()
    const who = await specialist(db)
    expect((await open(db, overviewRoute.loader, '/credits', who)).data).toMatchObject({
      ...{ isEmpty: true, summaries: [], unruled: [] },
    })
    expect(await statement(db, who, 'amba')).toMatchObject({ stated: null })
    expect((await open(db, planRoute.loader, '/credits/plan', who)).data).toMatchObject({ isEmpty: true })
    expect((await open(db, whatIfRoute.loader, '/credits/what-if', who)).data).toMatchObject({ boards: [] })
    expect((await open(db, todayRoute.loader, '/today', who)).data).toMatchObject({ due: null })
  })

  test('all credentials stand side by side, what is missing by requirement, without their entries', async () => {
    const db = await openDatabase()
    const who = await holder(db)
    await logged(db, who, { issuer: 'amba' })
    const { data } = await open(db, overviewRoute.loader, '/credits', who)
    expect(data.summaries.map(({ board }) => board)).toEqual(['aapc', 'amba'])
    expect(data.summaries[1]).toMatchObject({
      ...{ needed: 15, earned: 1, status: 'running', cycle: { start: '2025-03-01', end: '2026-02-28' } },
      requirements: [
        { id: 'total', met: false },
        { id: 'from-issuer', needed: 7.5, earned: 1, met: false },
      ],
    })
    expect(data.summaries[1]).not.toHaveProperty('entries')
    expect(data.names).toEqual({ 'aapc:cpb': 'AAPC CPB', 'amba:cmrs': expect.stringContaining('CMRS') })
  })

  test('a statement explains every entry in words of people, for the running cycle and an earlier one', async () => {
    const db = await openDatabase()
    const who = await holder(db)
    const now = await logged(db, who, { title: 'Now' })
    const then = await logged(db, who, { title: 'Then', completedOn: '2024-06-01' })
    const other = await logged(db, who, { title: 'Other', appliesTo: ['aapc:cpb'] })
    const { stated } = await statement(db, who, 'amba')
    expect(stated?.rows.map(({ id, counted }) => [id, counted.reason])).toEqual(
      expect.arrayContaining([
        [now, 'counted'],
        [then, 'outside-cycle'],
        [other, 'not-applied'],
      ]),
    )
    expect(stated?.rows.find(({ id }) => id === other)?.counted.why).toBe('It is to serve AAPC CPB only.')
    expect(stated?.cycles.map(({ start }) => start)).toEqual([
      ...['2025-03-01', '2024-03-01', '2023-03-01', '2022-03-01'],
    ])
    const earlier = (await statement(db, who, 'amba', '?cycle=2024-03-01&show=counted')).stated
    expect(earlier).toMatchObject({ statement: { status: 'lapsed', cycle: { end: '2025-02-28' } } })
    expect(earlier?.rows.map(({ id }) => id)).toEqual([then])
    const why = (await statement(db, who, 'amba', '?show=not-counted&reason=not-applied')).stated
    expect(why?.rows.map(({ title }) => title)).toEqual(['Other'])
  })

  test('an address that makes no sense shows the running cycle; a board nobody knows is not there', async () => {
    const db = await openDatabase()
    const who = await holder(db)
    for (const query of [
      '?cycle=1901-01-01',
      '?cycle=x&show=y&reason=z',
      '?page=-3&credential=%00',
      '?cycle=2099-12-31',
    ])
      expect((await statement(db, who, 'amba', query)).stated?.statement.cycle.start, query).toBe(
        '2025-03-01',
      )
    const { status } = await open(db, statementRoute.loader, '/credits/nobody', who, { board: 'nobody' })
    expect(status).toBe(404)
  })

  test('what one has in mind is worked out, before and after, and nothing is kept', async () => {
    const db = await openDatabase()
    const who = await holder(db)
    const ask = (query: string) => open(db, whatIfRoute.loader, `/credits/what-if${query}`, who)
    const { data: answer } = await ask(
      '?kind=webinar&minutesOffered=100&completedOn=2025-11-20&issuer=amba&approvedBy=aapc',
    )
    expect(answer).toMatchObject({
      outcomes: [
        { name: 'AAPC CPB', counted: true },
        {
          ...{ counted: true, credits: 2 },
          gains: [
            { requirement: 'total', before: 0, after: 2, needed: 15 },
            { requirement: 'from-issuer', before: 0, after: 2, needed: 7.5 },
          ],
        },
      ],
    })
    expect((await open(db, overviewRoute.loader, '/credits', who)).data.lines).toBe(0)
    expect(await ask('?kind=webinar&minutesOffered=ten&completedOn=2025-11-20')).toMatchObject({
      status: 400,
      data: {
        ...{ outcomes: null, typed: { minutesOffered: ['ten'] } },
        refused: { say: '1 field needs another look. Everything you typed is still here.' },
      },
    })
    expect(await ask('')).toMatchObject({ status: 200, data: { outcomes: null } })
  })

  test('the plan names what to do for each credential, and less for both than for each by itself', async () => {
    const db = await openDatabase()
    const who = await holder(db)
    const { data } = await open(db, planRoute.loader, '/credits/plan?minutes=60&hours-article=x', who)
    const { ways, together } = data.plans
    expect(ways.map(({ name }) => name)).toEqual(['AAPC CPB', expect.stringContaining('CMRS')])
    expect(ways.map(({ told }) => told?.time)).toEqual(['36 h', expect.stringMatching(/ h/)])
    expect(together?.time).toBe('36 h')
    expect(together?.steps.map(({ serves }) => serves).join()).toMatch(/toward AAPC CPB; .* toward .*CMRS/)
    expect(JSON.stringify(data.plans)).not.toMatch(/toward (aapc|amba)/)
  })

  test('the next thing due stands on Today', async () => {
    const db = await openDatabase()
    const who = await holder(db)
    expect((await open(db, todayRoute.loader, '/today', who)).data.due).toMatchObject({
      ...{ on: '2026-02-28', today: '2025-10-15', status: 'running', earned: 0, needed: 15 },
      path: '/credits/amba?credential=amba%3Acmrs',
    })
  })

  test('one person’s entries are on no page of another', async () => {
    const db = await openDatabase()
    const dir = mkdtempSync(join(tmpdir(), 'statements-'))
    const [who, other] = [await holder(db), await holder(db)]
    await seedDemoCredits(db, dir, who.actor, NOON)
    rmSync(dir, { recursive: true, force: true })
    expect((await statement(db, other, 'amba')).stated?.rows).toEqual([])
    expect((await statement(db, who, 'amba')).stated?.rows.length).toBeGreaterThan(10)
  })
})
