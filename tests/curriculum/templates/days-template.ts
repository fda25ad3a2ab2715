import { makeBlueprint } from '../../exams/helpers/blueprint.ts'
import { objectives } from '../small-content.ts'

const template = (id: string, more = '') => `
  - id: ${id}
    type: single
    options: 3
    difficulty: 2
    level: apply
    vary:
      from: { days: [2025-01-06, 2025-12-19] }
      days: { of: [30, 45, 60, 90] }
    work:
      last: { ask: term, facts: { from: "{from}", days: "{days}" } }
    stem: "${id}: the letter of {from} grants {days} days. Which is the last of them?${more}"
    key: last.day
    rationale: The day after the letter is the first, so {key} is the last.
    wrong:
      - { because: counted-first-day, is: last.day - 1, rationale: This counts the day of the letter. }
      - { because: one-day-late, is: last.day + 1, rationale: This is one day too many. }
`
/** A file of templates that count days. */
export const templates = (...ids: readonly string[]) => ({
  path: 'templates/insurance/days.yaml',
  text: `topic: Days\ndefaults: { objective: insurance.medicare, source: A public source }\ntemplates:${ids.map((id) => template(id)).join('')}`,
})
export const misconceptions = {
  path: 'templates/misconceptions.yaml',
  text: 'misconceptions:\n  - { id: counted-first-day, name: Counted the first day }\n  - { id: one-day-late, name: Went a day too far }\n',
}

/** Two questions, both of templates. */
export const EXAM = {
  ...makeBlueprint({ insurance: { count: 2 } }, 2),
  id: 'two-of-templates',
  templates: true as const,
}

/** A content tree of two templates and the exam that asks them. */
export const DAYS = [
  objectives,
  misconceptions,
  templates('tpl-0001', 'tpl-0002'),
  { path: `exams/${EXAM.id}.yaml`, text: JSON.stringify(EXAM) },
]
