import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkX12 } from '#billing'
import { seeded } from '#kernel/random.ts'
import type { CaseState, CaseWorld, MoveJson } from '#sandbox'
import { breaksOfBooks, grade, Move, play, playSteps, replay, startCase, viewOf } from '#sandbox'
import { anyMoves, moneyOf, returnedOf } from './any-move.ts'
import { scenarioNamed, scenarioNames, worldOf } from './scenarios.ts'

/**
 * Whatever a person does in a case, the world holds together. The ordinary run is short; `FULL_PLAY=1` plays five hundred
 * moves from ten beginnings in every scenario.
 */
const isFull = process.env.FULL_PLAY === '1'
const [STEPS, RUNS] = isFull ? [500, 10] : [20, 1]
/** Another one than every day’s may be tried: `SEED=7`. */
const SEED = Number(process.env.SEED ?? 20_251_015)
/** So long may it take until nothing is on its way any more. */
const WAITS = 400
/** So many of the moves before a fault are shown. */
const LAST = 12

/** One move: played as it comes over the wire, and looked at. Its JSON is put to the log when it was taken. */
function step(world: CaseWorld, state: CaseState, json: MoveJson, log: MoveJson[]): CaseState {
  const move = Move.safeParse(json)
  if (!move.success) return state
  const played = play(world, state, move.data)
  if (!played.ok) {
    expect(played.refused.message).not.toBe('')
    return state
  }
  const after = played.state
  log.push(json)
  for (const { id, kind, text } of after.files.slice(state.files.length)) {
    const { errors } = checkX12(text)
    expect(errors.length === 0 ? [] : [id, kind, errors[0], text]).toEqual([])
  }
  const said = after.happenings.slice(state.happenings.length)
  expect(said.filter(({ text }) => text.includes('could not be written'))).toEqual([])
  expect(breaksOfBooks(after)).toEqual([])
  const { booked, banked } = moneyOf(after)
  expect(booked).toBe(banked)
  const given = after.refunds.slice(state.refunds.length).reduce((all, { amount }) => all + amount, 0)
  const isTold = move.data.do === 'refund' && (state.desks[move.data.to]?.ledger.recoupments.length ?? 0) > 0
  expect([given, ...(isTold ? [0] : [])]).toContain(returnedOf(after) - returnedOf(state))
  return after
}

/** Waits until nothing comes. Each time something has happened, or the world has come to its end. */
function waitOut(world: CaseWorld, before: CaseState, log: MoveJson[]): CaseState {
  let state = before
  for (let i = 0; i < WAITS; i++) {
    const next = step(world, state, { do: 'wait', days: 'next' }, log)
    if (next === state) return state
    expect(next.today > state.today).toBe(true)
    expect(next.happenings.length).toBeGreaterThan(state.happenings.length)
    state = next
  }
  throw new Error(`Something still comes after ${WAITS} waits`)
}

function playRandomly(world: CaseWorld, model: CaseState, seeds: readonly number[]): void {
  const log: MoveJson[] = []
  try {
    let state = startCase(world)
    for (const seed of seeds)
      for (const json of anyMoves(world, state, seeded(seed))) state = step(world, state, json, log)
    state = waitOut(world, state, log)
    for (const { payment } of state.deposits.filter(({ posted }) => posted === null)) {
      const { state: posted, stuck, log: more } = playSteps(world, state, [{ do: 'post-next', wrongly: [] }])
      expect([payment, stuck]).toEqual([payment, null])
      log.push(...more)
      state = posted
    }
    expect(moneyOf(state).booked).toBe(moneyOf(state).banked)
    state = step(world, state, { do: 'close', summary: 'Enough.' }, log)
    expect(state.closed).not.toBeNull()
    expect(viewOf(world, state).closed).not.toBeNull()
    const { score } = grade({ world, state, model })
    expect(score >= 0 && score <= 100).toBe(true)
    const again = replay(world, JSON.parse(JSON.stringify(log)))
    expect(again.refused).toBe(0)
    expect(again.state).toEqual(state)
  } catch (error) {
    const last = log.slice(-LAST).map((move) => JSON.stringify(move).slice(0, 1500))
    throw new Error(`${(error as Error).stack}\nafter ${log.length} moves, at last:\n${last.join('\n')}`)
  }
}

describe.each(scenarioNames.map((name, n) => [name, n] as const))('%s', (name, n) => {
  test('random moves leave the world whole', { timeout: isFull ? 600_000 : 20_000 }, () => {
    const world = worldOf(scenarioNamed(name))
    const model = playSteps(world, startCase(world), world.scenario.solution.steps).state
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: STEPS, maxLength: STEPS }), (seeds) =>
        playRandomly(world, model, seeds),
      ),
      { numRuns: RUNS, seed: SEED + n, endOnFailure: isFull },
    )
  })
})
