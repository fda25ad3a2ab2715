import { and, eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Actor } from '#accounts'
import { getRevision } from '#curriculum/server'
import type { Database } from '#db'
import { itemUses } from '#db'
import {
  decideCorrection,
  getReport,
  getReview,
  listAstray,
  openRoom,
  rescorePending,
  startAttempt,
  startPractice,
  submitAttempt,
} from '#exams/server'
import type { Instant } from '#kernel/time.ts'
import { days, later } from '#kernel/time.ts'
import { getFrozen } from '../../../app/exams/attempt/attempts.store.server.ts'
import { templates } from '../../curriculum/templates/days-template.ts'
import { somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { republish, threeSitters } from '../helpers/corrected.ts'
import { after, MINUTE, must, NOON } from '../helpers/sitting.ts'
import { names, publishSlips, SLIPS, sitSlips } from './slips.ts'

/** Every way in which an id or a name of a misconception could leave. */
const TOLD =
  /misconception|counted-first-day|one-day-late|forgot-deductible|other-side|Counted the first|Went a day|Forgot the ded|other side/

const BY = {
  'tpl-0001': 'counted-first-day',
  'tpl-0002': 'counted-first-day',
  'tpl-0003': 'forgot-deductible',
  'tpl-0004': 'one-day-late',
}

describeOnEachEngine('what leads people astray', (open) => {
  async function world() {
    const db = await open()
    expect(await publishSlips(db, NOON)).toEqual([])
    return { db, ...(await somebody(db)) }
  }
  const practice = async (db: Database, actor: Actor, at: Instant, wish: object = {}) => {
    const of = { section: 'insurance', filter: 'fresh', count: 40, ...wish }
    return must(await startPractice(db, actor, 'misconception' in wish ? wish : of, at)).attemptId
  }
  const exam = async (
    db: Database,
    actor: Actor,
    by: Readonly<Record<string, string | null>>,
    at = after(1),
  ) => {
    const { attemptId } = must(await startAttempt(db, actor, { exam: 'of-slips', seed: 1 }, at))
    const { places } = await sitSlips(db, actor, attemptId, by, at, false)
    must(await submitAttempt(db, actor, attemptId, at))
    return { attemptId, places }
  }
  const lately = async (db: Database, actor: Actor, at: Instant) =>
    (await listAstray(db, actor, at)).map(({ misconception, times }) => [misconception, times])
  const kept = async (db: Database, actor: Actor, attemptId: string) => {
    const rows = await db.read
      .select({ item: itemUses.item, outcome: itemUses.outcome, misconception: itemUses.misconception })
      .from(itemUses)
      .where(and(eq(itemUses.personId, actor.personId), eq(itemUses.attemptId, attemptId as never)))
      .orderBy(itemUses.item)
    return rows.map(({ item, outcome, misconception }) => [item, outcome, misconception])
  }

  test('the room is not told before an answer is checked, and then the name of that one', async () => {
    const { db, actor } = await world()
    const attemptId = await practice(db, actor, after(1))
    const room = () => openRoom(db, actor, attemptId, after(MINUTE))
    expect(JSON.stringify(must(await room()))).not.toMatch(TOLD)
    const unchecked = await sitSlips(db, actor, attemptId, BY, after(2), false)
    expect(unchecked.ack.acked).toBe(4)
    expect(JSON.stringify(unchecked.ack)).not.toMatch(TOLD)
    expect(JSON.stringify(must(await room()))).not.toMatch(TOLD)

    const other = await practice(db, actor, after(3))
    const { ack, places } = await sitSlips(db, actor, other, { 'tpl-0001': 'counted-first-day' }, after(4))
    const n = places.find(({ item }) => item === 'tpl-0001')?.n ?? 0
    expect(ack.reviews?.[n]).toMatchObject({ astray: 'Counted the first day', score: { right: false } })
    const again = must(await openRoom(db, actor, other, after(MINUTE)))
    expect(again.sheet.checked[n]).toEqual(ack.reviews?.[n])
    // the id never leaves, nor does anything of the other three
    expect(JSON.stringify(again).replaceAll('Counted the first day', '')).not.toMatch(TOLD)
    const exams = must(await startAttempt(db, actor, { exam: 'of-slips', seed: 1 }, after(5)))
    expect(JSON.stringify(must(await openRoom(db, actor, exams.attemptId, after(6))))).not.toMatch(TOLD)
  })

  test('a report says what led astray, how often and where; the review says it at the answer', async () => {
    const { db, actor } = await world()
    const { attemptId, places } = await exam(db, actor, BY)
    const numbers = (...items: string[]) =>
      places.flatMap(({ n, item }) => (items.includes(item) ? [n] : [])).sort((a, b) => a - b)
    const { astray, report } = must(await getReport(db, actor, attemptId, after(2)))
    const practice = { objective: 'insurance.medicare', title: 'Tell the parts of Medicare apart' }
    expect(astray[0]).toEqual({
      ...{ name: 'Counted the first day', places: numbers('tpl-0001', 'tpl-0002'), practice },
    })
    expect(
      astray
        .slice(1)
        .map(({ name, places: at }) => [name, at])
        .sort(),
    ).toEqual([
      ['Forgot the deductible', numbers('tpl-0003')],
      ['Went a day too far', numbers('tpl-0004')],
    ])
    expect(report.points).toBe(0)
    const { questions } = must(await getReview(db, actor, attemptId, 'all', after(2)))
    expect(questions.map(({ line, review }) => [line.item, review.astray]).sort()).toEqual([
      ['tpl-0001', 'Counted the first day'],
      ['tpl-0002', 'Counted the first day'],
      ['tpl-0003', 'Forgot the deductible'],
      ['tpl-0004', 'Went a day too far'],
    ])
    expect(await kept(db, actor, attemptId)).toEqual(
      Object.entries(BY).map(([item, misconception]) => [item, 'wrong', misconception]),
    )
  })

  test('what is right, or not answered, says nothing', async () => {
    const { db, actor } = await world()
    const { attemptId } = await exam(db, actor, { 'tpl-0001': 'right', 'tpl-0003': 'right' })
    expect(must(await getReport(db, actor, attemptId, after(2))).astray).toEqual([])
    expect((await kept(db, actor, attemptId)).map(([, , misconception]) => misconception)).toEqual(
      Array(4).fill(null),
    )
    expect(await listAstray(db, actor, after(2))).toEqual([])
  })

  test('what was met lately is listed until a later question of the template is answered right', async () => {
    const { db, actor } = await world()
    const first = await practice(db, actor, after(1))
    // Never handed in: it counts all the same.
    await sitSlips(db, actor, first, BY, after(2))
    expect((await lately(db, actor, after(3)))[0]).toEqual(['counted-first-day', 2])
    expect(await lately(db, actor, after(3))).toHaveLength(3)
    const stranger = (await somebody(db)).actor
    expect(await lately(db, stranger, after(3))).toEqual([])

    const second = await practice(db, actor, after(10 * MINUTE))
    await sitSlips(db, actor, second, { 'tpl-0001': 'right', 'tpl-0004': 'right' }, after(11 * MINUTE))
    expect(new Map((await lately(db, actor, after(12 * MINUTE))) as [string, number][])).toEqual(
      new Map([
        ['counted-first-day', 1],
        ['forgot-deductible', 1],
      ]),
    )
    // Handing the first in afterwards does not make it the later of the two.
    must(await submitAttempt(db, actor, first, after(20 * MINUTE)))
    expect(await lately(db, actor, after(21 * MINUTE))).toHaveLength(2)
    expect(await lately(db, actor, later(after(20 * MINUTE), days(90)))).toHaveLength(2)
    expect(await lately(db, actor, later(after(21 * MINUTE), days(90)))).toEqual([])
  })

  test('what has no name any more is left out, and so is what its template no longer offers', async () => {
    const { db, actor } = await world()
    const { attemptId } = await exam(db, actor, BY)
    const less = SLIPS.filter(({ path }) => !path.endsWith('others.yaml') && !path.endsWith('days.yaml'))
    await publishSlips(db, after(2), [...less, templates('tpl-0001')])
    expect(await lately(db, actor, after(3))).toEqual([['counted-first-day', 1]])
    const { astray } = must(await getReport(db, actor, attemptId, after(3)))
    expect(astray.map(({ name }) => name).sort()).toEqual(['Counted the first day', 'Went a day too far'])
    // A new name is the one that is said.
    const renamed = names([
      ['counted-first-day', 'Took the day itself for the first'],
      ['one-day-late', 'Went a day too far'],
    ])
    await publishSlips(db, after(4), [
      ...less.filter(({ path }) => path !== renamed.path),
      renamed,
      templates('tpl-0001'),
    ])
    expect((await listAstray(db, actor, after(5)))[0]?.name).toBe('Took the day itself for the first')
  })

  test('practice of a misconception asks the templates that offer it, with it among the answers', async () => {
    const { db, actor } = await world()
    const attemptId = await practice(db, actor, after(1), { misconception: 'one-day-late', count: 10 })
    const { form } = await getFrozen(db.read, attemptId)
    expect(form.places.map(({ item }) => item).sort()).toEqual(['tpl-0001', 'tpl-0002', 'tpl-0004'])
    for (const { revision } of form.places)
      expect(JSON.stringify(await getRevision(db, revision))).toContain('one-day-late')
    expect(must(await openRoom(db, actor, attemptId, after(2))).title).toBe('Practice: Went a day too far')
    // Where it was met comes first.
    await sitSlips(
      db,
      actor,
      attemptId,
      { 'tpl-0001': 'right', 'tpl-0002': 'one-day-late', 'tpl-0004': 'right' },
      after(3),
    )
    for (const at of [10, 11, 12]) {
      const one = await practice(db, actor, after(at), { misconception: 'one-day-late', count: 1 })
      expect((await getFrozen(db.read, one)).form.places[0]?.item).toBe('tpl-0002')
    }
    for (const misconception of ['gone', '', '__proto__', 'one-day-late\u0000'])
      expect(await startPractice(db, actor, { misconception }, after(20))).toEqual({
        ...{ ok: false, fault: { code: 'no-such-scope' } },
      })
  })

  test('a question that a correction left out or credited to everyone says nothing', async () => {
    const { db, actor } = await world()
    const { actor: teacher } = await somebody(db, { roles: ['instructor'] })
    const { attemptId } = await exam(db, actor, { ...BY, 'tpl-0001': 'right' })
    const correct = async (question: string, kind: 'void' | 'credit', at: number) => {
      const wish = { question, kind, reason: 'Its stem was not clear.' }
      const { correction } = must(await decideCorrection(db, teacher, wish, after(at)))
      expect((await rescorePending(db, correction, after(at))).rescored).toBe(1)
    }
    await correct('tpl-0003', 'void', 3)
    await correct('tpl-0004', 'credit', 4)
    expect(await kept(db, actor, attemptId)).toEqual([
      ['tpl-0001', 'right', null],
      ['tpl-0002', 'wrong', 'counted-first-day'],
      ['tpl-0003', 'voided', null],
      ['tpl-0004', 'right', null],
    ])
    expect(await lately(db, actor, after(5))).toEqual([['counted-first-day', 1]])
    const { astray } = must(await getReport(db, actor, attemptId, after(5)))
    expect(astray.map(({ name }) => name)).toEqual(['Counted the first day'])
    const { questions } = must(await getReview(db, actor, attemptId, 'all', after(5)))
    expect(questions.flatMap(({ review }) => review.astray ?? [])).toEqual(['Counted the first day'])
    // Who sits it while the corrections stand has the same said.
    const next = await exam(db, (await somebody(db)).actor, BY, after(6))
    const rows = await db.read.select().from(itemUses).where(eq(itemUses.attemptId, next.attemptId))
    expect(rows.flatMap(({ item, misconception }) => (misconception === null ? [] : [item])).sort()).toEqual([
      'tpl-0001',
      'tpl-0002',
    ])
  })

  test('by another key an answer says what that version says of it, and nothing when it is right', async () => {
    const { db, teacher, question, best, near } = await threeSitters(open)
    const uses = async () => {
      const rows = await db.read
        .select()
        .from(itemUses)
        .where(
          and(eq(itemUses.item, question), inArray(itemUses.attemptId, [best.attemptId, near.attemptId])),
        )
      return rows.map(({ attemptId, outcome, misconception }) => [attemptId, outcome, misconception]).sort()
    }
    const turn = async (to: number, at: number) => {
      await republish(db, question, (item) => {
        item.options.forEach((option, i) => {
          option.key = i === to
          Object.assign(option, { misconception: i === to ? undefined : `led-to-${i}` })
        })
      })
      const wish = { question, kind: 'rekey', reason: 'The other option is right.' } as const
      const { correction } = must(await decideCorrection(db, teacher, wish, after(at)))
      expect((await rescorePending(db, correction, after(at))).rescored).toBe(3)
    }
    const place = near.form.places[0]
    const asked = await getRevision(db, place?.revision ?? '')
    const key = asked.type === 'single' ? asked.options.findIndex((option) => option.key) : -1
    const order = place?.order[0] ?? []
    // The second of what was shown that is not the key, as `sitter` answers.
    const given = order[(order.indexOf(key) + 1) % 4] ?? -1
    await turn(given, 5 * MINUTE)
    expect(await uses()).toEqual(
      [
        [best.attemptId, 'wrong', `led-to-${key}`],
        [near.attemptId, 'right', null],
      ].sort(),
    )
  })
})
