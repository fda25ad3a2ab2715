import { z } from 'zod'
import { inherited, Plain } from '../items/common.ts'

/** What a bank may state once for all its items. */
export const Defaults = z.strictObject({
  objective: inherited.objective.optional(),
  source: inherited.source.optional(),
  codeYear: inherited.codeYear.unwrap().optional(),
  codeSet: inherited.codeSet,
  author: inherited.author.unwrap().optional(),
  status: inherited.status.unwrap().optional(),
})

/** `content/banks/<section>/<topic>.yaml`, with its items not yet read: each is read alone, so that one fault hides no other. */
export const BankFile = z.strictObject({
  topic: Plain,
  defaults: Defaults.optional(),
  items: z.array(z.record(z.string(), z.unknown())).min(1).max(2000),
})
export type BankFile = z.infer<typeof BankFile>

/** What an item may take from the defaults of its bank. */
export const FROM_BANK = ['objective', 'source', 'codeYear', 'codeSet', 'author', 'status'] as const
/** What a part may take from its case. */
export const FROM_CASE = [...FROM_BANK, 'difficulty', 'level'] as const
type Raw = Readonly<Record<string, unknown>>

const pick = (raw: Raw, keys: readonly string[]): Raw =>
  Object.fromEntries(keys.flatMap((k) => (raw[k] === undefined ? [] : [[k, raw[k]]])))
/** Whether a value from YAML is a mapping. */
export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An item with its bank's defaults under it, and a case's own values under its parts. */
export function withDefaults(defaults: unknown, raw: Raw): Raw {
  const item = { ...(isRecord(defaults) ? pick(defaults, FROM_BANK) : {}), ...raw }
  if (item.type !== 'case' || !Array.isArray(item.parts)) return item
  const shared = pick(item, FROM_CASE)
  return {
    ...item,
    parts: item.parts.map((part: unknown) => (isRecord(part) ? { ...shared, ...part } : part)),
  }
}
