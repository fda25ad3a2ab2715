import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Item } from '#curriculum'
import { sure } from '#kernel/assert.ts'
import type { Form } from '../../../app/exams/assembly/form.ts'
import { decidedBy } from '../../../app/exams/attempt/item-uses.store.server.ts'
import type { Corrected } from '../../../app/exams/correction/correct-attempt.ts'
import { correctAttempt } from '../../../app/exams/correction/correct-attempt.ts'
import type { Standing, StandingAttempt } from '../../../app/exams/correction/correct-standing.ts'
import { addsUp, correctStanding } from '../../../app/exams/correction/correct-standing.ts'
import type { Correction } from '../../../app/exams/correction/correction.ts'
import { resultOf } from '../../../app/exams/scoring/report.ts'
import { sumBySection } from '../../../app/exams/scoring/verdict.ts'
import { makeBlueprint } from '../helpers/blueprint.ts'
import { answered, kept } from '../helpers/events.ts'
import { caseOf, formOf, matching, multiple, revisionOf, shownAt, single } from '../helpers/items.ts'

/** Every second option comes from a misconception, so that a key may move to one of them, or from it to another. */
function astray<I extends Item>(item: I): I {
  if (item.type !== 'single') return item
  const options = item.options.map((one, i) =>
    i % 2 === 1 ? { ...one, misconception: `${item.id}-${i}` } : one,
  )
  return { ...item, options }
}

/** Whole, half and third points, in two sections, with a case whose questions are corrected together. */
const ITEMS: readonly Item[] = [
  ...['one', 'two', 'three', 'four'].map((id) => astray(single(id, 'alpha'))),
  ...[multiple('half', 'alpha'), matching('third', 'alpha'), matching('third-too', 'beta')],
  ...['five', 'six'].map((id) => single(id, 'beta')),
  caseOf('case', [single('case-a', 'beta'), single('case-b', 'beta')], 'beta'),
]
const plain = formOf(ITEMS)
/** Two of the questions are tried out and not counted. */
const form: Form = {
  ...plain,
  places: plain.places.map((place) => ({ ...place, pretest: ['two', 'six'].includes(place.item) })),
}

/** Every single-best question has a second version on which the second authored option is the key. */
const secondKey = <I extends Item>(item: I): I =>
  item.type === 'single'
    ? { ...item, options: item.options.map((option, i) => ({ ...option, key: i === 1 })) }
    : item.type === 'case'
      ? { ...item, parts: item.parts.map((part) => secondKey(part as Item) as typeof part) }
      : item
const itemOf = (revision: string): Item => {
  const isNew = revision.startsWith('new-')
  const found = sure(
    ITEMS.find((item) => revisionOf(item.id) === revision.replace(/^new-/, '')),
    revision,
  )
  return isNew ? secondKey(found) : found
}

type Wanted = Pick<Correction, 'item' | 'part' | 'revisions' | 'kind' | 'toRevision'>
const correction = fc
  .record({
    item: fc.constantFrom(...ITEMS.map(({ id }) => id)),
    kind: fc.constantFrom('void' as const, 'credit' as const, 'rekey' as const),
    part: fc.constantFrom(null, 'case-b'),
  })
  .map(({ item, kind, part }): Wanted => {
    const revision = revisionOf(item)
    const toRevision = kind === 'rekey' ? `new-${revision}` : null
    return { item, kind, part: item === 'case' ? part : null, revisions: [revision], toRevision }
  })
const choices = fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 11, maxLength: 11 })

function log(given: readonly (number | null)[], abandoned: boolean) {
  const acts = form.places.flatMap(({ n, type }, i) => {
    const option = given[i] ?? null
    if (option === null) return []
    const shown = shownAt(form, n, option)
    if (type === 'multiple') return [answered(n, { choices: [shown, (shown + 1) % 4].sort() })]
    if (type === 'matching') return [answered(n, { pairs: [shown, (shown + 1) % 4, null] })]
    return [answered(n, { choice: shown })]
  })
  const end = { seq: 1, ms: 0, client: 'server', at: 9_000_000 as never, by: 'sweeper' as const }
  return [...kept(acts), { ...end, kind: abandoned ? ('abandoned' as const) : ('submitted' as const) }]
}

/** What the database keeps of an attempt after its corrections: what `item_uses` and `attempts` say. */
function standingOf(corrected: Corrected, rules: StandingAttempt['rules'], abandoned: boolean, next: Wanted) {
  const questions: (Standing & { item: string; part: string })[] = corrected.scored.questions.map((line) => ({
    ...{ n: line.n, section: line.section, pretest: line.pretest, item: line.item, part: line.part },
    outcome: line.corrected === 'void' ? 'voided' : line.outcome,
    points: line.points,
    misconception: line.misconception ?? null,
  }))
  const isAbout = ({ item, part }: { item: string; part: string }) =>
    item === next.item && (next.part === null || next.part === part)
  const counting = questions.filter((one) => !isAbout(one) && !one.pretest && one.outcome !== 'voided')
  const others = sumBySection(counting.map(({ section, points }) => ({ section, points: points ?? 0 })))
  const result = resultOf(corrected.scored)
  return { touched: questions.filter(isAbout), others, rules, isAbandoned: abandoned, result }
}

test('a correction of what the questions came to is the correction of the log, step by step', () => {
  const from = { source: 'a test', confidence: 'estimate' } as const
  const rulesOf = (percent: number, minimum: number | null) =>
    makeBlueprint({ alpha: { count: 6 }, beta: { count: 5 } }, 11, {
      pass: { percent, ...from },
      sectionMinimum: { value: minimum, ...from },
    })
  fc.assert(
    fc.property(
      choices,
      fc.array(correction, { minLength: 1, maxLength: 5 }),
      fc.option(fc.integer({ min: 10, max: 100 })),
      fc.option(fc.integer({ min: 10, max: 90 })),
      fc.boolean(),
      (given, list, percent, minimum, abandoned) => {
        const rules = percent === null ? null : rulesOf(percent, minimum)
        const sitting = { form, rules, limitMs: null, genesis: '' }
        const events = log(given, abandoned)
        for (const [i, next] of list.entries()) {
          const before = correctAttempt(sitting, itemOf, events, list.slice(0, i))
          const after = correctAttempt(sitting, itemOf, events, list.slice(0, i + 1))
          const standing = standingOf(before, rules, abandoned, next)
          expect(addsUp(standing)).toBe(true)
          // What the answer is worth by the other key: as if no other correction had ever been made.
          const alone = next.kind === 'rekey' ? correctAttempt(sitting, itemOf, events, [next]) : null
          const rejudge = (n: number) => sure(alone?.scored.questions.map(decidedBy)[n - 1], `place ${n}`)
          const { step, standings } = correctStanding(standing, next.kind, rejudge)
          expect(step).toEqual(after.steps.at(-1))
          const kept = standingOf(after, rules, abandoned, next).touched
          const figures = ({ n, outcome, points, misconception }: Standing) => {
            if (outcome !== 'wrong') expect(misconception).toBeNull()
            return { n, outcome, points, misconception }
          }
          expect(standings.map(figures)).toEqual(kept.map(figures))
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('figures that do not give the result that is shown are found out', () => {
  const sitting = { form, rules: null, limitMs: null, genesis: '' }
  const corrected = correctAttempt(sitting, itemOf, log(Array(11).fill(0), false), [])
  const next: Wanted = {
    ...{ item: 'one', part: null, revisions: [revisionOf('one')], kind: 'void', toRevision: null },
  }
  const sound = standingOf(corrected, null, false, next)
  expect(addsUp(sound)).toBe(true)
  const [touched] = sound.touched
  for (const wrong of [{ points: 0.5 }, { outcome: 'voided' as const }, { outcome: null }])
    expect(addsUp({ ...sound, touched: [{ ...sure(touched, 'the question'), ...wrong }] })).toBe(false)
  expect(addsUp({ ...sound, others: new Map() })).toBe(false)
})
