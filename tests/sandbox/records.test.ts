import { describe, expect, test } from 'vitest'
import { checkX12 } from '#billing'
import type { CaseState, CaseWorld, MoveJson } from '#sandbox'
import { grade, Move, play, playSteps, startCase, viewOf, workQueue } from '#sandbox'
import { scenarioNamed, worldOf } from './scenarios.ts'

const ACCOUNT = 'LK25110318'
const world = worldOf(scenarioNamed('held-for-a-record'))
const start = startCase(world)

function playing(...steps: readonly MoveJson[]): CaseState {
  const { state, stuck } = playSteps(world, start, steps as unknown as CaseWorld['scenario']['before'])
  expect(stuck).toBeNull()
  return state
}
const refusal = (state: CaseState, move: MoveJson): string | null => {
  const played = play(world, state, Move.parse(move))
  return played.ok ? null : played.refused.code
}
const open = (record: string): MoveJson => ({ do: 'open-record', record })
const send = (...records: string[]): MoveJson => ({ do: 'send-records', account: ACCOUNT, records })
const ask: MoveJson = { do: 'ask-status', account: ACCOUNT }
const wait = (days: number | 'next'): MoveJson => ({ do: 'wait', days })
const last = ({ happenings }: CaseState): string => happenings.at(-1)?.text ?? ''
const stands = ({ claims }: CaseState) => claims[ACCOUNT]?.sent.at(-1)?.stands

describe('a claim that waits for a record', () => {
  test('says so to whoever asks, and looks like any other to whoever does not', () => {
    const view = viewOf(world, start)
    expect(view.claims[0]?.sent.at(-1)?.stands).toBe('accepted')
    expect(JSON.stringify(view)).not.toContain('R4:297')
    expect(workQueue(view)[0]?.stage).toBe('with-payer')
    const asked = playing(ask)
    expect(asked.statuses).toEqual([
      { on: '2025-11-24', n: 1, account: ACCOUNT, payer: 'ALPHA1', codes: ['R4:297'] },
    ])
    expect(workQueue(viewOf(world, asked))[0]).toMatchObject({ stage: 'records', part: 'send' })
  })

  test('is decided as soon as the payer has it, and not before', () => {
    const sent = playing(ask, open('visit'), send('visit'))
    expect(last(sent)).toBe('Alpha PPO has what it asked for on LK25110318.')
    expect(workQueue(viewOf(world, sent))[0]?.stage).toBe('with-payer')
    expect(playing(ask, open('visit'), send('visit'), ask).statuses.at(-1)?.codes).toEqual(['P1:20'])
    expect(stands(playing(open('visit'), send('visit'), wait(3)))).toBe('accepted')
    expect(stands(playing(open('visit'), send('visit'), wait(4)))).toBe('paid')
    // Nothing more is wanted, and the day for it passes without a word.
    expect(refusal(sent, send('visit'))).toBe('not-wanted')
    expect(
      playing(open('visit'), send('visit'), wait(60)).happenings.map(({ text }) => text),
    ).not.toContainEqual(expect.stringContaining('refuses'))
  })

  test('asked again after a wrong record it is wanted still', () => {
    const again = playing(ask, open('shoulder'), send('shoulder'), ask)
    expect(workQueue(viewOf(world, again))[0]?.stage).toBe('records')
  })

  test('goes on waiting for another record than it asked for', () => {
    const sent = playing(open('shoulder'), send('shoulder'))
    expect(last(sent)).toBe('Alpha PPO still waits for what it asked for on LK25110318.')
    expect(stands(playing(open('shoulder'), send('shoulder'), wait(10)))).toBe('accepted')
    expect(stands(playing(open('shoulder'), send('shoulder'), open('visit'), send('visit'), wait(10)))).toBe(
      'paid',
    )
  })

  test('takes no record that nobody has opened', () => {
    expect(refusal(start, send('visit'))).toBe('not-opened')
    expect(refusal(start, send('nothing'))).toBe('not-opened')
  })
})

describe('a record that does not come', () => {
  const refused = playing(wait(19))

  test('costs the claim: CO-252, with the remark that says what is missing, on the day that the letter names', () => {
    expect(stands(playing(wait(18)))).toBe('accepted')
    expect(stands(refused)).toBe('denied')
    const lines = refused.deposits[0]?.paid?.claims[0]?.answer.lines
    expect(lines?.map(({ adjustments }) => adjustments)).toEqual([
      [{ group: 'CO', carc: '252', amount: 22000, rarc: ['M127'] }],
      [{ group: 'CO', carc: '252', amount: 14000, rarc: ['M127'] }],
    ])
    expect(refused.files.filter(({ text }) => checkX12(text).errors.length > 0)).toEqual([])
    expect(playing(wait(19), ask).statuses.at(-1)?.codes).toEqual(['F2:585'])
    expect(refusal(playing(wait(19), open('visit')), send('visit'))).toBe('not-wanted')
  })

  test('can be sent with an appeal afterwards; another one proves nothing', () => {
    const appealed = (record: string) =>
      playing(
        ...[wait(19), open(record)],
        { do: 'appeal', account: ACCOUNT, letter: 'Enclosed.', records: [record] } as MoveJson,
        wait(40),
      )
    expect(appealed('visit').appeals[0]?.outcome?.kind).toBe('overturned')
    expect(stands(appealed('visit'))).toBe('paid')
    expect(appealed('shoulder').appeals[0]?.outcome?.kind).toBe('upheld')
  })
})

describe('the grade of what was sent', () => {
  const model = playSteps(world, start, world.scenario.solution.steps).state
  const share = (...steps: readonly MoveJson[]) =>
    grade({ world, state: playing(...steps), model }).checks.find(({ id }) => id === 'records')?.share
  test.each([
    [1, 'the one record in time', [open('visit'), send('visit')]],
    [0.5, 'more than was asked for', [open('visit'), open('shoulder'), send('visit', 'shoulder')]],
    [
      0.5,
      'the right one after a wrong one',
      [open('shoulder'), send('shoulder'), open('visit'), send('visit')],
    ],
    [0, 'another one', [open('shoulder'), send('shoulder')]],
    [0, 'none', [ask]],
  ] as [number, string, MoveJson[]][])('%s: %s', (points, _, steps) => expect(share(...steps)).toBe(points))
})
