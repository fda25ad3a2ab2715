import type { Random } from '#kernel/random.ts'
import type { AskEngine } from './ask-engine.ts'
import { supposing } from './draw-facts.ts'
import type { Facts } from './expression.ts'
import type { PreparedTemplate, PreparedWrong } from './prepare-template.ts'
import type { Value } from './value.ts'
import { NoValue } from './value.ts'

/** One answer that can be picked or typed; `wrong` is its place in the template, null for the key. */
export interface Answer {
  readonly value: Value
  readonly text: string
  readonly rationale: string
  readonly wrong: number | null
}

/** Amounts closer than this look alike: who rounds otherwise is not wrong about the rule. */
const CLOSE_CENTS = 5
const CLOSE = 1e-9

/** Whether two answers could be taken for each other. */
function isAlike(a: Answer, b: Answer, tolerance: number): boolean {
  if (a.text.trim().toLowerCase() === b.text.trim().toLowerCase()) return true
  if (a.value.kind === 'money' && b.value.kind === 'money')
    return Math.abs(a.value.cents - b.value.cents) < Math.max(CLOSE_CENTS, tolerance * 100 + 1)
  return (
    a.value.kind === 'number' &&
    b.value.kind === 'number' &&
    Math.abs(a.value.number - b.value.number) <= tolerance + CLOSE
  )
}

/** Nobody answers with an amount or a number below nothing, unless the key is one. */
const isBelow = (value: Value): boolean =>
  (value.kind === 'money' && value.cents < 0) || (value.kind === 'number' && value.number < 0)

/** The value somebody with this misconception answers; null where it leads to none with these facts. */
function answeredBy(
  prepared: PreparedTemplate,
  { is, suppose }: PreparedWrong,
  facts: Facts,
  ask: AskEngine,
): Value | null {
  try {
    if (is !== null) return is.of(facts)
    const supposed = supposing(prepared, facts, suppose, ask)
    return supposed.ok ? prepared.key.of(supposed.value) : null
  } catch (error) {
    if (error instanceof NoValue) return null
    throw error
  }
}

/**
 * The wrong answers of a draw, at most `wanted`, by chance among those that differ from the key and from each other.
 * A misconception that leads to the right answer with these facts, or to none, is left out; nothing is made up for it.
 */
export function wrongAnswers(
  prepared: PreparedTemplate,
  facts: Facts,
  key: Answer,
  { wanted, chance, ask }: { readonly wanted: number; readonly chance: Random; readonly ask: AskEngine },
): readonly Answer[] {
  const { template, wrong } = prepared
  const chosen: Answer[] = []
  for (const i of chance.shuffle(wrong.map((_, n) => n))) {
    const one = wrong[i]
    if (chosen.length >= wanted || !one) break
    const value = answeredBy(prepared, one, facts, ask)
    if (value === null || value.kind !== key.value.kind || (isBelow(value) && !isBelow(key.value))) continue
    const within = new Map(facts).set('it', value)
    const text = (one.option ?? prepared.option).say(within)
    const answer = { value, text, rationale: one.rationale.say(within), wrong: i }
    if ([key, ...chosen].some((other) => isAlike(answer, other, template.tolerance))) continue
    chosen.push(answer)
  }
  return chosen
}
