import type { Actor } from '#accounts'
import type { Question, Response } from '#curriculum'
import { partOf } from '#curriculum'
import { getRevision, publishCatalogue } from '#curriculum/server'
import type { Database } from '#db'
import { parseExam } from '#exams'
import { publishExams, recordEvents } from '#exams/server'
import { sure } from '#kernel/assert.ts'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { getFrozen } from '../../../app/exams/attempt/attempts.store.server.ts'
import { contentFolder } from '../../curriculum/catalogue/content-folder.ts'
import { bank, item, objectives } from '../../curriculum/small-content.ts'
import { templates } from '../../curriculum/templates/days-template.ts'
import { makeBlueprint } from '../helpers/blueprint.ts'
import { answered, checked, sent } from '../helpers/events.ts'
import { keyResponse } from '../helpers/key-response.ts'
import { must } from '../helpers/sitting.ts'

const LIST = [
  ['counted-first-day', 'Counted the first day'],
  ['one-day-late', 'Went a day too far'],
  ['forgot-deductible', 'Forgot the deductible'],
  ['other-side', 'Gave the other side’s part'],
] as const

/** What the misconceptions are called. */
export const names = (list: readonly (readonly [string, string])[] = LIST) => ({
  path: 'templates/misconceptions.yaml',
  text: `misconceptions:\n${list.map(([id, name]) => `  - { id: ${id}, name: "${name}" }\n`).join('')}`,
})

/** A number that is typed, and a statement that is false, or true. */
const OTHERS = {
  path: 'templates/insurance/others.yaml',
  text: `
topic: Others
defaults: { objective: insurance.medicare, source: A public source }
templates:
  - id: tpl-0003
    type: numeric
    unit: $
    difficulty: 2
    level: apply
    vary:
      allowed: { dollars: [100, 300], step: 1 }
      left: { dollars: [20, 90], step: 1 }
    work:
      share: { ask: cost-share, facts: { allowed: "{allowed}", deductibleLeft: "{left}", coinsurance: "0.2" } }
    stem: "A plan allows {allowed}; {left} of deductible is left, then 20%. What does the member owe?"
    key: share.patient
    rationale: "It is {key}."
    wrong:
      - { because: forgot-deductible, suppose: { left: dollars(0) }, rationale: "It is 20% of all." }
      - { because: other-side, is: share.paid, rationale: "The plan pays that." }
  - id: tpl-0004
    type: truefalse
    difficulty: 2
    level: apply
    vary:
      from: { days: [2025-01-06, 2025-12-19] }
      days: { of: [30, 45, 60, 90] }
      more: { of: [0, 1] }
    work:
      last: { ask: term, facts: { from: "{from}", days: "{days}" } }
      told: last.day + more
    stem: "From {from} a bill has {days} days. It leaves on {told}. True or false: it is in time."
    key: told <= last.day
    rationale: "The last day is {last.day}."
    wrong:
      - { because: one-day-late, rationale: "It was not reckoned so." }
`,
}

const EXAM = { ...makeBlueprint({ insurance: { count: 4 } }, 4), id: 'of-slips', templates: true as const }

/** A tree of four templates, an exam that asks them all, and a section with a question and no template. */
export const SLIPS = [
  objectives,
  names(),
  templates('tpl-0001', 'tpl-0002'),
  OTHERS,
  bank([item()]),
  { path: `exams/${EXAM.id}.yaml`, text: JSON.stringify(EXAM) },
]

/** Publishes the tree, and says what is wrong with it. */
export async function publishSlips(db: Database, at: Instant, files = SLIPS) {
  const published = await publishCatalogue(db, contentFolder(...files).dir, at, parseExam)
  await publishExams(db, published.exams, at)
  return published.faults.filter(({ severity }) => severity === 'error')
}

/** The answer somebody gives who has a misconception; null where it leads to none of the answers. */
function astray(
  question: Question,
  order: readonly (readonly number[])[],
  misconception: string,
): Response | null {
  if (question.type === 'single') {
    const authored = question.options.findIndex((option) => option.misconception === misconception)
    return authored < 0 ? null : { choice: sure(order[0], 'an order').indexOf(authored) }
  }
  if (question.type === 'numeric') {
    const near = question.near.find((one) => one.misconception === misconception)
    return near ? { text: String(near.value) } : null
  }
  if (question.type === 'truefalse' && question.misconception === misconception)
    return { answer: !question.answer }
  return null
}

/** The questions of an attempt, and how they are answered: by what, right where it is `right`, not at all where it is null. */
export async function sitSlips(
  db: Database,
  actor: Actor,
  attemptId: Id<'Attempt'>,
  by: Readonly<Record<string, string | null>>,
  at: Instant,
  isChecked = true,
) {
  const { form } = await getFrozen(db.read, attemptId)
  const places = await Promise.all(
    form.places.map(async (place) => {
      const { item: question } = partOf(await getRevision(db, place.revision), place.part)
      return { ...place, question }
    }),
  )
  const acts = places.flatMap(({ n, item: id, question, order }) => {
    const how = by[id] ?? null
    if (how === null) return []
    const response = how === 'right' ? keyResponse(question, order) : astray(question, order, how)
    const given = answered(n, sure(response, `${id} by ${how}`))
    return isChecked ? [given, checked(n)] : [given]
  })
  const ack = must(await recordEvents(db, actor, attemptId, { client: 'page-one', events: sent(acts) }, at))
  return { places, ack }
}
