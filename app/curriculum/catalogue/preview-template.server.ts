import type { Database } from '#db'
import { reviewOf, viewOf } from '../items/answer-item.ts'
import { sectionOf } from '../items/item.ts'
import { readItemBody } from '../items/item-body.ts'
import { readItem } from '../items/read-item.ts'
import type { Review } from '../items/review.ts'
import type { ItemView } from '../items/visit.ts'
import { drawItem } from '../templates/draw-item.ts'
import { stemWords } from '../templates/stem-words.ts'
import type { Template, Vary } from '../templates/template.ts'
import { inWords } from '../templates/value.ts'
import { currentTemplates, engineOfTemplates } from './current-templates.server.ts'
import { writtenBody } from './written-body.server.ts'

/** A template as lists show it. */
export interface TemplateLine {
  readonly id: string
  readonly section: string
  readonly objective: string
  readonly type: string
  readonly level: string
  readonly difficulty: number
  readonly status: string
}

/** A template beside its neighbors: also what it asks, how it begins, and what varies. */
export interface ListedTemplate extends TemplateLine {
  readonly asks: string
  readonly begins: string
  /** Its facts by name, each with the manner in which it varies. */
  readonly varies: readonly { readonly name: string; readonly how: string }[]
}

const lineOf = ({ id, objective, type, level, difficulty, status }: Template): TemplateLine => ({
  ...{ id, section: sectionOf(objective), objective },
  ...{ type, level, difficulty, status },
})

function howItVaries(vary: Vary): string {
  if ('of' in vary) return `1 of ${vary.of.length}`
  if ('dollars' in vary) return 'an amount'
  return 'days' in vary ? 'a day' : 'a number'
}

/** The templates that are current, by id. */
export const listTemplates = async (db: Database): Promise<readonly ListedTemplate[]> =>
  [...(await currentTemplates(db)).values()].map(({ prepared: { template } }) => ({
    ...lineOf(template),
    ...stemWords(template.stem),
    varies: Object.entries(template.vary).map(([name, vary]) => ({ name, how: howItVaries(vary) })),
  }))

/** One value in facts or an answer. */
export interface Part {
  readonly way: string
  readonly value: string
}

/** An item that was drawn from a template, with all it was made of. */
export interface PreviewedTemplate extends TemplateLine {
  readonly seed: string
  readonly shown: { readonly view: ItemView; readonly review: Review }
  /** The facts by name, as a reader sees them. */
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  /** What was asked of the billing engine, and its answer, each part by its way. */
  readonly asked: readonly {
    readonly name: string
    readonly ask: string
    readonly facts: readonly Part[]
    readonly answer: readonly Part[]
  }[]
  /** Every wrong answer of the template; `isShown`: it is among those of this item. */
  readonly wrong: readonly { readonly name: string; readonly isShown: boolean }[]
}

/** Draws an item of a template by a seed, to be looked at; keeps nothing. Null when there is no such template, or no item. */
export async function previewTemplate(
  db: Database,
  id: string,
  seed: string,
): Promise<PreviewedTemplate | null> {
  const current = (await currentTemplates(db)).get(id)
  if (!current) return null
  const { prepared, misconceptions } = current
  const drawn = drawItem(prepared, seed, await engineOfTemplates())
  const { item } = drawn.ok ? readItem(drawn.value.raw) : { item: null }
  if (!drawn.ok || !item) return null
  const published = readItemBody(JSON.parse(writtenBody(item).body))
  if (published.type === 'case') return null
  const { facts, asked } = drawn.value
  const isPlain = (name: string, kind: string) => kind !== 'data' && name !== 'it' && name !== 'key'
  return {
    ...{ ...lineOf(prepared.template), seed },
    shown: { view: viewOf(published, []), review: reviewOf(published, [], null) },
    facts: [...facts].flatMap(([name, value]) =>
      isPlain(name, value.kind) ? [{ name, value: inWords(value) }] : [],
    ),
    asked: asked.map((one) => ({
      ...{ name: one.name, ask: one.ask, facts: partsOf(one.facts) },
      // the steps of an answer are long, and the rationale says what matters of them
      answer: partsOf(one.answer).filter(({ way }) => !way.startsWith('steps')),
    })),
    wrong: prepared.template.wrong.map(({ because }, i) => ({
      name: misconceptions.get(because) ?? because,
      isShown: drawn.value.wrong.includes(i),
    })),
  }
}

/** The parts of plain JSON by their ways, entries of lists from 1, as expressions name them. */
function partsOf(json: unknown, way = ''): readonly Part[] {
  if (typeof json !== 'object' || json === null) return [{ way, value: String(json ?? 'none') }]
  const isList = Array.isArray(json)
  return Object.entries(json).flatMap(([name, one]) => {
    const step = isList ? String(Number(name) + 1) : name
    return partsOf(one, way === '' ? step : `${way}.${step}`)
  })
}
