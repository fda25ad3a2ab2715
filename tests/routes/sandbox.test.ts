import { beforeEach, expect, test } from 'vitest'
import type { Database } from '#db'
import { publishScenarios } from '#sandbox/server'
import * as moves from '../../app/routes/endpoints/case-moves.ts'
import * as page from '../../app/routes/sandbox/case.tsx'
import * as report from '../../app/routes/sandbox/case-report.tsx'
import * as scenario from '../../app/routes/sandbox/scenario.tsx'
import type { Somebody } from '../factories/people.ts'
import { NOON, somebody } from '../factories/people.ts'
import { answerOf, getting, posting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { oneScenario } from '../sandbox/one-scenario.ts'

const NAME = 'clean-visit-and-injection'

describeOnEachEngine('the pages of the sandbox', (open) => {
  let db: Database
  let owner: Somebody
  let id = ''
  beforeEach(async () => {
    db = await open()
    await publishScenarios(db, oneScenario(), NOON)
    owner = await somebody(db)
    const started = await answerOf(() =>
      scenario.action(
        posting(
          db,
          `/sandbox/${NAME}`,
          { mode: 'guided' },
          { params: { scenario: NAME }, cookie: owner.cookie },
        ),
      ),
    )
    id = started.location?.split('/')[2] ?? ''
  })
  const send = async (form: Record<string, string>) => {
    const call = () =>
      moves.action(posting(db, `/cases/${id}/moves`, form, { params: { case: id }, cookie: owner.cookie }))
    const response = (await call()) as globalThis.Response
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const read = (at = '') =>
    answerOf(() =>
      page.loader(getting(db, `/cases/${id}${at}`, { params: { case: id }, cookie: owner.cookie })),
    )

  test('a case is started from its page and opened', async () => {
    expect(await read()).toMatchObject({
      status: 200,
      data: { isReadOnly: false, open: { id, mode: 'guided' } },
    })
  })

  test('a move in, the case after it out; a page that has seen too little is told so', async () => {
    const move = JSON.stringify({ do: 'open-record', record: 'visit-note' })
    expect(await send({ n: '0', move })).toMatchObject({ status: 200, body: { open: { view: { n: 1 } } } })
    expect(await send({ n: '0', move })).toMatchObject({ status: 409, body: { error: 'conflict' } })
  })

  test.each([
    ['no form at all', {}],
    ['a number that is none', { n: 'x', move: '{"do":"note","text":"x"}' }],
    ['a negative number', { n: '-1', move: '{"do":"note","text":"x"}' }],
    ['no JSON', { n: '0', move: '{' }],
    ['null', { n: '0', move: 'null' }],
    ['an unknown move', { n: '0', move: '{"do":"constructor"}' }],
    ['a prototype', { n: '0', move: '{"__proto__":{"do":"note"},"do":"toString"}' }],
    ['a claim that nobody has', { n: '0', move: '{"do":"scrub","account":"ZZZZ9999"}' }],
    ['a draft without boxes', { n: '0', move: '{"do":"write","account":"ACCT0001","draft":{}}' }],
    [
      'a day that is none',
      {
        n: '0',
        move: '{"do":"ask-coverage","patient":"pat","payer":"MCRTRN","memberId":"1","on":"2025-02-30"}',
      },
    ],
    ['a thousand years', { n: '0', move: '{"do":"wait","days":99999}' }],
    [
      'a refund of nothing paid',
      { n: '0', move: '{"do":"refund","account":"ACCT0001","to":"constructor","amount":"5.00"}' },
    ],
    ['a payment that never came', { n: '0', move: '{"do":"post","payment":"X","entries":[]}' }],
  ])('%s is refused in a sentence, and nothing is changed', async (_, form) => {
    const { status, body } = await send(form as Record<string, string>)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(body.message).toEqual(expect.stringMatching(/\.$/))
    expect(await read()).toMatchObject({ data: { open: { view: { n: 0 } } } })
  })

  test('an earlier moment is for looking only; nonsense for a moment is the case as it stands', async () => {
    await send({ n: '0', move: JSON.stringify({ do: 'wait', days: 5 }) })
    expect(await read('?at=0')).toMatchObject({
      data: { isReadOnly: true, open: { view: { today: '2025-10-15' } } },
    })
    expect(await read('?at=-3')).toMatchObject({
      data: { isReadOnly: false, open: { view: { today: '2025-10-20' } } },
    })
    expect((await read('?at=9999')).status).toBe(200)
  })

  test('the report is there when the case is closed', async () => {
    const ask = () =>
      answerOf(() =>
        report.loader(getting(db, `/cases/${id}/report`, { params: { case: id }, cookie: owner.cookie })),
      )
    expect((await ask()).status).toBe(404)
    await send({ n: '0', move: JSON.stringify({ do: 'close', summary: 'No time.' }) })
    expect(await ask()).toMatchObject({ status: 200, data: { mayOverride: false } })
    expect(await send({ n: '1', move: JSON.stringify({ do: 'wait', days: 1 }) })).toMatchObject({
      status: 400,
      body: { error: 'refused' },
    })
  })
})
