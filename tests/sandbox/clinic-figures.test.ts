import { beforeAll, describe, expect, test } from 'vitest'
import type { CaseState, CaseWorld } from '#sandbox'
import { figuresBeside, figuresOf, playSteps, startCase, viewOf, workQueue } from '#sandbox'
import { scenarioNamed, worldOf } from './scenarios.ts'

type Steps = CaseWorld['scenario']['before']
const world = worldOf(scenarioNamed('clean-visit-and-injection'))
const ACCOUNT = 'ACCT0001'

function playedTo(steps: Steps, from: CaseState = startCase(world)): CaseState {
  const { state, stuck } = playSteps(world, from, steps)
  expect(stuck).toBeNull()
  return state
}
const claim = (first: readonly string[]) => ({
  do: 'write-claim' as const,
  account: ACCOUNT,
  ...{ cards: [0], destination: 1 },
  claim: {
    diagnoses: ['M17.11', 'E11.9'],
    dates: { onset: '2025-10-01' },
    lines: [
      { procedure: '99213', modifiers: first, pointers: [2], charge: '150.00' },
      { procedure: '20610', modifiers: ['RT'], pointers: [1], charge: '140.00' },
    ],
  },
})
const SEND: Steps = [{ do: 'send', accounts: [ACCOUNT] }]
const POST: Steps = [{ do: 'post-all' }]
const BILL: Steps = [{ do: 'bill-all' }]
const days = (count: number): Steps => [{ do: 'wait', days: count }]

describe('the figures of a clean claim', () => {
  test('nothing sent: nothing charged, and no share of anything', () => {
    expect(figuresOf(world, startCase(world))).toEqual({
      ...{ charges: 0, payments: 0, open: 0, daysInReceivables: null, unbilled: 1 },
      cleanClaims: { part: 0, of: 0, share: null },
      denials: { part: 0, of: 0, share: null },
      netCollection: { part: 0, of: 0, share: null },
      writtenOff: { contract: 0, lost: 0 },
      forgone: 0,
    })
  })

  test('ten days at the payer: every dollar has stood open for ten days', () => {
    const state = playedTo([claim(['25']), ...SEND, ...days(10)])
    expect(figuresOf(world, state)).toMatchObject({
      ...{ charges: 29000, payments: 0, open: 29000, daysInReceivables: 10, unbilled: 0 },
      cleanClaims: { part: 1, of: 1, share: 1 },
      denials: { part: 0, of: 0, share: null },
      netCollection: { part: 0, of: 29000, share: 0 },
    })
  })

  test('paid on day 15, the patient’s 61.14 on day 29: weighed by dollars', () => {
    const state = playedTo([claim(['25']), ...SEND, ...days(15), ...POST, ...BILL, ...days(20)])
    const figures = figuresOf(world, state)
    expect(figures).toMatchObject({
      ...{ charges: 29000, payments: 14402, open: 0 },
      denials: { part: 0, of: 1, share: 0 },
      netCollection: { part: 14402, of: 14402, share: 1 },
      writtenOff: { contract: 14598, lost: 0 },
    })
    // 228.86 for 15 days and 61.14 for 29, of 290.00.
    expect(figures.daysInReceivables).toBeCloseTo((22886 * 15 + 6114 * 29) / 29000, 6)
  })

  test('what is billed a week late has stood open for that week too', () => {
    const state = playedTo([...days(7), claim(['25']), ...SEND])
    expect(figuresOf(world, state).daysInReceivables).toBe(7)
  })
})

describe('the figures of a claim without its modifier', () => {
  let denied: CaseState
  let givenUp: CaseState
  beforeAll(() => {
    denied = playedTo([claim([]), ...SEND, ...days(15), ...POST])
    givenUp = playedTo(
      [{ do: 'move-all', account: ACCOUNT, from: 'to-work', to: 'write-off', reason: 'Denied' }],
      denied,
    )
  })

  test('it is not clean, it is denied, and the denied line is still open', () => {
    expect(figuresOf(world, denied)).toMatchObject({
      cleanClaims: { part: 0, of: 1, share: 0 },
      denials: { part: 1, of: 1, share: 1 },
      writtenOff: { lost: 0 },
    })
    expect(figuresOf(world, denied).open).toBeGreaterThanOrEqual(15000)
  })

  test('what is given up is lost, not cut; the net collection falls by it', () => {
    const figures = figuresOf(world, givenUp)
    expect(figures.writtenOff.lost).toBe(15000)
    expect(figures.netCollection.of).toBe(29000 - figures.writtenOff.contract)
    expect(figures.netCollection.share).toBeLessThan(0.3)
  })

  test('what is given up never came in: it stands open as before, whatever reason is written', () => {
    const asCut = playedTo(
      [{ do: 'move-all', account: ACCOUNT, from: 'to-work', to: 'write-off', reason: 'CO-45' }],
      denied,
    )
    expect(figuresOf(world, asCut)).toEqual(figuresOf(world, givenUp))
    const at = (state: CaseState) => figuresOf(world, state, '2026-01-31' as never)
    expect(at(givenUp).daysInReceivables).toBe(at(denied).daysInReceivables)
    expect(at(givenUp).forgone).toBe(at(denied).forgone)
  })

  test('two ways that end on different days are compared on the later one', () => {
    const model = playedTo(world.scenario.solution.steps)
    const early = playedTo([claim(['25']), ...SEND])
    const { own, best } = figuresBeside(world, early, model)
    expect(figuresOf(world, early).daysInReceivables).toBe(0)
    expect(own.daysInReceivables ?? 0).toBeGreaterThan(best.daysInReceivables ?? 0)
  })
})

describe('the work queue', () => {
  const stageOf = (steps: Steps, from?: CaseState) => workQueue(viewOf(world, playedTo(steps, from)))[0]
  test.each([
    ['not-billed', 'form', []],
    ['with-payer', 'send', [claim(['25']), ...SEND]],
    [
      'rejected',
      'form',
      [
        { ...claim(['25']), claim: { ...claim(['25']).claim, rendering: { npi: '1999999948' } } },
        ...SEND,
        ...days(2),
      ],
    ],
    ['to-post', 'post', [claim(['25']), ...SEND, ...days(20)]],
    ['denied', 'denials', [claim([]), ...SEND, ...days(20), ...POST]],
    ['to-bill', 'patient', [claim(['25']), ...SEND, ...days(20), ...POST]],
    ['with-patient', 'patient', [claim(['25']), ...SEND, ...days(20), ...POST, ...BILL]],
    ['settled', 'account', [claim(['25']), ...SEND, ...days(20), ...POST, ...BILL, ...days(20)]],
    [
      'credit',
      'patient',
      [
        claim(['25']),
        ...SEND,
        ...days(20),
        ...POST,
        { do: 'collect' as const, account: ACCOUNT, amount: 10000 as never },
      ],
    ],
  ] as [string, string, Steps][])('%s', (stage, part, steps) => {
    expect(stageOf(steps)).toMatchObject({ account: ACCOUNT, patient: 'Sample, Pat', stage, part })
  })

  test('age counts from the service, the balance is what is open', () => {
    expect(stageOf([claim(['25']), ...SEND, ...days(12)])).toMatchObject({ age: 12, open: 29000 })
  })
})
