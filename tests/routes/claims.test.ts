import { beforeEach, expect, test } from 'vitest'
import type { Database } from '#db'
import { sweepOverdue } from '#exams/server'
import type { MoveJson } from '#sandbox'
import { claimTasks, playMove } from '#sandbox/server'
import * as moves from '../../app/routes/endpoints/case-moves.ts'
import * as claim from '../../app/routes/endpoints/claim-task.ts'
import * as submit from '../../app/routes/endpoints/submit.ts'
import * as report from '../../app/routes/exams/report.tsx'
import * as review from '../../app/routes/exams/review.tsx'
import * as room from '../../app/routes/exams/room.tsx'
import * as page from '../../app/routes/sandbox/case.tsx'
import * as caseReport from '../../app/routes/sandbox/case-report.tsx'
import { claimSitting, PLACE, sideOf } from '../exams/claims/claim-exam.ts'
import { after, MINUTE } from '../exams/helpers/sitting.ts'
import type { Somebody } from '../factories/people.ts'
import { somebody } from '../factories/people.ts'
import { answerOf, getting, posting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

const READ: MoveJson = { do: 'open-record', record: 'visit-note' }

describeOnEachEngine('a claim of an exam, page by page', (open) => {
  let db: Database
  let attempt = ''
  let cookie = ''
  let actor: Somebody['actor']
  beforeEach(async () => {
    db = await open()
    const sitting = await claimSitting(db)
    attempt = sitting.attemptId
    cookie = sitting.cookie
    actor = sitting.actor
  })
  const at = (minutes: number) => ({ now: after(minutes * MINUTE) })
  const get = (
    { loader }: { readonly loader: (args: never) => unknown },
    url: string,
    params: Record<string, string>,
    more: object = at(1),
  ) => answerOf(() => loader(getting(db, url, { params, cookie, ...more }) as never))
  const enter = async (more: object = at(1), place = String(PLACE)) =>
    answerOf(() =>
      claim.action(
        posting(
          db,
          `/attempts/${attempt}/claims/${place}`,
          {},
          { params: { attempt, place }, cookie, ...more },
        ),
      ),
    )
  const opened = async (more: object = at(1)) => (await enter(more)).location?.split('/')[2] ?? ''
  const play = async (id: string, n: number, move: MoveJson, more: object = at(2)) => {
    const form = { n: String(n), move: JSON.stringify(move) }
    const args = posting(db, `/cases/${id}/moves`, form, { params: { case: id }, cookie, ...more })
    const response = (await moves.action(args)) as globalThis.Response
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const handIn = (minutes: number) =>
    answerOf(() =>
      submit.action(
        posting(db, `/attempts/${attempt}/submit`, {}, { params: { attempt }, cookie, ...at(minutes) }),
      ),
    )

  test('from its question to the workbench and back, as often as one likes', async () => {
    const way = { attempt, place: String(PLACE) }
    expect((await get(claim, `/attempts/${attempt}/claims/3`, way)).location).toBe(
      `/attempts/${attempt}?at=3`,
    )
    const id = await opened()
    expect(await opened(at(2))).toBe(id)
    expect((await get(claim, `/attempts/${attempt}/claims/3`, way)).location).toBe(`/cases/${id}`)
    const bench = await get(page, `/cases/${id}`, { case: id })
    expect(bench.data).toMatchObject({
      isReadOnly: false,
      open: {
        mode: 'exam',
        endsAt: after(60 * MINUTE),
        exam: { attemptId: attempt, place: 3, questions: 3 },
      },
    })
    expect(
      JSON.stringify([bench.data, (await get(room, `/attempts/${attempt}`, { attempt })).data]),
    ).not.toContain('clean-visit')
    expect(await play(id, 0, READ)).toMatchObject({ status: 200, body: { open: { exam: { place: 3 } } } })
    const back = await get(room, `/attempts/${attempt}?at=3`, { attempt }, at(3))
    expect(back.data).toMatchObject({ sheet: { at: 3, answers: { 3: { case: id } } } })
  })

  test('a first move whose note was cut off is noted when the case is looked at again', async () => {
    const id = await opened()
    const side = await sideOf(db, actor, attempt, after(MINUTE))
    expect((await playMove(db, actor, id, { n: 0, move: READ }, after(MINUTE), side)).ok).toBe(true)
    const before = await get(room, `/attempts/${attempt}`, { attempt }, at(2))
    expect(before.data).toMatchObject({ sheet: { answers: {} } })
    await get(page, `/cases/${id}`, { case: id }, at(2))
    const healed = await get(room, `/attempts/${attempt}`, { attempt }, at(3))
    expect(healed.data).toMatchObject({ sheet: { answers: { 3: { case: id } } } })
  })

  test('handed in: report, review and the report of the claim; before, none of them', async () => {
    const id = await opened()
    await play(id, 0, READ)
    const none = await get(caseReport, `/cases/${id}/report`, { case: id })
    expect([none.status, none.data]).toEqual([404, null])
    expect((await handIn(5)).location).toBe(`/attempts/${attempt}/report`)
    const { data } = await get(report, `/attempts/${attempt}/report`, { attempt }, at(6))
    const { claims } = data as { claims: { n: number; grade: number; caseId: string }[] }
    expect(claims).toMatchObject([{ n: 3, caseId: id }])
    const told = await get(caseReport, `/cases/${id}/report`, { case: id }, at(6))
    expect(told.data).toMatchObject({
      mayOverride: false,
      report: { grade: { score: claims[0]?.grade }, exam: { attemptId: attempt, place: 3 } },
    })
    const looked = await get(review, `/attempts/${attempt}/review`, { attempt }, at(6))
    expect(JSON.stringify(looked.data)).toContain(`"claimCase":"${id}"`)
  })

  test('after the end the case can be read, not worked; before it was swept neither', async () => {
    const id = await opened()
    await play(id, 0, READ)
    const late = await play(id, 1, READ, at(61))
    expect(late).toMatchObject({ status: 400, body: { error: 'refused' } })
    expect(late.body.message).toContain('The time of the exam is over')
    // The time is over: its room ends it, and says so.
    expect((await enter(at(61))).location).toBe(`/attempts/${attempt}?at=3`)
    expect(await sweepOverdue(db, after(62 * MINUTE), claimTasks)).toBe(1)
    const read = await get(page, `/cases/${id}`, { case: id }, at(63))
    expect(read.data).toMatchObject({ isReadOnly: true, open: { exam: { isOver: true } } })
    expect((await play(id, 1, READ, at(63))).body.message).toContain('graded as it stood')
    expect((await get(room, `/attempts/${attempt}`, { attempt }, at(63))).location).toBe(
      `/attempts/${attempt}/report`,
    )
  })

  test('an ordinary question, no question and somebody else’s are not there', async () => {
    for (const place of ['1', '0', 'x', '-3', '3.5', '1e9'])
      expect((await enter(at(1), place)).status, place).toBe(404)
    const id = await opened()
    const other = { cookie: (await somebody(db)).cookie, ...at(1) }
    const way = { attempt, place: String(PLACE) }
    expect((await get(claim, `/attempts/${attempt}/claims/3`, way, other)).status).toBe(404)
    expect((await enter(other)).status).toBe(404)
    expect((await get(page, `/cases/${id}`, { case: id }, other)).status).toBe(404)
    expect((await play(id, 0, READ, other)).status).toBe(404)
  })
})
