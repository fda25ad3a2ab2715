import { sha256Hex } from '#kernel/hash.ts'
import { canonicalJson } from '#kernel/text.ts'
import type { Form } from '../assembly/form.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { eventText, genesis, link } from '../attempt/chain.ts'

/**
 * What a candidate takes away from a sitting: form and log, each event with its link of the chain. It holds answers
 * and no keys. Anyone can check it without us: `start` is the hash of attempt, form and start; every `hash` is the
 * hash of the one before and the event.
 */
export interface Receipt {
  readonly kind: 'cleanclaim-receipt'
  readonly version: 1
  readonly attempt: { readonly id: string; readonly title: string; readonly startedAt: number }
  readonly form: Form
  readonly start: string
  readonly log: readonly { readonly event: AttemptEvent; readonly hash: string }[]
  readonly head: string
}

/** What checking a receipt found. `event` counts from 1: the first one that does not fit. */
export type ReceiptCheck =
  | { readonly state: 'whole'; readonly events: number; readonly head: string }
  | { readonly state: 'broken'; readonly where: string; readonly event: number | null; readonly why: string }
  | {
      readonly state: 'incomplete'
      readonly where: string
      readonly event: number | null
      readonly why: string
    }
  | { readonly state: 'unreadable'; readonly where: string; readonly event: null; readonly why: string }

/** Makes the receipt of a closed attempt from its form and log. */
export function makeReceipt(
  attempt: Receipt['attempt'],
  form: Form,
  events: readonly AttemptEvent[],
): Receipt {
  const { id, title, startedAt } = attempt
  const start = genesis({ attempt: id, form: sha256Hex(canonicalJson(form)), startedAt })
  const log: { event: AttemptEvent; hash: string }[] = []
  let head = start
  for (const event of events) {
    head = link(head, eventText(event))
    log.push({ event, hash: head })
  }
  return { kind: 'cleanclaim-receipt', version: 1, attempt: { id, title, startedAt }, form, start, log, head }
}
