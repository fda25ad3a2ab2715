import { z } from 'zod'

/**
 * The questions that the billing engine answers, by name: a literal list, so that whoever reads items need not load the
 * engine. A test holds it to the engine's own.
 */
export const ASKS = [
  'npi',
  'icd',
  'ptp',
  'unit-limit',
  'add-on',
  'price',
  'prices',
  'limiting-charge',
  'listing',
  'modifier',
  'place',
  'unit-size',
  'scrub',
  'adjudicate',
  'filing',
  'term',
  'figure',
  'secondary',
  'cost-share',
  'balance',
  'carc',
  'remark',
  'rule',
  'field',
  'cob',
  'appeal',
  'overpayment',
] as const

/**
 * What an author has the engine recalculate: a question, its facts, and the answer that the item rests on. `key` names
 * the part of the answer that is the item's key ("allowed", "edit.column1"; entries of lists from 1).
 */
export const Verify = z.strictObject({
  ask: z.enum(ASKS),
  facts: z.record(z.string(), z.unknown()),
  answer: z.record(z.string(), z.unknown()),
  key: z
    .string()
    .regex(/^[A-Za-z]\w*(\.\w+){0,5}$/, 'a part of the answer, such as allowed or edit.column1')
    .optional(),
})
export type Verify = z.infer<typeof Verify>

/** All that an item has recalculated. For authors alone: it is no part of what is published. */
export const Verifies = z.array(Verify).min(1).max(12)

type Verified = { readonly verify?: unknown; readonly parts?: readonly { readonly verify?: unknown }[] }

/**
 * The item as it is published: without what only authors need. Its revision is made of this, so that adding or mending a
 * `verify` block makes no new revision, and no answer can leave through one.
 */
export function withoutVerify<T extends Verified>(item: T): T {
  const { verify: _, ...rest } = item
  const parts = item.parts?.map(({ verify: __, ...part }) => part)
  // only an optional field is gone
  return { ...rest, ...(parts ? { parts } : {}) } as unknown as T
}
