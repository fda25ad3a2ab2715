import type { Item, Question } from '#curriculum'
import { sure } from '#kernel/assert.ts'
import type { Form } from '../../../app/exams/assembly/form.ts'
import { orderOptions } from '../../../app/exams/assembly/order-options.ts'

const common = (id: string, section: string) => ({
  id,
  objective: `${section}.one`,
  source: ['42 CFR 424.44'],
  codeYear: 'any' as const,
  author: 'Cleanclaim editorial',
  status: 'live' as const,
  enemies: [],
  difficulty: 3,
  level: 'recall' as const,
  stem: `What does ${id} ask?`,
  html: {},
})

/** Four options; the first authored one is the key. */
export const single = (id: string, section = 'a'): Question => ({
  ...common(id, section),
  type: 'single',
  options: ['key', 'one', 'two', 'three'].map((text, i) => ({
    text: `${id} ${text}`,
    key: i === 0,
    rationale: `Why ${text}.`,
  })),
})

/** Two keys of four, each worth half a point. */
export const multiple = (id: string, section = 'a'): Question => ({
  ...common(id, section),
  type: 'multiple',
  choose: 2,
  credit: 'each',
  options: ['key one', 'key two', 'wrong one', 'wrong two'].map((text, i) => ({
    text,
    key: i < 2,
    rationale: `Why ${text}.`,
  })),
})

export const trueFalse = (id: string, section = 'a'): Question => ({
  ...common(id, section),
  type: 'truefalse',
  answer: true,
  rationales: { true: 'It is so.', false: 'It is so.' },
})

/** Three prompts, a third of a point each. */
export const matching = (id: string, section = 'a'): Question => ({
  ...common(id, section),
  type: 'matching',
  credit: 'each',
  prompts: ['alpha', 'beta', 'gamma'].map((text) => ({ text, match: `${text} match`, rationale: 'So.' })),
  extra: [{ text: 'nothing', rationale: 'Matches nothing.' }],
})

export const ordering = (id: string, section = 'a'): Question => ({
  ...common(id, section),
  type: 'ordering',
  credit: 'all',
  steps: ['first', 'second', 'third'].map((text) => ({ text, rationale: 'So.' })),
})

export const fill = (id: string, section = 'a'): Question => ({
  ...common(id, section),
  type: 'fill',
  answers: ['M17.11'],
  form: 'code',
  rationale: 'The code.',
  near: [{ text: 'M17.12', rationale: 'The other knee.' }],
})

export const numeric = (id: string, section = 'a'): Question => ({
  ...common(id, section),
  type: 'numeric',
  answer: 82.88,
  unit: '$',
  tolerance: 0,
  rationale: 'Eighty percent.',
  near: [{ value: 103.6, rationale: 'The whole.' }],
})

export const hotspot = (id: string, section = 'a'): Question => ({
  ...common(id, section),
  type: 'hotspot',
  form: 'cms1500',
  box: '24J',
  rationale: 'The rendering provider.',
  near: [{ box: '33a', rationale: 'The billing provider.' }],
})

/** A claim of a scenario to be worked. */
export const claim = (id: string, section = 'a'): Question => ({
  ...common(id, section),
  type: 'claim',
  scenario: 'both-knees',
  rationale: 'What it is about.',
})

/** A chart with the given questions under it. */
export function caseOf(id: string, parts: readonly Question[], section = 'case-study'): Item {
  const { stem: _, difficulty: __, level: ___, ...rest } = common(id, section)
  return {
    ...rest,
    type: 'case',
    chart: `The chart of ${id}.`,
    parts: parts.flatMap((question) => {
      if (question.type === 'claim') return []
      const { html: ____, ...part } = question
      return [part]
    }),
  }
}

/** The revision under which `itemsBy` finds an item. */
export const revisionOf = (id: string): string => `rev-${id}`

/** Finds published items by revision, as the scoring asks for them. */
export function itemsBy(items: readonly Item[]): (revision: string) => Item {
  const byRevision = new Map(items.map((item) => [revisionOf(item.id), item]))
  return (revision) => sure(byRevision.get(revision), `revision ${revision}`)
}

/** A form of these items in their order, all scored. */
export function formOf(items: readonly Item[], seed = 'a seed'): Form {
  const units = items.map((item) => ({
    section: item.objective.split('.')[0] ?? '',
    item: item.id,
    revision: revisionOf(item.id),
    size: item.type === 'case' ? item.parts.length : 1,
    pretest: false,
  }))
  return orderOptions({ exam: 'test-exam', seed, units }, itemsBy(items))
}

/** The displayed position of an authored option of place `n`. */
export const shownAt = (form: Form, n: number, authored: number): number =>
  form.places[n - 1]?.order[0]?.indexOf(authored) ?? -1
