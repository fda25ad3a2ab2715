import { describe, expect, test } from 'vitest'
import { dollars } from '#billing'
import type { CaseState, CaseWorld, MoveJson } from '#sandbox'
import {
  accountOf,
  breaksOfBooks,
  grade,
  paidBy,
  playSteps,
  rightBeside,
  rightEntries,
  startCase,
} from '#sandbox'
import { scenarioNamed, worldOf } from './scenarios.ts'

type Steps = CaseWorld['scenario']['before']

function played(world: CaseWorld, state: CaseState, ...steps: readonly MoveJson[]) {
  return playSteps(world, state, steps as unknown as Steps)
}
const postNext = { do: 'post-next', wrongly: [] } as unknown as MoveJson
const waitNext: MoveJson = { do: 'wait', days: 'next' }
/** PLB of the newest remittance. */
const beside = ({ deposits }: CaseState) =>
  deposits.at(-1)?.paid?.adjustments.map(({ code, amount }) => `${code} ${dollars(amount)}`)

describe('a payment made twice', () => {
  const world = worldOf(scenarioNamed('paid-twice'))
  const start = startCase(world)
  const refund = (amount: string): MoveJson => ({
    ...{ do: 'refund', account: 'DUP24001', to: 'MCRTRN' },
    amount,
  })

  test('is money and nothing else: what it says of the claim stands in the books already', () => {
    const second = start.deposits.at(-1)
    if (!second) throw new Error('No second payment')
    expect(rightEntries(world, second).map(({ code, place }) => [code, place])).toEqual([
      [null, 'payment'],
      ['CO-45', 'neutral'],
      ['CO-253', 'neutral'],
      ['PR-2', 'neutral'],
    ])
  })
  test('given back unasked, the payer says that it came in', () => {
    const { state, stuck } = played(world, start, postNext, refund('66.78'), waitNext, postNext)
    expect(stuck).toBeNull()
    expect(beside(state)).toEqual(['WO 66.78', '72 -66.78'])
    expect(accountOf(state, 'DUP24001').insurance).toBe(0)
    // It knows, and asks no more.
    const later = played(world, state, { do: 'wait', days: 120 })
    expect(later.state.happenings.filter(({ text }) => text.includes('back for'))).toEqual([])
  })
  test('more than came in cannot be given back', () => {
    expect(played(world, start, postNext, refund('133.57')).stuck?.refused.code).toBe('too-much')
  })
})

describe('what a reversal has told of', () => {
  const world = worldOf(scenarioNamed('not-new-paid'))
  const [model] = [world.scenario.solution.steps]
  const at = model.findIndex((step) => step.do === 'refund')
  const before = playSteps(world, startCase(world), model.slice(0, at)).state

  test('is given back beside the claim, whose books are right already', () => {
    const back: MoveJson = { do: 'refund', account: 'NEW19002', to: 'MCRTRN', amount: '15.18' }
    const { state, stuck } = played(world, before, back, waitNext)
    expect(stuck).toBeNull()
    expect(dollars(paidBy(state, 'NEW19002').MCRTRN as never)).toBe('66.78')
    expect(beside(state)).toEqual(['WO 15.18', '72 -15.18'])
    const tooMuch = { ...back, amount: '15.19' } as MoveJson
    expect(played(world, before, tooMuch).stuck?.refused.code).toBe('too-much')
  })
  test('a credit of the patient’s that is left is not settled', () => {
    const { state } = played(
      world,
      before,
      { do: 'refund', account: 'NEW19002', to: 'MCRTRN', amount: '15.18' },
      waitNext,
      postNext,
      { do: 'close', summary: 'Done.' },
    )
    const end = playSteps(world, startCase(world), model).state
    const closed = grade({ world, state, model: end }).checks.find(({ id }) => id === 'closed')
    expect(closed?.share).toBe(0.25)
  })
})

describe('proof of receipt', () => {
  const world = worldOf(scenarioNamed('late-with-proof'))
  const start = startCase(world)
  const outcome = (...files: string[]) => {
    const appeal: MoveJson = {
      do: 'appeal',
      account: 'LATE2201',
      letter: 'See the file.',
      records: [],
      files,
    } as never
    return played(world, start, postNext, appeal, { do: 'wait', days: 31 }).state.appeals[0]?.outcome?.kind
  }
  const ofKind = (kind: string) => start.files.filter((file) => file.kind === kind).map(({ id }) => id)

  test('is the payer’s own acceptance in time, and nothing else', () => {
    const [inTime = '', late = ''] = ofKind('277CA')
    expect(outcome(inTime)).toBe('overturned')
    expect(outcome(late)).toBe('upheld')
    expect(outcome(...ofKind('999'), ...ofKind('TA1'), ...ofKind('837P'), ...ofKind('835'))).toBe('upheld')
  })
})

test('a patient who is billed what no payer left to them earns no point, though the figures agree', () => {
  const world = worldOf(scenarioNamed('lab-with-notice'))
  const model = playSteps(world, startCase(world), world.scenario.solution.steps).state
  const [wrong] = world.scenario.wrong
  if (!wrong) throw new Error('No wrong way')
  const { state } = playSteps(world, startCase(world), wrong.steps)
  const of = (id: string) => grade({ world, state, model }).checks.find((one) => one.id === id)?.share
  expect(accountOf(state, 'LAB17001')).toEqual(accountOf(model, 'LAB17001'))
  expect([of('ends'), of('patient')]).toEqual([0, 0])
})

test('fees that a contract names take the place of its share of the Medicare amount', () => {
  const world = worldOf(scenarioNamed('working-aged'))
  const [first] = playSteps(world, startCase(world), world.scenario.solution.steps).state.deposits
  const allowed = first?.paid?.claims.flatMap(({ answer }) => answer.lines.map((line) => line.allowed))
  expect(allowed).toEqual([15_000])
})

describe('what a payer takes back from a later payment', () => {
  const world = worldOf(scenarioNamed('taken-back'))
  const [TWICE, OTHER] = ['LK25100844', 'LK25112419'] as const
  const steps = world.scenario.solution.steps
  const posts = steps.flatMap((step, i) => (step.do === 'post-next' ? [i] : []))
  const before = playSteps(world, startCase(world), steps.slice(0, posts[1])).state
  const [taken] = before.deposits.filter(({ posted }) => posted === null)
  const post = (beside?: readonly { n: number; account: string | null }[]): MoveJson => ({
    ...{ do: 'post', payment: taken?.payment ?? '' },
    entries: rightEntries(world, taken as never).map(({ at, control, n, code, amount, place }) => ({
      // As a step of an author's: read, in cents.
      ...{ at, control, n, code, amount: amount as never, place },
    })),
    ...(beside && { beside: [...beside] }),
  })
  const ends = (move: MoveJson) => {
    const { state, stuck } = played(world, before, move)
    expect(stuck).toBeNull()
    expect(breaksOfBooks(state)).toEqual([])
    return [TWICE, OTHER].map((account) => {
      const { paid, insurance } = accountOf(state, account)
      return [dollars(paid), dollars(insurance)]
    })
  }

  test('is named at the end of the remittance, by the number of the second payment’s claim', () => {
    expect(beside(before)).toEqual(['WO 74.95'])
    expect(rightBeside(before, taken as never)).toEqual([TWICE])
    expect(taken?.amount).toBe(0)
  })
  test('settles the account that was paid twice; the claims of the remittance are paid in full', () => {
    expect(ends(post([{ n: 1, account: TWICE }]))).toEqual([
      ['93.69', '0.00'],
      ['74.95', '0.00'],
    ])
  })
  test('left beside, or not spoken of, it leaves the surplus where it was', () => {
    const left = [
      ['168.64', '-74.95'],
      ['74.95', '0.00'],
    ]
    expect(ends(post([{ n: 1, account: null }]))).toEqual(left)
    expect(ends(post())).toEqual(left)
  })
  test('tied to another account it opens that one', () => {
    expect(ends(post([{ n: 1, account: OTHER }]))).toEqual([
      ['168.64', '-74.95'],
      ['0.00', '74.95'],
    ])
  })
  test.each([
    ['unknown-amount', [{ n: 2, account: TWICE }]],
    ['unknown-amount', [1, 1].map((n) => ({ n, account: TWICE }))],
    ['no-claim', [{ n: 1, account: 'NOPE0001' }]],
  ] as const)('refuses, and posts nothing: %s', (code, said) => {
    const { state, stuck } = played(world, before, post(said))
    expect(stuck?.refused.code).toBe(code)
    expect(state).toEqual(before)
  })
  test('the recovery of a check that came in is of no account', () => {
    const twice = worldOf(scenarioNamed('paid-twice'))
    const { state } = playSteps(twice, startCase(twice), twice.scenario.solution.steps)
    const confirmed = state.deposits.at(-1)
    expect(beside(state)).toEqual(['WO 66.78', '72 -66.78'])
    expect(rightBeside(state, confirmed as never)).toEqual([null, null])
  })
  test('more than a payer has paid for an account cannot have been taken from it', () => {
    const poor = played(world, before, { do: 'refund', account: TWICE, to: 'ALPHA1', amount: '100.00' })
    expect(poor.stuck).toBeNull()
    expect(played(world, poor.state, post([{ n: 1, account: TWICE }])).stuck?.refused.code).toBe('too-much')
  })
})
