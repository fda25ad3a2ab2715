import { describe, expect, test } from 'vitest'
import { claimJson } from '#billing'
import type { CaseState, CaseWorld } from '#sandbox'
import { claimOfDraft, grade, Move, nextToPost, play, playSteps, rightEntries, startCase } from '#sandbox'
import { scenarioNamed, worldOf } from './scenarios.ts'

/** A world after some first steps of its model solution. */
function worldAfter(name: string, steps: number): { readonly world: CaseWorld; readonly state: CaseState } {
  const world = worldOf(scenarioNamed(name))
  const { state, stuck } = playSteps(world, startCase(world), world.scenario.solution.steps.slice(0, steps))
  expect(stuck).toBeNull()
  return { world, state }
}
const refusalOf = (world: CaseWorld, state: CaseState, move: unknown): string | null => {
  const played = play(world, state, Move.parse(move))
  return played.ok ? null : played.refused.code
}

describe('what no file can carry is refused before it is asked', () => {
  test('a question about a member without number', () => {
    const { world, state } = worldAfter('three-lesions', 0)
    const ask = { do: 'ask-coverage', patient: 'astrid', payer: 'MCRTRN', memberId: ' ', on: '2025-11-19' }
    expect(refusalOf(world, state, ask)).toBe('no-270')
  })
  test('a reopening with a modifier of one letter', () => {
    const { world, state } = worldAfter('missing-25-reopening', 6)
    expect(refusalOf(world, state, { do: 'reopen', account: 'LK25111205' })).toBeNull()
    const line = { procedure: '99213', modifiers: ['2'], pointers: [2], charge: '150.00' }
    const change = { do: 'change-claim' as const, account: 'LK25111205', claim: { lines: [line] } }
    const { state: changed, stuck } = playSteps(world, state, [change])
    expect(stuck).toBeNull()
    expect(refusalOf(world, changed, { do: 'reopen', account: 'LK25111205' })).toBe('no-837p')
  })
  test('a statement for what was never charged', () => {
    const { world, state } = worldAfter('three-lesions', 0)
    const bill = { do: 'statement', account: 'LK25111917', amount: '10.00' }
    expect(refusalOf(world, state, bill)).toBe('not-charged')
  })
})

test('a referral in box 23 stays one', () => {
  const { state } = worldAfter('coverage-ended', 7)
  const draft = state.claims.LK25102207?.draft
  if (!draft) throw new Error('No draft')
  expect(draft.boxes['23']).toBe('BR2510447')
  const claim = claimOfDraft(draft)
  expect(claim.ok && claimJson(claim.value)).toMatchObject({ referral: 'BR2510447' })
  expect(claim.ok && claimJson(claim.value).authorization).toBeUndefined()
})

describe('Medicare’s word that a plan pays in its place', () => {
  test('is to be worked, and no write-off', () => {
    const { world, state } = worldAfter('medicare-advantage-card', 0)
    const deposit = state.deposits[0]
    expect(deposit && rightEntries(world, deposit).map(({ code, place }) => [code, place])).toEqual([
      ['CO-24', 'to-work'],
    ])
  })
  test('leaves no Medicare to ask after the plan', () => {
    const { world, state } = worldAfter('medicare-advantage-card', 10)
    const deposit = nextToPost(state)
    expect(
      deposit &&
        rightEntries(world, deposit)
          .filter(({ code }) => code === 'PR-2')
          .map(({ place }) => place),
    ).toEqual(['patient'])
  })
})

describe('what the practice sent before the case began', () => {
  test('is not taken for a claim that went out unasked', () => {
    const { world, state } = worldAfter('medicare-advantage-card', 2)
    const { checks } = grade({ world, state, model: state })
    expect(checks.find(({ id }) => id === 'asked-medicare')?.share).toBe(1)
    // Its frequency and its day were right; nobody has sent anything yet.
    expect(checks.find(({ id }) => id === 'original')).toMatchObject({ share: 0, found: 'no claim was sent' })
  })
  test('and sent again to be rejected again is a quarter of a claim that was resent', () => {
    const world = worldOf(scenarioNamed('transposed-npi'))
    const again = world.scenario.wrong[0]?.steps ?? []
    const { state } = playSteps(world, startCase(world), again)
    expect(grade({ world, state, model: state }).checks.find(({ id }) => id === 'resent')?.share).toBe(0.25)
  })
})
