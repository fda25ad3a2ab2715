import type { Instant } from '#kernel/time.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { SERVER_CLIENT } from '../attempt/attempt-event.ts'
import type { AttemptTime } from './attempt-time.ts'
import type { PageLine } from './page-line.ts'
import { pageLine } from './page-line.ts'
import { timeInWords } from './time-in-words.ts'

/** A break as it was: how long it lasted, and how long the clock stood still in it. */
export interface BreakLine {
  readonly at: Instant
  readonly ms: number
  readonly stoodMs: number
  readonly isScheduled: boolean
}

/** What a candidate was given beside the bare time of the exam. */
export interface TimeCredit {
  /** Of what the limit was made in the end; null when it was what everyone has. */
  readonly made: string | null
  /** When it was changed while the attempt was open, and to what. */
  readonly changes: readonly { readonly at: Instant; readonly made: string }[]
  readonly breaks: readonly BreakLine[]
  /** Changes that arrived after the deadline and count, because they were made before it. */
  readonly late: number
}

/** After an exam: the clocks of its pages beside the server's, and what time was credited. */
export interface ClockPanel {
  /** Whether any page reported its device's clock. Attempts of before that was done have none. */
  readonly isRecorded: boolean
  readonly pages: readonly PageLine[]
  readonly credit: TimeCredit
}

/** Reads a closed attempt's log for its clocks. Nothing in it ever decided about a score. */
export function clockPanel(
  events: readonly AttemptEvent[],
  of: { readonly deadlineAt: Instant | null; readonly time: AttemptTime | null },
): ClockPanel {
  const pages = new Map<string, AttemptEvent[]>()
  for (const event of events) {
    if (event.client === SERVER_CLIENT) continue
    const page = pages.get(event.client) ?? []
    page.push(event)
    pages.set(event.client, page)
  }
  const lines = [...pages.values()].map(pageLine)
  return {
    isRecorded: lines.some(({ skewMs }) => skewMs !== null),
    pages: lines,
    credit: creditOf(events, of),
  }
}

function creditOf(
  events: readonly AttemptEvent[],
  { deadlineAt, time }: { readonly deadlineAt: Instant | null; readonly time: AttemptTime | null },
): TimeCredit {
  const changes: { at: Instant; made: string }[] = []
  const breaks: BreakLine[] = []
  let began: { at: Instant; isScheduled: boolean } | null = null
  let late = 0
  for (const event of events) {
    const { at } = event
    if (event.kind === 'time-changed' && time)
      changes.push({ at, made: timeInWords({ ...event, baseMs: time.baseMs }) })
    if (event.kind === 'break-started') began = { at, isScheduled: event.scheduled !== undefined }
    if (event.kind === 'break-ended' && began) {
      breaks.push({ ...began, ms: at - began.at, stoodMs: event.pausedMs })
      began = null
    }
    if ('place' in event && deadlineAt !== null && at > deadlineAt) late++
  }
  const isOwn = time !== null && (time.multiplier !== 1 || time.extraMs !== 0)
  return { made: isOwn ? timeInWords(time) : null, changes, breaks, late }
}
