import { expect, test } from 'vitest'
import type { Actor } from '#accounts'
import type { Database } from '#db'
import { instant } from '#kernel/time.ts'
import type { MoveJson } from '#sandbox'
import { caseSentence, playSteps, startCase } from '#sandbox'
import type { OpenCase } from '#sandbox/server'
import {
  branchCase,
  caseEvidence,
  getCaseReport,
  listClosedCases,
  listSandbox,
  openCase,
  overrideCheck,
  playMove,
  publishScenarios,
  startNewCase,
} from '#sandbox/server'
import { NOON, somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { oneScenario } from './one-scenario.ts'
import { scenarioNamed, worldOf } from './scenarios.ts'

const SCENARIO = 'clean-visit-and-injection'
const later = (minutes: number) => instant(NOON + minutes * 60_000)

/** Plays moves one after the other, each as the page that has seen all before it. */
async function playAll(
  db: Database,
  actor: Actor,
  id: string,
  moves: readonly MoveJson[],
): Promise<OpenCase> {
  let open = await openCase(db, actor, id)
  for (const [i, move] of moves.entries()) {
    const played = await playMove(db, actor, id, { n: open?.view.n ?? 0, move }, later(i))
    if (!played.ok) throw new Error(`move ${i + 1}: ${caseSentence(played.fault)}`)
    open = played.value
  }
  if (!open) throw new Error('no case')
  return open
}

/** The model solution as a trainee's moves. */
function solution(seed: string): readonly MoveJson[] {
  const world = worldOf(scenarioNamed(SCENARIO), seed)
  return playSteps(world, startCase(world), world.scenario.solution.steps).log
}

describeOnEachEngine('cases', (open) => {
  async function started() {
    const db = await open()
    await publishScenarios(db, oneScenario(), NOON)
    const actor = (await somebody(db)).actor
    const id = await startNewCase(db, actor, { scenario: SCENARIO, mode: 'guided', seed: 'one' }, NOON)
    if (!id.ok) throw new Error('not started')
    return { db, actor, id: id.value }
  }

  test('publishing twice changes nothing, and everything on offer is listed', async () => {
    const { db, actor, id } = await started()
    expect(await publishScenarios(db, oneScenario(), later(1))).toMatchObject({
      changed: 0,
      retired: 0,
      faults: [],
    })
    const { scenarios, cases } = await listSandbox(db, actor)
    expect(scenarios.find((one) => one.id === SCENARIO)).toMatchObject({ number: 1, open: id, best: null })
    expect(cases.map((one) => one.id)).toEqual([id])
  })

  test('the model solution, move by move, is closed with every point and reported', async () => {
    const { db, actor, id } = await started()
    expect(await getCaseReport(db, actor, id)).toBeNull()
    const end = await playAll(db, actor, id, solution('one'))
    expect(end.view.closed).toMatchObject({ summary: 'Paid, posted, billed, collected.' })
    const report = await getCaseReport(db, actor, id)
    expect(report?.grade.score).toBe(100)
    expect(report?.access.map(({ title }) => title)).toEqual(['Office visit', 'Knee injection'])
    expect(report?.person).not.toBe('')
    const moves = report?.log.map(({ what, about }) => `${what} ${about}`.trim())
    expect(moves).toEqual(expect.arrayContaining(['open-record Office visit', 'wait for the next answer']))
    expect(moves).toEqual(expect.arrayContaining(['statement $61.14', 'send ACCT0001']))
    expect(report?.solution).toContainEqual({ what: 'ask-coverage', about: 'Medicare Part B Training' })
    const { scenarios, cases } = await listSandbox(db, actor)
    expect(scenarios[0]).toMatchObject({ best: 100, open: null })
    expect(cases[0]).toMatchObject({ score: 100, closedAt: expect.any(Number) })
  })

  test('what a page gets holds no check, no truth, no solution, and no record that was not opened', async () => {
    const { db, actor, id } = await started()
    const fresh = await openCase(db, actor, id)
    const text = JSON.stringify(fresh)
    const secrets = [
      'deductibleMet',
      'decision"',
      'needed',
      'expected',
      'disproves',
      'Metformin',
      'pointsTo',
      'steps',
    ]
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    expect(fresh?.chart).toEqual({})
    const opened = await playAll(db, actor, id, [{ do: 'open-record', record: 'visit-note' }])
    expect(Object.keys(opened.chart)).toEqual(['visit-note'])
    expect(opened.chart['visit-note']).toContain('Metformin')
  })

  test('two pages: the second to move is told, and nothing of the first is lost', async () => {
    const { db, actor, id } = await started()
    const move = (record: string) => ({ n: 0, move: { do: 'open-record', record } })
    const both = await Promise.all([
      playMove(db, actor, id, move('visit-note'), later(1)),
      playMove(db, actor, id, move('procedure-note'), later(1)),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.flatMap((one) => (one.ok ? [] : [one.fault.code]))).toEqual(['conflict'])
    expect((await openCase(db, actor, id))?.view.n).toBe(1)
  })

  test('a move that is none, or not possible now, is refused with a sentence and leaves no trace', async () => {
    const { db, actor, id } = await started()
    const tried = async (move: unknown) => {
      const played = await playMove(db, actor, id, { n: 0, move }, later(1))
      return played.ok ? 'kept' : caseSentence(played.fault)
    }
    expect(await tried({ do: 'fly' })).toContain('That is no move')
    expect(await tried(null)).toContain('That is no move')
    expect(await tried({ do: 'wait', days: 'next' })).toBe(
      'Nothing is on its way. There is nothing to wait for.',
    )
    expect(await tried({ do: 'send', accounts: ['ACCT0001'] })).toContain('ACCT0001')
    expect(await tried({ do: 'open-record', record: 'no-such' })).toBe('The chart has no such record.')
    expect((await openCase(db, actor, id))?.view.n).toBe(0)
  })

  test('a case is its owner’s: to others it is not there', async () => {
    const { db, id } = await started()
    const other = (await somebody(db, { roles: ['specialist'], email: 'other@example.com' })).actor
    expect(await openCase(db, other, id)).toBeNull()
    expect(await playMove(db, other, id, { n: 0, move: { do: 'note', text: 'x' } }, later(1))).toMatchObject({
      fault: { code: 'not-found' },
    })
    expect(await branchCase(db, other, id, 0, later(1))).toMatchObject({ fault: { code: 'not-found' } })
    expect(await getCaseReport(db, other, id)).toBeNull()
    expect(await openCase(db, other, 'nonsense')).toBeNull()
  })

  test('an earlier moment is shown as it was, and another way goes on from it', async () => {
    const { db, actor, id } = await started()
    await playAll(db, actor, id, solution('one'))
    const before = await openCase(db, actor, id, 2)
    expect(before?.view).toMatchObject({ n: 2, today: '2025-10-15', closed: null })
    const branch = await branchCase(db, actor, id, 2, later(60))
    if (!branch.ok) throw new Error('no branch')
    const other = await openCase(db, actor, branch.value)
    expect({ ...other?.view }).toEqual({ ...before?.view })
    expect(other?.branchedFrom).toBe(id)
    const went = await playAll(db, actor, branch.value, [{ do: 'wait', days: 30 }])
    expect(went.view.today).toBe('2025-11-14')
    expect((await getCaseReport(db, actor, id))?.grade.score).toBe(100)
  })

  test('an instructor changes a verdict with a reason, and the learner sees old, new, who and why', async () => {
    const { db, actor, id } = await started()
    await playAll(db, actor, id, [{ do: 'close', summary: 'No time.' }])
    const instructor = (
      await somebody(db, { roles: ['instructor'], name: 'Ines Okoro', email: 'ines@example.com' })
    ).actor
    const wish = { check: 'coverage', share: 1, why: 'Verified by telephone, as agreed.' }
    expect(await overrideCheck(db, actor, id, wish, later(5))).toMatchObject({
      fault: { code: 'not-allowed' },
    })
    const before = (await getCaseReport(db, actor, id))?.grade.score ?? 0
    const changed = await overrideCheck(db, instructor, id, wish, later(5))
    expect(changed.ok && changed.value.score).toBeCloseTo(before + 6, 0)
    expect((await getCaseReport(db, actor, id))?.overrides).toMatchObject([
      { check: 'coverage', before: 0, share: 1, why: wish.why, by: instructor.name },
    ])
    expect(await overrideCheck(db, instructor, id, { ...wish, why: ' ' }, later(6))).toMatchObject({
      ok: false,
    })
    expect(await overrideCheck(db, instructor, id, { ...wish, share: Number.NaN }, later(6))).toMatchObject({
      ok: false,
    })
    expect((await listClosedCases(db))[0]).toMatchObject({ person: actor.name })
  })

  test('in an exam the clock runs: after it only closing is left', async () => {
    const { db, actor } = await started()
    const id = await startNewCase(db, actor, { scenario: SCENARIO, mode: 'exam' }, NOON)
    if (!id.ok) throw new Error('not started')
    const minutes = scenarioNamed(SCENARIO).minutes * 2
    expect((await openCase(db, actor, id.value))?.endsAt).toBe(later(minutes))
    const note = { n: 0, move: { do: 'note', text: 'x' } }
    expect(await playMove(db, actor, id.value, note, later(minutes + 1))).toMatchObject({
      fault: { refused: { code: 'late' } },
    })
    expect((await playMove(db, actor, id.value, note, later(minutes))).ok).toBe(true)
    const close = { n: 1, move: { do: 'close', summary: '' } }
    expect((await playMove(db, actor, id.value, close, later(minutes + 9))).ok).toBe(true)
  })

  test('what was missed points to its sections until it is done better', async () => {
    const { db, actor, id } = await started()
    expect(await caseEvidence(db, actor)).toMatchObject({ open: [{ id }], missed: [] })
    await playAll(db, actor, id, [{ do: 'close', summary: 'No time.' }])
    const { sections } = scenarioNamed(SCENARIO)
    expect(await caseEvidence(db, actor)).toEqual({ open: [], missed: sections })
    const again = await startNewCase(db, actor, { scenario: SCENARIO, mode: 'free', seed: 'one' }, later(90))
    if (!again.ok) throw new Error('not started')
    for (const [i, move] of solution('one').entries())
      await playMove(db, actor, again.value, { n: i, move }, later(100 + i))
    expect(await caseEvidence(db, actor)).toEqual({ open: [], missed: [] })
  })

  test('in an exam there are no hints and no way back', async () => {
    const { db, actor } = await started()
    const id = await startNewCase(db, actor, { scenario: SCENARIO, mode: 'exam' }, later(1))
    if (!id.ok) throw new Error('not started')
    expect((await openCase(db, actor, id.value))?.view.hints).toEqual([])
    expect(
      await playMove(db, actor, id.value, { n: 0, move: { do: 'hint', check: 'coverage' } }, later(2)),
    ).toMatchObject({ ok: false })
    expect(await branchCase(db, actor, id.value, 0, later(2))).toMatchObject({
      fault: { code: 'not-allowed' },
    })
  })
})
