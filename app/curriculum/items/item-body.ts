import { z } from 'zod'
import type { Item } from './item.ts'
import { AuthoredItem } from './item.ts'

/** A published item as it is kept: as authored, and the safe HTML of each of its texts. */
export const ItemBody = z.strictObject({ item: AuthoredItem, html: z.record(z.string(), z.string()) })
export type ItemBody = z.infer<typeof ItemBody>

type Raw = Readonly<Record<string, unknown>>

/**
 * Revisions are kept for good, so what was published once must be read for good. A body of the first form has no
 * `format`; when a change would make old bodies unreadable, write `format: 2` from then on and add here the step that
 * brings a first body to the second form. tests/golden/items holds frozen bodies with what became of them.
 */
const steps: readonly ((body: Raw) => Raw)[] = []

const AnyBody = z.looseObject({
  format: z
    .int()
    .min(1)
    .max(steps.length + 1)
    .default(1),
})

/** Reads a kept item of whatever form it was written in. */
export function readItemBody(kept: unknown): Item {
  const { format, ...body } = AnyBody.parse(kept)
  const { item, html } = ItemBody.parse(steps.slice(format - 1).reduce<Raw>((raw, step) => step(raw), body))
  return { ...item, html }
}
