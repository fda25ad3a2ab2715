import { sha256Hex } from '#kernel/hash.ts'
import { canonicalJson } from '#kernel/text.ts'
import type { AttemptEvent } from './attempt-event.ts'

/** The first link: ties the log to its attempt, its person's form and its start. */
export const genesis = (of: {
  readonly attempt: string
  readonly form: string
  readonly startedAt: number
}): string => sha256Hex(canonicalJson(of))

/** The next link: SHA-256 of the previous one and the event in canonical JSON. */
export const link = (previous: string, event: AttemptEvent): string =>
  sha256Hex(previous + canonicalJson(event))

/** The last link after `events`, starting from `from`. Any change, loss or reordering of an event changes it. */
export const chainHead = (from: string, events: readonly AttemptEvent[]): string => events.reduce(link, from)
