import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTIONS, CATALOGUE } from '#billing'
import type { CaseState, MoveOf } from '#sandbox'
import {
  appealSteps,
  GROUNDS,
  grade,
  LetterDraft,
  letterMatter,
  letterText,
  Move,
  nextLevel,
  play,
  playSteps,
  startCase,
  viewOf,
  writeLetter,
} from '#sandbox'
import { scenarioNamed, worldOf } from './scenarios.ts'

const ACCOUNT = 'LATE2201'
const world = worldOf(scenarioNamed('late-with-proof'))

/** The case up to the appeal of its model solution. */
function beforeAppeal(): CaseState {
  const { steps } = world.scenario.solution
  const at = steps.findIndex((step) => step.do === 'appeal')
  const { state, stuck } = playSteps(world, startCase(world), steps.slice(0, at))
  expect(stuck).toBeNull()
  return state
}
const played = (state: CaseState, ...moves: readonly unknown[]): CaseState =>
  moves.reduce((now: CaseState, move) => {
    const after = play(world, now, Move.parse(move))
    if (!after.ok) throw new Error(after.refused.message)
    return after.state
  }, state)
const refusal = (state: CaseState, move: unknown) => {
  const after = play(world, state, Move.parse(move))
  return after.ok ? null : after.refused.code
}
const appealed = (more: object) => ({
  ...{ do: 'appeal', account: ACCOUNT, letter: 'Please look again.', records: [], files: ['F0004'] },
  ...{ grounds: ['in-time'], about: [{ n: 1, code: 'CO-29' }], ...more },
})
const wait = { do: 'wait', days: 'next' }

describe('the named grounds', () => {
  test('answer every rule that denies or cuts, each of them once', () => {
    const rules = CATALOGUE.filter(
      ({ level, answer }) => answer && ['DEN-L', 'DEN-C', 'ADJ'].includes(level),
    ).map(({ id }) => id)
    const named = GROUNDS.flatMap((one) => one.rules)
    expect(rules.filter((id) => !named.includes(id))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
    const known = new Set(CATALOGUE.map(({ id }) => id))
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })
  test('answer every adjustment that the worklist of denials ends in an appeal or a proof', () => {
    const named = GROUNDS.flatMap(({ carcs }) => carcs)
    expect(new Set(named).size).toBe(named.length)
    const appealable = ACTIONS.filter(({ move, otherwise }) =>
      [move, otherwise].some((one) => one === 'appeal' || one === 'prove-receipt'),
    ).flatMap(({ carcs }) => carcs)
    expect(appealable.filter((carc) => !named.includes(carc))).toEqual([])
  })
})

describe('an appeal is judged by ground, evidence and time', () => {
  const outcome = (more: object) => played(beforeAppeal(), appealed(more), wait).appeals.at(-1)?.outcome
  test('the right ground with its proof wins, whatever the letter says', () => {
    expect(outcome({})).toMatchObject({ kind: 'overturned' })
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (letter) => {
        expect(outcome({ letter })?.kind).toBe('overturned')
      }),
      { numRuns: 5 },
    )
  })
  test('the same proof on another ground proves nothing, and the payer says so', () => {
    expect(outcome({ grounds: ['medical-need'] })).toMatchObject({
      kind: 'upheld',
      why: 'The letter contests what was not the reason of the denial.',
    })
    expect(outcome({ grounds: ['medical-need', 'in-time'] })).toMatchObject({ kind: 'overturned' })
  })
  test('the right ground without the payer’s own acceptance is lost, and worth a part', () => {
    const shareOf = (more: object) => {
      const state = played(beforeAppeal(), appealed(more), wait, { do: 'close', summary: '' })
      const model = playSteps(world, startCase(world), world.scenario.solution.steps).state
      return grade({ world, state, model }, []).checks.find(({ id }) => id === 'appeal')?.share
    }
    expect(outcome({ files: ['F0003'] })).toMatchObject({ kind: 'upheld' })
    expect(shareOf({ files: ['F0003'] })).toBeCloseTo(0.4)
    expect(shareOf({ files: ['F0003'], grounds: ['covered'] })).toBe(0)
    expect(shareOf({})).toBe(1)
  })
  test('after the last day it is not heard', () => {
    const late = played(beforeAppeal(), { do: 'wait', days: 200 }, appealed({}), wait)
    expect(late.appeals.at(-1)?.outcome).toMatchObject({ kind: 'dismissed' })
    expect(late.appeals.at(-1)?.sheet.facts).toContainEqual(['Last day of this level', 'July 24, 2026'])
  })
  test('levels come one after the other, each from the answer before it', () => {
    const state = beforeAppeal()
    expect(refusal(state, appealed({ level: 2 }))).toBe('other-level')
    const filed = played(state, appealed({ grounds: ['covered'] }))
    expect(refusal(filed, appealed({}))).toBe('under-appeal')
    const lost = played(filed, wait)
    expect(refusal(lost, appealed({}))).toBe('other-level')
    const [first] = lost.appeals
    expect(nextLevel(lost.appeals, first?.control ?? '')).toBe(2)
    const won = played(lost, appealed({ level: 2 }), wait)
    expect(won.appeals.map(({ outcome: one }) => one?.kind)).toEqual(['upheld', 'overturned'])
    expect(won.appeals[1]?.sheet.to[0]).toMatch(/^Independent Review/)
    expect(refusal(won, appealed({}))).toBe('not-told')
  })
  test('papers that nobody has are not sent', () => {
    const state = beforeAppeal()
    expect(refusal(state, appealed({ files: ['F9999'] }))).toBe('no-file')
    expect(refusal(state, appealed({ records: ['portal'] }))).toBe('not-opened')
  })
})

describe('the letter', () => {
  test('says of the claim what the remittance says, and lists what is enclosed', () => {
    const text = 'The claim came to you in time.\n\nYour own file says so.'
    const state = played(beforeAppeal(), appealed({ letter: text, records: ['visit'] }))
    const { sheet } = state.appeals[0] ?? {}
    if (!sheet) throw new Error('no letter')
    expect(Object.fromEntries(sheet.facts)).toMatchObject({
      ...{ Payer: 'Alpha PPO', 'Our account number': ACCOUNT, Patient: 'Tobias Lindqvist' },
      ...{ 'Member ID': 'A402881937', 'Date of service': 'October 15, 2025' },
    })
    expect(sheet.to).toEqual(['Alpha PPO', 'Provider Appeals', 'PO Box 6100', 'Columbus, OH 43218-6100'])
    expect(sheet.contested[0]).toMatch(
      /^Line 1, 99213 of October 15, 2025, charge \$150\.00: \$150\.00 not paid, reason CO-29 \(.+\)\.$/,
    )
    expect(sheet.grounds[0]?.says).toContain('filing limit')
    expect(sheet.text).toEqual(['The claim came to you in time.', 'Your own file says so.'])
    expect(sheet.enclosed.map((one) => one.replace(/, .*| of .*| received .*/, ''))).toEqual([
      ...['Your remittance', 'Office visit', '277CA'],
    ])
    expect(sheet.signed.at(-1)).toBe('for Lakeside Family Clinic')
  })

  test('a screen writes the same letter from what it may know', () => {
    const state = beforeAppeal()
    const view = viewOf(world, state)
    const sent = view.claims[0]?.sent.at(-1)
    const {
      letter: text,
      level,
      about,
      grounds,
      records,
      files,
    } = Move.parse(appealed({})) as MoveOf<'appeal'>
    const draft = LetterDraft.parse({ text, level, about, grounds, records, files })
    const matter = letterMatter(
      { ...view, ...view.scenario, words: world.tables },
      ACCOUNT,
      { payer: sent?.payer ?? '', control: sent?.control ?? '' },
      1,
    )
    if (!matter) throw new Error('nothing to write from')
    expect(writeLetter(draft, matter)).toEqual(played(state, appealed({})).appeals[0]?.sheet)
  })

  test('as text is as wide as a page, and loses no word of its writer', () => {
    const state = beforeAppeal()
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,12}$/), { maxLength: 120 }), (words) => {
        const sheet = played(state, appealed({ letter: words.join(' ') })).appeals[0]?.sheet
        const text = sheet ? letterText(sheet) : ''
        expect(text.split('\n').every((line) => line.length <= 90)).toBe(true)
        expect(text.replace(/\s+/g, ' ')).toContain(words.join(' '))
      }),
      { numRuns: 20 },
    )
  })

  test('is a draft of its claim until it goes out', () => {
    const letter = { text: 'Not yet', grounds: ['units'], records: [] }
    const state = played(beforeAppeal(), { do: 'write-letter', account: ACCOUNT, letter })
    expect(viewOf(world, state).claims[0]?.letter).toMatchObject({ text: 'Not yet', level: 1, files: [] })
    expect(played(state, appealed({})).claims[ACCOUNT]?.letter).toBeNull()
    expect(refusal(state, { do: 'write-letter', account: 'NOPE0001', letter })).toBe('no-claim')
    expect(
      Move.safeParse({ do: 'write-letter', account: ACCOUNT, letter: { ...letter, grounds: ['luck'] } })
        .success,
    ).toBe(false)
  })

  test('has the levels of its payer', () => {
    expect(appealSteps({ kind: 'medicare' }).map(({ level }) => level)).toEqual([1, 2, 3, 4, 5])
    expect(appealSteps({ kind: 'ppo' }).map(({ level }) => level)).toEqual([1, 2])
  })
})
