import { describe, expect, test } from 'vitest'
import type { Claim, Payer } from '#billing'
import { PAYERS, payerOf } from '#billing'
import type { DraftJson } from '#sandbox'
import { formOf, withBeside } from '#sandbox'
import { claimAnswer } from '#ui/claim/answer/claim-answer.ts'
import { faultWords } from '#ui/claim/answer/fault-words.ts'
import { BLANK_LINE, withText } from '#ui/claim/sheet/edit-form.ts'
import { filled } from '#ui/sandbox/fill-from-card.ts'
import { payerStandIn, payerTrouble } from '#ui/sandbox/form-payer.ts'
import { emptyDraft } from '../../../app/sandbox/life/start.ts'
import { scenarioNamed, worldOf } from '../../sandbox/scenarios.ts'

const scenario = scenarioNamed('clean-visit-and-injection')
const [encounter] = scenario.encounters
const [patient] = scenario.patients
if (!encounter || !patient?.cards[0]) throw new Error('The scenario is gone.')
const [card] = patient.cards
const { tables } = worldOf(scenario)
const empty = emptyDraft(scenario, encounter)
const fromCard = filled(empty, patient as never, card as never, scenario as never, encounter.account)

const answerTo = (draft: DraftJson) => {
  const [, id = ''] = (draft.boxes.top ?? '').split('\n')
  const complete = (claim: Claim) => {
    const whole = withBeside(claim, draft.beside)
    return whole.ok ? whole.value : claim
  }
  const world = { tables, received: scenario.start, payer: payerOf(id) ?? payerStandIn, complete }
  return claimAnswer(formOf(draft), { facts: { verified: null } }, world)
}
const told = (draft: DraftJson): readonly string[] =>
  answerTo(draft).findings.map(({ rule, box, message }) => `${rule} ${box ?? '–'}: ${message}`)
const written = (draft: DraftJson, key: string, text: string): DraftJson => {
  const { boxes, lines } = withText(formOf(draft), key, text)
  return { ...draft, boxes: { ...boxes }, lines: lines.map((line) => ({ ...line })) }
}
/** The form after each further entry. */
function* grown(draft: DraftJson, entries: readonly (readonly [key: string, text: string])[]) {
  let now = draft
  for (const [key, text] of entries) {
    now = written(now, key, text)
    yield now
  }
}
const TOP_TO_BOTTOM = [
  '1',
  '1a',
  '2',
  '3',
  '3 sex',
  '4',
  '5',
  '6',
  '7',
  '11',
  '11a',
  '11a sex',
  '11d',
] as const

describe('what a fresh form is told of', () => {
  test('is what it lacks, each once, and nothing about a payer that nobody chose', () => {
    expect(told(empty)).toEqual([
      'A2 21: The claim has no diagnosis.',
      'A2 –: The claim has no service line.',
      'A2 top: The claim has no payer: choose the plan it goes to.',
      'A6 1a: There is no member ID.',
      'A7 6: The claim does not say how the patient is related to the insured.',
    ])
  })
  test('gets shorter from box to box, whatever the order, and never speaks of somebody without a name', () => {
    const entries = TOP_TO_BOTTOM.map((key) => [key, fromCard.boxes[key] ?? ''] as const)
    const payer = ['top', fromCard.boxes.top ?? ''] as const
    const names = PAYERS.map(({ name }) => name)
    for (const order of [[payer, ...entries], [...entries, payer], [payer, ...entries].reverse()])
      for (const draft of grown(empty, order)) {
        const all = told(draft)
        expect(new Set(all).size).toBe(all.length)
        for (const one of all) {
          expect(one).not.toMatch(/ {2}| [,;.]|undefined|null/)
          if (draft.boxes.top === '') expect(names.filter((name) => one.includes(name))).toEqual([])
        }
      }
  })
  test('is the same from the card as by hand', () => {
    const entries = Object.entries(fromCard.boxes).map(([key, text]) => [key, text] as const)
    const byHand = [...grown(empty, entries)].at(-1)
    expect(told(byHand ?? empty)).toEqual(told(fromCard))
    expect(told(fromCard)).toEqual([
      'A2 21: The claim has no diagnosis.',
      'A2 –: The claim has no service line.',
    ])
  })
})

describe('a line that is being written', () => {
  const coded =
    [
      ...grown(fromCard, [
        ['21 A', 'M1711'],
        ['21 B', 'E119'],
      ]),
    ].at(-1) ?? fromCard
  const withRow = { ...coded, lines: [{ ...BLANK_LINE }] }
  test('is none while it is empty: the form can be read as before', () => {
    expect(told(withRow)).toEqual(told(coded))
  })
  test('says what is still missing in the words of the form, and at the end only what is worth doing', () => {
    const entries = Object.entries({ 'A from': '10 15 2025', 'A through': '10 15 2025', B: '11', D: '99213' })
    const half =
      [
        ...grown(
          withRow,
          entries.map(([key, text]) => [`1:${key}`, text]),
        ),
      ].at(-1) ?? withRow
    const { claim, faults } = answerTo(half)
    expect(claim).toBeNull()
    expect(faults.map((fault) => faultWords(fault, formOf(half)))).toEqual([
      {
        ...{ at: '1:F', line: 1 },
        text: 'Box 24F, line 1: charge: still to be filled in: an amount in dollars such as 85.17.',
      },
      {
        ...{ at: '1:G', line: 1 },
        text: 'Box 24G, line 1: units: still to be filled in: a number of units such as "1" or "2.5".',
      },
    ])
    const rest = [
      ['1:D modifiers', ''],
      ['1:E', 'B'],
      ['1:F', '150.00'],
      ['1:G', '1'],
    ] as const
    const whole = [...grown(half, rest)].at(-1) ?? half
    expect(told(whole)).toEqual([
      'A14 24J: A group bills, and nobody is named who furnished the service.',
      'B1 1a: Nobody asked the payer whether the coverage was in force.',
    ])
  })
  test('with something that cannot be read says what stands there', () => {
    const wrong = written(written(withRow, '1:A from', '13 45 2025'), '1:F', 'FREE')
    const words = answerTo(wrong).faults.map((fault) => faultWords(fault, formOf(wrong)).text)
    expect(words[0]).toContain('“13 45 2025” cannot be read: a day of the calendar as MM DD YYYY')
    expect(words[1]).toContain('“FREE” cannot be read: an amount in dollars')
  })
})

describe('a payer', () => {
  test('who is not of this world is told as just that, and nobody else is said to have the claim', () => {
    const strange = written(fromCard, 'top', 'ACME HEALTH\nACME99')
    expect(told(strange).join()).not.toContain('Medicare Part B Training')
    expect(told(strange).filter((one) => one.startsWith('B3'))).toEqual([])
    expect(payerTrouble(strange.boxes.top ?? '')).toContain('ACME99')
  })
  test('who is, and one that was not chosen yet, are no trouble', () => {
    expect(payerTrouble(fromCard.boxes.top ?? '')).toBeNull()
    expect(payerTrouble('')).toBeNull()
  })
  test('stands for one of the kind that box 1 says', () => {
    const kind = (draft: DraftJson): Payer['kind'] => {
      const { claim } = answerTo(draft)
      if (!claim) throw new Error('no claim')
      return payerStandIn(claim).kind
    }
    expect(kind(written(empty, '1', 'MEDICARE'))).toBe('medicare')
    expect(kind(empty)).toBe('ppo')
  })
})
