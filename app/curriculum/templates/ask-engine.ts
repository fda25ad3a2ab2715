import type { Tables } from '#billing'
import { fictionalCode, INQUIRIES, realCode } from '#billing'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'

/** A question to the billing engine; the fault says why it has no answer. */
export type AskEngine = (ask: string, facts: unknown) => Result<unknown, string>

const MOST_KEPT = 50_000

/** Applies a change to every text in plain JSON. */
function inTexts(json: unknown, change: (text: string) => string): unknown {
  if (typeof json === 'string') return change(json)
  if (typeof json !== 'object' || json === null) return json
  if (Array.isArray(json)) return json.map((one) => inTexts(one, change))
  return Object.fromEntries(Object.entries(json).map(([key, one]) => [key, inTexts(one, change)]))
}

/**
 * The billing engine over these tables, as templates ask it: the same question is answered once. Facts may name
 * fictional procedure codes (FICTIONAL_CODES=1); the engine reckons with the real ones, and what it answers names the
 * fictional ones again.
 */
export function askEngine(tables: Tables): AskEngine {
  const kept = new Map<string, Result<unknown, string>>()
  return (ask, facts) => {
    const question = `${ask} ${JSON.stringify(facts)}`
    const known = kept.get(question)
    if (known) return known
    if (kept.size >= MOST_KEPT) kept.clear()
    const found = answered(ask, facts, tables)
    kept.set(question, found)
    return found
  }
}

function answered(ask: string, facts: unknown, tables: Tables): Result<unknown, string> {
  let isFictional = false
  const real = inTexts(facts, (text) => {
    const code = realCode(text)
    if (code !== text) isFictional = true
    return code
  })
  const found = INQUIRIES.get(ask)?.ask(real, tables)
  if (!found) return fail(`the engine answers no ${ask}`)
  if (found.ok) return ok(isFictional ? inTexts(found.value, fictionalCode) : found.value)
  const [{ path, message } = { path: '', message: 'no answer' }] = found.fault
  return fail(`${ask} cannot be answered: ${path === '' ? '' : `${path}: `}${message}`)
}
