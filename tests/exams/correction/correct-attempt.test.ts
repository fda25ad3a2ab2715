import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item } from '#curriculum'
import { sure } from '#kernel/assert.ts'
import type { Form } from '../../../app/exams/assembly/form.ts'
import { correctAttempt, isNoWorse } from '../../../app/exams/correction/correct-attempt.ts'
import { addCounts, countsOf, inOrderOfWeight, NO_EFFECTS } from '../../../app/exams/correction/effect.ts'
import type { AttemptResult } from '../../../app/exams/scoring/report.ts'
import { resultOf } from '../../../app/exams/scoring/report.ts'
import type { Sitting } from '../../../app/exams/scoring/score-attempt.ts'
import { scoreAttempt, scoreQuestions } from '../../../app/exams/scoring/score-attempt.ts'
import { makeBlueprint } from '../helpers/blueprint.ts'
import { answered, kept, submitted } from '../helpers/events.ts'
import { formOf, revisionOf, shownAt, single } from '../helpers/items.ts'

const ITEMS: readonly Item[] = Array.from({ length: 10 }, (_, i) => single(`item-${i}`, i < 7 ? 'a' : 'b'))

/** The same question on the screen, with another of its options as the key, and authored in another order. */
function rekeyed(item: Item, key: number): Item {
  if (item.type !== 'single') throw new Error('not a single')
  const options = item.options.map((option, i) => ({ ...option, key: i === key }))
  return { ...item, options: [...options].reverse() }
}
const NEW = new Map(ITEMS.map((item) => [`new-${item.id}`, rekeyed(item, 1)]))
const itemOf = (revision: string): Item =>
  sure(NEW.get(revision) ?? ITEMS.find((item) => revisionOf(item.id) === revision), `revision ${revision}`)
const form: Form = formOf(ITEMS)
const rules = (percent: number, minimum: number | null = null): NonNullable<Sitting['rules']> => {
  const from = { source: 'a test', confidence: 'estimate' } as const
  return makeBlueprint({ a: { count: 7 }, b: { count: 3 } }, 10, {
    pass: { percent, ...from },
    sectionMinimum: { value: minimum, ...from },
  })
}
const sittingOf = (percent = 80, minimum: number | null = null): Sitting => ({
  ...{ form, rules: rules(percent, minimum), limitMs: null, genesis: 'genesis' },
})

/** Answers by authored option; null leaves one out. */
const sat = (options: readonly (number | null)[]) => [
  ...kept(
    options.flatMap((option, i) =>
      option === null ? [] : [answered(i + 1, { choice: shownAt(form, i + 1, option) })],
    ),
  ),
  submitted(),
]
const about = (i: number) => ({ item: `item-${i}`, part: null, revisions: [revisionOf(`item-${i}`)] })
const voided = (i: number) => ({ ...about(i), kind: 'void' as const, toRevision: null })
const credited = (i: number) => ({ ...about(i), kind: 'credit' as const, toRevision: null })
const rejudged = (i: number) => ({ ...about(i), kind: 'rekey' as const, toRevision: `new-item-${i}` })

const options = fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 10, maxLength: 10 })
const which = fc.integer({ min: 0, max: 9 })
const correction = fc.oneof(which.map(voided), which.map(credited), which.map(rejudged))
const cut = fc.integer({ min: 10, max: 100 })
const minimum = fc.option(fc.integer({ min: 10, max: 90 }))

const correct = (
  given: readonly (number | null)[],
  list: Parameters<typeof correctAttempt>[3],
  of = sittingOf(),
) => correctAttempt(of, itemOf, sat(given), list)

describe('corrections of an attempt', () => {
  const seven = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1]

  test('a question that is left out counts neither in the points nor in the total', () => {
    const { steps } = correct(seven, [voided(8)])
    expect(steps).toMatchObject([
      { before: { points: 7, total: 10, percent: 70 }, after: { points: 7, total: 9, percent: 77.7 } },
    ])
    expect(steps[0]).toMatchObject({ changed: true, held: false, places: [9] })
  })

  test('who had it right keeps it, because leaving it out would cost them something', () => {
    const { steps, scored } = correct(seven, [voided(0)])
    expect(steps).toMatchObject([{ changed: false, held: true, after: { points: 7, total: 10 } }])
    expect(scored).toEqual(scoreQuestions(sittingOf(), itemOf, sat(seven), new Map()))
  })

  test('the full point for everyone: for a wrong answer, and for none', () => {
    expect(correct(seven, [credited(7)]).steps[0]?.after).toMatchObject({
      points: 8,
      total: 10,
      passed: true,
    })
    expect(correct([], [credited(3)]).steps[0]?.after).toMatchObject({ points: 1, total: 10 })
  })

  test('another key judges what the candidate chose, in whatever order the new version is authored', () => {
    expect(correct(seven, [rejudged(8)]).steps[0]?.after).toMatchObject({ points: 8, passed: true })
    expect(correct(seven, [rejudged(0)]).steps[0]?.after).toMatchObject({ points: 6, passed: false })
    const { scored } = correct(seven, [rejudged(8)])
    expect(scored.questions[8]).toMatchObject({ outcome: 'right', points: 1, corrected: 'rekey' })
  })

  test('of several corrections of one question the latest counts', () => {
    expect(correct(seven, [voided(8), credited(8)]).scored).toMatchObject({ points: 8, total: 10 })
    expect(correct(seven, [credited(8), rejudged(0), rejudged(8)]).scored).toMatchObject({ points: 7 })
  })

  test('a correction of other versions is nobody’s business', () => {
    const { steps } = correct(seven, [{ ...voided(8), revisions: ['another'] }])
    expect(steps).toMatchObject([{ changed: false, places: [] }])
  })

  test('the last question that counts is never left out', () => {
    const none = Array<null>(10).fill(null)
    const { scored } = correct(
      none,
      ITEMS.map((_, i) => voided(i)),
    )
    expect(scored.total).toBe(1)
  })
})

describe('what always holds', () => {
  test('without corrections the score is the one of always', () => {
    fc.assert(
      fc.property(options, cut, (given, percent) => {
        const of = sittingOf(percent)
        const { receipt: _, ...plain } = scoreAttempt(of, itemOf, sat(given))
        expect(correct(given, [], of).scored).toEqual(plain)
      }),
    )
  })

  test('leaving out or crediting takes no pass, and otherwise makes no share of points smaller', () => {
    fc.assert(
      fc.property(
        options,
        cut,
        minimum,
        fc.array(fc.oneof(which.map(voided), which.map(credited)), { maxLength: 5 }),
        (given, percent, least, list) => {
          for (const { before, after } of correct(given, list, sittingOf(percent, least)).steps)
            expect(isNoWorse(before, after), JSON.stringify({ before, after })).toBe(true)
        },
      ),
    )
  })

  test('the same correction twice is the same as once', () => {
    fc.assert(
      fc.property(options, cut, minimum, correction, (given, percent, least, one) => {
        const of = sittingOf(percent, least)
        const twice = correct(given, [one, one], of)
        expect(twice.scored).toEqual(correct(given, [one], of).scored)
        expect(twice.steps[1]?.changed).toBe(false)
      }),
    )
  })

  test('each step begins where the one before ended, the first at the original result', () => {
    fc.assert(
      fc.property(options, fc.array(correction, { minLength: 1, maxLength: 5 }), (given, list) => {
        const { steps, scored } = correct(given, list)
        let at: AttemptResult = resultOf(scoreAttempt(sittingOf(), itemOf, sat(given)))
        for (const step of steps) {
          expect(step.before).toEqual(at)
          at = step.after
        }
        expect(at).toEqual(resultOf(scored))
      }),
    )
  })

  test('the counts of a dry run add up, and flips come first', () => {
    fc.assert(
      fc.property(fc.array(options, { maxLength: 12 }), correction, cut, (all, one, percent) => {
        const steps = all.flatMap((given) => correct(given, [one], sittingOf(percent)).steps)
        const counts = steps.map(countsOf).reduce(addCounts, NO_EFFECTS)
        expect(counts.asked).toBe(all.length)
        expect(counts.changed).toBeGreaterThanOrEqual(counts.up + counts.down)
        expect(counts.toPass + counts.toFail).toBeLessThanOrEqual(counts.changed)
        if (one.kind !== 'rekey') expect(counts.toFail).toBe(0)
        const flips = inOrderOfWeight(steps).map(({ before, after }) => before.passed !== after.passed)
        expect(flips).toEqual([...flips].sort((a, b) => Number(b) - Number(a)))
      }),
    )
  })
})
