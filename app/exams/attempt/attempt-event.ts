import { z } from 'zod'
import { Response } from '#curriculum'
import { instant } from '#kernel/time.ts'

/** Place of a question in its form, counted from 1. */
const PlaceNumber = z.int().min(1).max(2500)
/** Displayed position of an option, counted from 0. */
const Option = z.int().min(0).max(15)

/** How many passages of one question may be marked, and how long a note to it may be: both travel with the sheet. */
export const MARKS_LIMIT = 40
export const NOTE_LIMIT = 2000

const offset = z.int().min(0).max(100_000)
/** A passage the candidate marked: characters of the text of the stem or the chart, the end not included. */
export const Mark = z
  .strictObject({ part: z.enum(['stem', 'chart']), from: offset, to: offset })
  .refine(({ from, to }) => from < to, 'A mark has a length.')
export type Mark = z.infer<typeof Mark>

/**
 * `seq` counts the events of one client from 1 without gaps. `ms` is that client's monotonic clock, counted from when
 * it opened the room: it orders and measures what the client did. About the deadline it says something only for what
 * arrives after it, in the seconds of grace (`page-clock.ts`).
 */
const stamp = {
  seq: z.int().min(1).max(1_000_000),
  ms: z.number().min(0).max(1e11).overwrite(Math.round),
}
const at = { ...stamp, place: PlaceNumber }

const visited = z.strictObject({ ...at, kind: z.literal('visited') })
const answered = z.strictObject({ ...at, kind: z.literal('answered'), response: Response.nullable() })
const flagged = z.strictObject({ ...at, kind: z.literal('flagged') })
const unflagged = z.strictObject({ ...at, kind: z.literal('unflagged') })
const struck = z.strictObject({ ...at, kind: z.literal('struck'), option: Option })
const unstruck = z.strictObject({ ...at, kind: z.literal('unstruck'), option: Option })
const checked = z.strictObject({ ...at, kind: z.literal('checked') })
/**
 * The whole list of a place's marks, and the whole of its note; an empty one takes it away. Neither is compared with
 * what another page did: the last one in the log counts, and the earlier ones stay there.
 */
const marked = z.strictObject({ ...at, kind: z.literal('marked'), marks: z.array(Mark).max(MARKS_LIMIT) })
const noted = z.strictObject({ ...at, kind: z.literal('noted'), text: z.string().max(NOTE_LIMIT) })

/** Why a page reports its clocks: see `clock`. */
export const CLOCK_REASONS = ['opened', 'jumped', 'shown', 'handing-in'] as const
/** The device's clock may say anything that is a date. */
const LAST_DATE = 8_640_000_000_000_000
/**
 * The device's clock beside the page's own monotonic one (`ms`): when the room is opened, when the two have parted (the
 * device slept, or its clock was set), when the page is looked at again, and at handing in. Nothing is decided by it but
 * what may still arrive late; it is shown to the candidate afterwards. `hiddenMs`: how long the page was out of sight
 * since it last reported.
 */
const clock = z.strictObject({
  ...stamp,
  kind: z.literal('clock'),
  why: z.enum(CLOCK_REASONS),
  wall: z.int().min(-LAST_DATE).max(LAST_DATE),
  hiddenMs: z.int().min(1).max(1e11).optional(),
})

/** What a candidate's browser may report. */
export const ClientEvent = z.discriminatedUnion('kind', [
  visited,
  answered,
  flagged,
  unflagged,
  struck,
  unstruck,
  checked,
  marked,
  noted,
  clock,
])
export type ClientEvent = z.infer<typeof ClientEvent>

/** How an attempt ended: submitted by the candidate, by the clock when they asked at zero, or by the sweeper. */
export const ClosedBy = z.enum(['candidate', 'clock', 'sweeper'])
export type ClosedBy = z.infer<typeof ClosedBy>

/** The last event of an attempt; only the server writes it. */
const closing = { ...stamp, by: ClosedBy }
const submitted = z.strictObject({ ...closing, kind: z.literal('submitted') })
const abandoned = z.strictObject({ ...closing, kind: z.literal('abandoned') })

/**
 * A section was submitted, or opened again: only the server writes it. `places` are those whose answers stand from then
 * on, or may be changed again, as `frozenText` writes them.
 */
const ofSection = { ...stamp, section: z.string(), places: z.string() }
const sectionSubmitted = z.strictObject({ ...ofSection, kind: z.literal('section-submitted') })
const sectionReopened = z.strictObject({ ...ofSection, kind: z.literal('section-reopened') })

/**
 * Only the server writes these: the time was changed while the attempt was open, and breaks, which make what was seen
 * stand. Why someone has more time is no part of the log: a receipt is shown to others.
 */
const timeChanged = z.strictObject({
  ...stamp,
  kind: z.literal('time-changed'),
  limitMs: z.int(),
  multiplier: z.number(),
  extraMs: z.int(),
})
const breakStarted = z.strictObject({
  ...stamp,
  kind: z.literal('break-started'),
  /** The break ends by itself after this long. */
  lengthMs: z.int(),
  stopsClock: z.boolean(),
  /** Which scheduled break of the exam it is; absent: one of the person's own. */
  scheduled: z.int().optional(),
  /** Places whose answers stand from now on. */
  frozen: z.string(),
})
const breakEnded = z.strictObject({
  ...stamp,
  kind: z.literal('break-ended'),
  by: z.enum(['candidate', 'clock']),
  /** How long the clock stood still. */
  pausedMs: z.int(),
})
/** A scheduled break that the candidate did not want. */
const breakSkipped = z.strictObject({ ...stamp, kind: z.literal('break-skipped'), scheduled: z.int() })

/**
 * Only the server writes these: something was done in the case of a claim task; and, when the attempt ends, the grade of
 * the case of a hundred and how long it was worked on. So the score of a claim follows from the log, as every other does.
 */
const ofClaim = { ...at, case: z.string().max(60) }
const claimBegun = z.strictObject({ ...ofClaim, kind: z.literal('claim-begun') })
const claimGraded = z.strictObject({
  ...ofClaim,
  kind: z.literal('claim-graded'),
  grade: z.number().min(0).max(100),
  workedMs: z.int().min(0),
})

/** What the log adds to an event: which client said so, and when it reached the server. */
const kept = { client: z.string(), at: z.int().transform(instant) }

/** The words of the event were erased at their writer's wish: the chain's link after it, as it was (`chain.ts`). */
const link = z.string().length(64).optional()

/**
 * One line of an attempt's log. An answer is `overtaken` when its page had not seen the newer one another page gave: it
 * is kept, and does not count.
 */
export const AttemptEvent = z.discriminatedUnion('kind', [
  visited.extend(kept),
  answered.extend({ ...kept, overtaken: z.literal(true).optional(), link }),
  flagged.extend(kept),
  unflagged.extend(kept),
  struck.extend(kept),
  unstruck.extend(kept),
  checked.extend(kept),
  sectionSubmitted.extend(kept),
  sectionReopened.extend(kept),
  timeChanged.extend(kept),
  breakStarted.extend(kept),
  breakEnded.extend(kept),
  breakSkipped.extend(kept),
  marked.extend(kept),
  noted.extend({ ...kept, link }),
  clock.extend(kept),
  claimBegun.extend(kept),
  claimGraded.extend(kept),
  submitted.extend(kept),
  abandoned.extend(kept),
])
export type AttemptEvent = z.infer<typeof AttemptEvent>

/** The name under which the server itself adds events; too short to be a browser's. */
export const SERVER_CLIENT = 'server'

/** How many events one request may carry: a minute of frantic work, or an hour of calm work offline. */
export const BATCH_LIMIT = 500
/** How many of them may report clocks: what a page may have waiting after hours offline, far from filling a log. */
export const CLOCK_LIMIT = 100

const isClock = ({ kind }: ClientEvent): boolean => kind === 'clock'

/**
 * What one autosave brings. `client` names the open page: a new one each time the room is opened. No events at all
 * asks for the time and the state.
 */
export const EventBatch = z.strictObject({
  client: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/),
  events: z
    .array(ClientEvent)
    .max(BATCH_LIMIT)
    .refine((events) => events.filter(isClock).length <= CLOCK_LIMIT, 'too many reports of clocks'),
  /** How many events of the attempt this page knows of; without it no answer is compared with another page's. */
  seen: z.int().min(0).max(10_000_000).optional(),
})
export type EventBatch = z.infer<typeof EventBatch>
