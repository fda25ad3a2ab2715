import { expect, test } from 'vitest'
import { checkReceipt, stepSentence } from '#exams'
import {
  decideCorrection,
  findClaimPlace,
  getReceipt,
  getReplay,
  getReport,
  getReview,
  openRoom,
  recordEvents,
  reopenSection,
  submitAttempt,
  submitSection,
  sweepCorrections,
  sweepOverdue,
} from '#exams/server'
import {
  claimTasks,
  findTaskCase,
  getCaseReport,
  listSandbox,
  openCase,
  openTask,
  overrideCheck,
  playMove,
} from '#sandbox/server'
import { listEvents } from '../../../app/exams/attempt/attempt-log.store.server.ts'
import { oneOfEach } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { ITEMS, publishTestCatalogue } from '../helpers/catalogue.ts'
import { after, MINUTE, must } from '../helpers/sitting.ts'
import { claimOf, claimSitting, EXAMS, openClaim, PLACE, sideOf, solutionOf, work } from './claim-exam.ts'

const NOTE = { do: 'note', text: 'Looked at it.' } as const
const READ = { do: 'open-record', record: 'visit-note' } as const

describeOnEachEngine('claims of an exam', (open) => {
  test('however often a claim is opened, and by how many at once, there is one case', async () => {
    const db = await open()
    const { actor, attemptId } = await claimSitting(db)
    const place = await findClaimPlace(db, actor, { attemptId, place: PLACE }, after(1))
    if (!place) throw new Error('no claim')
    expect(await findTaskCase(db, place)).toBeNull()
    const opened = await Promise.all([1, 2, 3, 4, 5].map((i) => openTask(db, actor, place, after(i))))
    const ids = new Set(opened.map((one) => must(one)))
    expect(ids.size).toBe(1)
    expect(await findTaskCase(db, place)).toBe([...ids][0])
    expect(must(await openTask(db, actor, place, after(MINUTE)))).toBe([...ids][0])
  })

  test('only its owner, only a claim, and only through its exam', async () => {
    const db = await open()
    const { actor, attemptId } = await claimSitting(db)
    const { candidate } = await oneOfEach(db)
    const caseId = await openClaim(db, actor, attemptId, after(1))
    expect(await findClaimPlace(db, candidate.actor, { attemptId, place: PLACE }, after(1))).toBeNull()
    for (const place of [1, 0, 99, Number.NaN])
      expect(await findClaimPlace(db, actor, { attemptId, place }, after(1)), String(place)).toBeNull()
    expect(await openCase(db, actor, caseId)).toBeNull()
    expect(await playMove(db, actor, caseId, { n: 0, move: NOTE }, after(1))).toMatchObject({
      fault: { code: 'not-found' },
    })
    const side = await sideOf(db, actor, attemptId, after(1))
    expect(await openCase(db, candidate.actor, caseId, undefined, side)).toBeNull()
    // The name of a scenario says what is to be found out.
    const page = JSON.stringify(await openCase(db, actor, caseId, undefined, side))
    expect(page).not.toContain('clean-visit-and-injection')
    expect(page).not.toContain('A visit and a knee injection')
    expect(JSON.parse(page)).toMatchObject({ mode: 'exam', view: { hints: [] }, exam: { place: PLACE } })
  })

  test('the question counts as answered once something was done, on every page', async () => {
    const db = await open()
    const { actor, attemptId } = await claimSitting(db)
    const caseId = await openClaim(db, actor, attemptId, after(1))
    const before = must(await openRoom(db, actor, attemptId, after(1), claimTasks))
    expect(before.sheet.answers[PLACE]).toBeUndefined()
    expect(before.places[PLACE - 1]?.view).toEqual({
      type: 'claim',
      stemHtml: expect.stringContaining('Work the claim'),
      credit: expect.any(String),
    })
    expect(JSON.stringify(before)).not.toContain('clean-visit')
    await work(db, actor, attemptId, [READ, NOTE], after(2000))
    const room = must(await openRoom(db, actor, attemptId, after(9000), claimTasks))
    expect(room.sheet.answers[PLACE]).toEqual({ case: caseId })
    const batch = { client: 'other-page', events: [], seen: before.seen }
    expect(must(await recordEvents(db, actor, attemptId, batch, after(9000))).news).toEqual([
      { kind: 'answered', place: PLACE, response: { case: caseId } },
    ])
  })

  test('no browser says what a claim is worth', async () => {
    const db = await open()
    const { actor, attemptId } = await claimSitting(db)
    const answered = { seq: 1, ms: 5, kind: 'answered', place: PLACE, response: { case: 'mine', grade: 100 } }
    const sent = (event: object) =>
      recordEvents(db, actor, attemptId, { client: 'page-one', events: [event] }, after(1000))
    expect(await sent(answered)).toMatchObject({ fault: { code: 'bad-response', place: PLACE } })
    expect(await sent({ ...answered, place: 1 })).toMatchObject({ fault: { code: 'bad-response' } })
    const graded = { seq: 1, ms: 5, kind: 'claim-graded', place: PLACE, case: 'x', grade: 100, workedMs: 0 }
    expect(await sent(graded)).toMatchObject({ fault: { code: 'malformed' } })
  })

  test('handed in, the grade of the case is the score; the case is closed and its report open', async () => {
    const db = await open()
    const { actor, attemptId } = await claimSitting(db)
    const moves = solutionOf(attemptId)
    const caseId = await work(db, actor, attemptId, moves, after(MINUTE))
    // Closed by the candidate, and still nobody is told the grade.
    expect(moves.at(-1)).toMatchObject({ do: 'close' })
    expect(await getCaseReport(db, actor, caseId)).toBeNull()
    expect((await listSandbox(db, actor)).cases).toEqual([])
    expect((await listSandbox(db, actor)).scenarios[0]).toMatchObject({ open: null, best: null })
    must(await submitAttempt(db, actor, attemptId, after(20 * MINUTE), claimTasks))

    const { report, claims } = must(await getReport(db, actor, attemptId, after(21 * MINUTE)))
    expect(claims).toEqual([{ n: PLACE, grade: 100, caseId, corrected: null }])
    expect(report.questions[PLACE - 1]).toMatchObject({ outcome: 'right', points: 1, change: null })
    expect(report.questions[PLACE - 1]?.ms).toBe(moves.length * 1000)
    expect([report.points, report.total, report.pacing.budgetMs]).toEqual([1, 3, null])
    expect(await getCaseReport(db, actor, caseId)).toMatchObject({
      ...{ grade: { score: 100 }, exam: { attemptId, place: PLACE } },
    })
    expect((await listSandbox(db, actor)).cases).toMatchObject([{ id: caseId, mode: 'exam', score: 100 }])
    const { questions } = must(await getReview(db, actor, attemptId, 'all', after(21 * MINUTE)))
    expect(questions[PLACE - 1]).toMatchObject({ claimCase: caseId, review: { yoursHtml: '100 of 100' } })

    const { replay } = must(await getReplay(db, actor, attemptId, after(21 * MINUTE)))
    const told = replay.steps.filter(({ kind }) => kind.startsWith('claim')).map((step) => stepSentence(step))
    expect(told).toEqual([
      'Question 3: claim begun in the workbench.',
      expect.stringMatching(/^Question 3: claim graded 100 of 100, after .+ in the workbench\.$/),
    ])
    const receipt = must(await getReceipt(db, actor, attemptId))
    expect(checkReceipt(JSON.stringify(receipt))).toMatchObject({ state: 'whole' })
  })

  test('what is half done is graded as it stands, and nothing can be done afterwards', async () => {
    const db = await open()
    const { actor, attemptId } = await claimSitting(db)
    const caseId = await work(db, actor, attemptId, solutionOf(attemptId).slice(0, 6), after(MINUTE))
    must(await submitAttempt(db, actor, attemptId, after(2 * MINUTE), claimTasks))
    const { report, claims } = must(await getReport(db, actor, attemptId, after(3 * MINUTE)))
    const grade = claims[0]?.grade ?? 0
    expect(grade).toBeGreaterThan(0)
    expect(grade).toBeLessThan(100)
    expect(report.questions[PLACE - 1]).toMatchObject({
      outcome: 'partial',
      points: expect.closeTo(grade / 100, 6),
    })
    expect((await getCaseReport(db, actor, caseId))?.grade.score).toBe(grade)
    const side = await sideOf(db, actor, attemptId, after(3 * MINUTE))
    expect(side).toMatchObject({ isOver: true, closed: expect.stringContaining('graded as it stood') })
    const late = { n: 6, move: NOTE }
    expect(await playMove(db, actor, caseId, late, after(3 * MINUTE), side)).toMatchObject({
      fault: { code: 'refused', refused: { code: 'exam-over' } },
    })
    // A page that looked before the exam ended is refused all the same.
    const stale = side && { ...side, closed: null, isOver: false }
    expect(await playMove(db, actor, caseId, late, after(3 * MINUTE), stale)).toMatchObject({
      fault: { code: 'refused', refused: { code: 'exam-over' } },
    })
    expect((await openCase(db, actor, caseId, undefined, side))?.moves).toBe(6)
  })

  test('moves and the end at once: what was kept is what was graded', async () => {
    const db = await open()
    const { actor, attemptId } = await claimSitting(db)
    const moves = solutionOf(attemptId)
    const caseId = await work(db, actor, attemptId, moves.slice(0, 3), after(MINUTE))
    const side = await sideOf(db, actor, attemptId, after(2 * MINUTE))
    const play = async () => {
      for (const [i, move] of moves.slice(3, 12).entries())
        await playMove(db, actor, caseId, { n: 3 + i, move }, after(2 * MINUTE), side)
    }
    await Promise.all([play(), submitAttempt(db, actor, attemptId, after(2 * MINUTE), claimTasks)])
    const { claims } = must(await getReport(db, actor, attemptId, after(3 * MINUTE)))
    expect((await getCaseReport(db, actor, caseId))?.grade.score).toBe(claims[0]?.grade)
  })

  test('when the time is over the sweeper grades what was done in time', async () => {
    const db = await open()
    const { actor, attemptId } = await claimSitting(db)
    const caseId = await work(db, actor, attemptId, solutionOf(attemptId).slice(0, 6), after(MINUTE))
    const late = await sideOf(db, actor, attemptId, after(60 * MINUTE + 1))
    expect(late).toMatchObject({ isOver: false, endsAt: after(60 * MINUTE) })
    expect(late?.closed).toContain('time of the exam is over')
    const move = { n: 6, move: NOTE }
    expect(await playMove(db, actor, caseId, move, after(60 * MINUTE + 1), late)).toMatchObject({
      fault: { code: 'refused' },
    })
    // Somebody who cannot grade leaves it open, and loses nothing.
    await expect(sweepOverdue(db, after(61 * MINUTE))).rejects.toThrow('somebody who grades')
    expect(await sweepOverdue(db, after(61 * MINUTE), claimTasks)).toBe(1)
    const { claims, attempt } = must(await getReport(db, actor, attemptId, after(62 * MINUTE)))
    expect(attempt.state).toBe('submitted')
    expect(claims[0]?.grade).toBe((await getCaseReport(db, actor, caseId))?.grade.score)
    const { events } = await listEvents(db.read, attemptId)
    expect(events.map(({ kind }) => kind)).toEqual(['claim-begun', 'claim-graded', 'submitted'])
  })

  test('a claim that was never touched is not answered, and has no report', async () => {
    const db = await open()
    const { actor, attemptId } = await claimSitting(db)
    const caseId = await openClaim(db, actor, attemptId, after(1))
    must(await submitAttempt(db, actor, attemptId, after(MINUTE), claimTasks))
    const { claims, report } = must(await getReport(db, actor, attemptId, after(MINUTE)))
    expect(claims).toEqual([{ n: PLACE, grade: null, caseId: null, corrected: null }])
    expect(report.questions[PLACE - 1]).toMatchObject({ outcome: 'unanswered', points: 0 })
    expect(await getCaseReport(db, actor, caseId)).toBeNull()
  })

  test('an item may count a part of the work', async () => {
    const db = await open()
    const claims = [claimOf('claim-1', { checks: ['coverage', 'diagnoses'] })]
    const { actor, attemptId } = await claimSitting(db, {}, claims)
    const asked = solutionOf(attemptId).filter((move) => move.do === 'ask-coverage')
    const caseId = await work(db, actor, attemptId, asked, after(MINUTE))
    must(await submitAttempt(db, actor, attemptId, after(2 * MINUTE), claimTasks))
    const report = await getCaseReport(db, actor, caseId)
    expect(report?.grade.checks.map(({ id, share }) => [id, share])).toEqual([
      ['coverage', 1],
      ['diagnoses', 0],
    ])
    // Six of fourteen.
    expect(report?.grade.score).toBe(42.9)
    expect(must(await getReport(db, actor, attemptId, after(3 * MINUTE))).claims[0]?.grade).toBe(42.9)
  })

  test('a section that is submitted, and a break, hold its claim', async () => {
    const db = await open()
    const from = { source: 'a test', confidence: 'estimate' } as const
    const { actor, attemptId } = await claimSitting(db, {
      sectioned: { ...from, submission: 'reviewable' },
    })
    await work(db, actor, attemptId, [READ], after(1000))
    const wish = { attemptId, section: 'alpha' }
    must(await submitSection(db, actor, wish, after(MINUTE)))
    expect((await sideOf(db, actor, attemptId, after(MINUTE)))?.closed).toContain('stands')
    must(await reopenSection(db, actor, wish, after(2 * MINUTE)))
    expect((await sideOf(db, actor, attemptId, after(2 * MINUTE)))?.closed).toBeNull()
  })

  test('corrections: credited, left out; a verdict on one check belongs to the question', async () => {
    const db = await open()
    const { instructor } = await oneOfEach(db)
    const { actor, attemptId } = await claimSitting(db)
    const caseId = await work(db, actor, attemptId, [READ], after(MINUTE))
    must(await submitAttempt(db, actor, attemptId, after(2 * MINUTE), claimTasks))
    const verdict = { check: 'coverage', share: 1, why: 'It was asked by telephone.' }
    expect(await overrideCheck(db, instructor.actor, caseId, verdict, after(3 * MINUTE))).toMatchObject({
      fault: { code: 'in-exam' },
    })
    const wish = { question: 'claim-1', kind: 'credit', reason: 'The scenario was at fault.' } as const
    must(await decideCorrection(db, instructor.actor, wish, after(4 * MINUTE)))
    await sweepCorrections(db, after(5 * MINUTE))
    const credited = must(await getReport(db, actor, attemptId, after(6 * MINUTE)))
    expect(credited.report.questions[PLACE - 1]).toMatchObject({ points: 1, corrected: 'credit' })
    expect(credited.claims[0]).toMatchObject({ corrected: 'credit', caseId })
    expect(credited.report.points).toBe(1)
    expect((await getCaseReport(db, actor, caseId))?.grade.score).toBe(credited.claims[0]?.grade)
  })

  test('a corrected wording keeps the grade; another claim, or other checks, cannot judge it', async () => {
    const db = await open()
    const { instructor } = await oneOfEach(db)
    const { actor, attemptId } = await claimSitting(db)
    await work(db, actor, attemptId, [READ], after(MINUTE))
    must(await submitAttempt(db, actor, attemptId, after(2 * MINUTE), claimTasks))
    const before = must(await getReport(db, actor, attemptId, after(3 * MINUTE))).report
    const rekey = { question: 'claim-1', kind: 'rekey', reason: 'It was unclear.' } as const
    expect(await decideCorrection(db, instructor.actor, rekey, after(7 * MINUTE))).toMatchObject({
      fault: { code: 'same-key' },
    })
    const published = (more: Parameters<typeof claimOf>[1], at: number) =>
      publishTestCatalogue(db, after(at * MINUTE), EXAMS, [...ITEMS, claimOf('claim-1', more)])
    await published({ checks: ['coverage'] }, 8)
    expect(await decideCorrection(db, instructor.actor, rekey, after(9 * MINUTE))).toMatchObject({
      fault: { code: 'not-comparable', why: expect.stringContaining('another part of its work') },
    })
    await published({ rationale: 'Said in another way.' }, 10)
    must(await decideCorrection(db, instructor.actor, rekey, after(11 * MINUTE)))
    expect(await sweepCorrections(db, after(12 * MINUTE))).toBe(1)
    const rejudged = must(await getReport(db, actor, attemptId, after(13 * MINUTE))).report
    expect(rejudged.questions[PLACE - 1]).toMatchObject({ corrected: 'rekey' })
    expect(rejudged.points).toBe(before.points)
    expect(before.points).toBeGreaterThan(0)
  })
})
