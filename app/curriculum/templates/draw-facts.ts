import { addDays, daysFrom, isDay } from '#billing'
import type { Random } from '#kernel/random.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { AskEngine } from './ask-engine.ts'
import type { Expression, Facts } from './expression.ts'
import type { PreparedTemplate, Step } from './prepare-template.ts'
import type { Vary } from './template.ts'
import type { Value } from './value.ts'
import { money, NoValue, number, valueIn } from './value.ts'

/** How many values a fact can have. */
export function sizeOf(vary: Vary): number {
  if ('of' in vary) return vary.of.length
  if ('days' in vary) {
    const [from, to] = vary.days
    return isDay(from) && isDay(to) ? daysFrom(from, to) + 1 : 0
  }
  const [from, to] = 'dollars' in vary ? vary.dollars : vary.number
  return Math.floor((to - from) / vary.step + 1e-6) + 1
}

function drawn(vary: Vary, chance: Random): Value {
  const at = chance.int(sizeOf(vary))
  if ('of' in vary) return valueIn(vary.of[at])
  if ('days' in vary) {
    const [from] = vary.days
    if (!isDay(from)) throw new NoValue(`${from} is no day`)
    return { kind: 'day', day: addDays(from, at) }
  }
  if ('dollars' in vary) return money(Math.round(vary.dollars[0] * 100) + Math.round(vary.step * 100) * at)
  return number(vary.number[0] + vary.step * at)
}

/** What was asked of the engine in a draw, for its derivation. */
export interface Asked {
  readonly name: string
  readonly ask: string
  readonly facts: unknown
  readonly answer: unknown
}

export interface DrawnFacts {
  readonly facts: Facts
  readonly asked: readonly Asked[]
}

/** Why a draw came to nothing, as an author reads it. */
const why = (error: unknown, where: string): Result<never, string> => {
  if (error instanceof NoValue) return fail(`${where}: ${error.message}`)
  throw error
}

function done(
  step: Step,
  facts: Facts,
  ask: AskEngine,
): Result<{ value: Value; asked: Asked | null }, string> {
  try {
    if (step.kind === 'reckoned') return ok({ value: step.of(facts), asked: null })
    const given = step.facts(facts)
    const answer = ask(step.ask, given)
    if (!answer.ok) return fail(`work.${step.name}: ${answer.fault}`)
    const asked = { name: step.name, ask: step.ask, facts: given, answer: answer.value }
    return ok({ value: { kind: 'data', data: answer.value }, asked })
  } catch (error) {
    return why(error, `work.${step.name}`)
  }
}

/** Draws the facts that vary and does the work over them. The fault: an expression has no value, or the engine no answer. */
export function drawFacts(
  { vary, steps }: PreparedTemplate,
  chance: Random,
  ask: AskEngine,
): Result<DrawnFacts, string> {
  const facts = new Map<string, Value>()
  const asked: Asked[] = []
  for (const [name, how] of vary) facts.set(name, drawn(how, chance))
  for (const step of steps) {
    const found = done(step, facts, ask)
    if (!found.ok) return found
    facts.set(step.name, found.value.value)
    if (found.value.asked) asked.push(found.value.asked)
  }
  return ok({ facts, asked })
}

/** The facts as somebody sees them who takes some to be something else: what follows from those is worked out again. */
export function supposing(
  { steps }: PreparedTemplate,
  facts: Facts,
  suppose: ReadonlyMap<string, Expression>,
  ask: AskEngine,
): Result<Facts, string> {
  const supposed = new Map(facts)
  try {
    for (const [name, expression] of suppose) supposed.set(name, expression.of(facts))
  } catch (error) {
    return why(error, 'suppose')
  }
  const changed = new Set(suppose.keys())
  for (const step of steps) {
    if (suppose.has(step.name) || ![...step.names].some((name) => changed.has(name))) continue
    const found = done(step, supposed, ask)
    if (!found.ok) return found
    supposed.set(step.name, found.value.value)
    changed.add(step.name)
  }
  return ok(supposed)
}
