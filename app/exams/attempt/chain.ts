import { sha256Hex } from '#kernel/hash.ts'
import { canonicalJson } from '#kernel/text.ts'
import type { AttemptEvent } from './attempt-event.ts'

/** The first link: ties the log to its attempt, its person's form and its start. */
export const genesis = (of: {
  readonly attempt: string
  readonly form: string
  readonly startedAt: number
}): string => sha256Hex(canonicalJson(of))

/** How an event is kept and hashed: canonical JSON. */
export const eventText = (event: AttemptEvent): string => canonicalJson(event)

/** The next link: SHA-256 of the previous one and the event's text. */
export const link = (previous: string, text: string): string => sha256Hex(previous + text)

/**
 * The link after one event of our own log. One whose words were erased keeps the link that it had: what comes after it is
 * still proved, and the head is the one on the receipt that its candidate may have kept; what came before it, within
 * what arrived together, is not proved any more. A receipt has no such event: it is made for its candidate alone.
 */
export const linkAfter = (previous: string, event: AttemptEvent): string =>
  'link' in event && event.link !== undefined ? event.link : link(previous, eventText(event))

/** The last link after `events`, starting from `from`. Any change, loss or reordering of an event changes it. */
export const chainHead = (from: string, events: readonly AttemptEvent[]): string =>
  events.reduce(linkAfter, from)
