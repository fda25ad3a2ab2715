import { seeded } from '#kernel/random.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Path } from '../items/prose.ts'
import type { Verify } from '../items/verify.ts'
import type { AskEngine } from './ask-engine.ts'
import type { Asked } from './draw-facts.ts'
import { drawFacts } from './draw-facts.ts'
import type { Facts } from './expression.ts'
import { truthOf } from './operators.ts'
import type { PreparedTemplate } from './prepare-template.ts'
import { compared, NoValue } from './value.ts'
import type { Answer } from './wrong-answers.ts'
import { wrongAnswers } from './wrong-answers.ts'

/** An item that was drawn from a template: plain, as an author would have written it, and where its parts come from. */
export interface DrawnItem {
  /** An item of a bank, not yet read by its schema. */
  readonly raw: Readonly<Record<string, unknown>>
  readonly facts: Facts
  readonly asked: readonly Asked[]
  /** The place in the template from which a place of the item was made. */
  readonly origin: (path: Path) => Path
  /** Which wrong answers of the template it has, by their places. */
  readonly wrong: readonly number[]
}

/** So often are facts drawn anew when they do not meet what is given. */
const TRIES = 200
const MOST_NEAR = 4

/**
 * Draws an item: facts by chance until they meet what is given, the key by the engine, wrong answers by misconceptions.
 * The same template, seed and tables give the same item on every machine. The fault says why there is none.
 */
export function drawItem(
  prepared: PreparedTemplate,
  seed: string,
  ask: AskEngine,
): Result<DrawnItem, string> {
  const chance = seeded(`${prepared.template.id}/${seed}`)
  let why = 'what is given is never met'
  for (let i = 0; i < TRIES; i++) {
    try {
      const found = drawFacts(prepared, chance, ask)
      if (!found.ok) {
        why = found.fault
        continue
      }
      const { facts, asked } = found.value
      if (!prepared.given.every((condition) => truthOf(condition.of(facts)))) continue
      const item = written(prepared, facts, asked, { chance, ask })
      if (item.ok) return item
      why = item.fault
    } catch (error) {
      if (!(error instanceof NoValue)) throw error
      why = error.message
    }
  }
  return fail(why)
}

function written(
  prepared: PreparedTemplate,
  drawn: Facts,
  asked: readonly Asked[],
  by: Pick<Parameters<typeof wrongAnswers>[3], 'chance' | 'ask'>,
): Result<DrawnItem, string> {
  const { template } = prepared
  const value = prepared.key.of(drawn)
  if (value.kind === 'none' || value.kind === 'data') return fail('the key has no value')
  const facts = new Map(drawn).set('key', value)
  const within = new Map(facts).set('it', value)
  const key: Answer = {
    value,
    text: prepared.option.say(within),
    rationale: prepared.rationale.say(within),
    wrong: null,
  }
  const { id, type, objective, source, codeYear, codeSet, author, status, enemies, difficulty, level } =
    template
  const common = {
    ...{ id, type, objective, source, codeYear, author, status, enemies, difficulty, level },
    ...(codeSet === undefined ? {} : { codeSet }),
    stem: prepared.stem.say(facts),
    verify: verifyOf(prepared, asked),
  }
  const rest = { facts: within, asked }
  if (type === 'truefalse') {
    const answer = truthOf(value)
    const [other] = prepared.wrong
    const no = other?.rationale.say(within) ?? ''
    const rationales = answer ? { true: key.rationale, false: no } : { true: no, false: key.rationale }
    const origin = originOf(asked, [], answer)
    const misconception = other?.because
    return ok({ ...rest, raw: { ...common, answer, rationales, misconception }, origin, wrong: [0] })
  }
  const wanted = type === 'single' ? template.options - 1 : MOST_NEAR
  const wrong = wrongAnswers(prepared, facts, key, { wanted, ...by })
  if (wrong.length < (type === 'single' ? wanted : 1)) return fail('too many wrong answers fall together')
  const places = wrong.flatMap((one) => one.wrong ?? [])
  if (type === 'single') {
    const all = [key, ...wrong].sort(
      (a, b) => compared(a.value, b.value) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
    )
    const options = all.map(({ text, rationale, wrong: i }) => ({
      ...{ text, key: i === null, rationale },
      ...(i === null ? {} : { misconception: prepared.wrong[i]?.because }),
    }))
    return ok({ ...rest, raw: { ...common, options }, origin: originOf(asked, all, true), wrong: places })
  }
  const near = [...wrong].sort((a, b) => compared(a.value, b.value))
  const raw = {
    ...common,
    ...{
      answer: numberOf(key),
      unit: template.unit,
      tolerance: template.tolerance,
      rationale: key.rationale,
    },
    near: near.map((one) => ({
      ...{ value: numberOf(one), rationale: one.rationale },
      misconception: prepared.wrong[one.wrong ?? 0]?.because,
    })),
  }
  return ok({ ...rest, raw, origin: originOf(asked, near, true), wrong: places })
}

function numberOf({ value }: Answer): number {
  if (value.kind === 'number') return value.number
  if (value.kind === 'money') return value.cents / 100
  throw new NoValue('a numeric question needs a number or an amount for its key')
}

/** What the content check asks the engine again: every question of the work with what it answered, without its steps. */
function verifyOf({ key, steps }: PreparedTemplate, asked: readonly Asked[]): readonly Verify[] {
  const [name = '', ...part] = key.way?.split('.') ?? []
  const isAsked = part.length > 0 && steps.some((step) => step.name === name && step.kind === 'asked')
  return asked.slice(0, 12).map((one) => ({
    ask: one.ask as Verify['ask'],
    facts: one.facts as Verify['facts'],
    answer: Object.fromEntries(
      Object.entries(one.answer as object).filter(([field]) => field !== 'steps' && field !== 'notes'),
    ),
    ...(isAsked && one.name === name ? { key: part.join('.') } : {}),
  }))
}

/** Where an author finds what a place of the item was made of. */
function originOf(asked: readonly Asked[], answers: readonly Answer[], answer: boolean) {
  return (path: Path): Path => {
    const [field, at, ...more] = path
    if (field === 'verify') return ['work', asked[Number(at)]?.name ?? '']
    if (field === 'answer') return ['key']
    if (field === 'rationales') return (at === 'true') === answer ? ['rationale'] : ['wrong', 0, 'rationale']
    if (field !== 'options' && field !== 'near') return path
    if (at === undefined) return ['wrong']
    const wrong = answers[Number(at)]?.wrong ?? null
    const [last] = more
    if (wrong === null) return last === 'rationale' ? ['rationale'] : ['key']
    return last === 'rationale' ? ['wrong', wrong, 'rationale'] : ['wrong', wrong]
  }
}
