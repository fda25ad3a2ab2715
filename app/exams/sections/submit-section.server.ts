import type { Actor } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database, Writes } from '#db'
import { sure } from '#kernel/assert.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { appendServerEvent } from '../attempt/append-server-event.server.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import type { AttemptFault } from '../attempt/attempt-fault.ts'
import { listEvents } from '../attempt/attempt-log.store.server.ts'
import type { AttemptRow } from '../attempt/attempts.store.server.ts'
import { findAttempt, getFrozen, updateFrozen } from '../attempt/attempts.store.server.ts'
import { frozenPlaces, frozenText } from '../attempt/frozen.ts'
import { frozenByBreaks, frozenNow } from './frozen-now.ts'
import { placesOf, submittedSections } from './section-standing.ts'

/** What a person asks for one section. */
export interface SectionWish {
  readonly attemptId: string
  readonly section: string
}

/** What became of it. */
export interface SectionDone {
  /** Whether the section is submitted now. */
  readonly submitted: boolean
}

/**
 * Submits one section of the actor's open attempt: its answers stand from then on. The event, the frozen places and the
 * audit entry are one transaction; whatever autosave arrives at the same time is decided before or after it. Submitting
 * a submitted section changes nothing.
 */
export function submitSection(
  db: Database,
  actor: Actor,
  wish: SectionWish,
  now: Instant,
): Promise<Result<SectionDone, AttemptFault>> {
  return changeSection(db, actor, wish, now, async (tx, row, places, submitted) => {
    if (submitted.has(wish.section)) return { submitted: true }
    const before = frozenPlaces(row.frozen)
    const fresh = frozenText(places.filter((n) => !before.has(n)))
    const log = await appendServerEvent(tx, row, now, (stamp): AttemptEvent => {
      return { ...stamp, kind: 'section-submitted', section: wish.section, places: fresh }
    })
    await updateFrozen(tx, row.id, frozenNow(log))
    await note(tx, actor, 'submit-section', wish, now)
    return { submitted: true }
  })
}

/** Opens a submitted section again, where the blueprint says that sections stay reviewable. Asked twice, it is open. */
export function reopenSection(
  db: Database,
  actor: Actor,
  wish: SectionWish,
  now: Instant,
): Promise<Result<SectionDone, AttemptFault>> {
  return changeSection(db, actor, wish, now, async (tx, row, _, submitted, isFinal) => {
    const places = submitted.get(wish.section)
    if (places === undefined) return { submitted: false }
    if (isFinal) return null
    const log = await appendServerEvent(tx, row, now, (stamp, before): AttemptEvent => {
      const held = frozenByBreaks(before)
      const free = frozenText([...frozenPlaces(places)].filter((n) => !held.has(n)))
      return { ...stamp, kind: 'section-reopened', section: wish.section, places: free }
    })
    await updateFrozen(tx, row.id, frozenNow(log))
    await note(tx, actor, 'reopen-section', wish, now)
    return { submitted: false }
  })
}

type Change = (
  tx: Writes,
  row: AttemptRow,
  places: readonly number[],
  submitted: ReadonlyMap<string, string>,
  isFinal: boolean,
) => Promise<SectionDone | null>

/** Whether it may be changed at all, decided under the attempt's lock; then the change. Null from it: the section is final. */
async function changeSection(
  db: Database,
  actor: Actor,
  { attemptId, section }: SectionWish,
  now: Instant,
  change: Change,
): Promise<Result<SectionDone, AttemptFault>> {
  const found = await findAttempt(db.read, attemptId, actor.personId)
  if (!found) return fail({ code: 'not-found' })
  const { form, rules } = await getFrozen(db.read, found.id)
  if (!rules?.sectioned) return fail({ code: 'not-sectioned' })
  const isFinal = rules.sectioned.submission === 'final'
  const places = placesOf(form, section)
  if (places.length === 0) return fail({ code: 'no-such-section' })
  return db.tx(`attempt:${found.id}`, async (tx) => {
    const row = sure(await findAttempt(tx, found.id, actor.personId), 'the attempt of the section')
    const fault = closedFault(row, now)
    if (fault) return fail(fault)
    const submitted = submittedSections((await listEvents(tx, row.id)).events)
    const done = await change(tx, row, places, submitted, isFinal)
    return done ? ok(done) : fail({ code: 'section-final' })
  })
}

function closedFault(row: AttemptRow, now: Instant): AttemptFault | null {
  if (row.state !== 'open') return { code: 'closed', state: row.state }
  if (row.pausedUntil !== null) return { code: 'paused' }
  const { deadlineAt } = row
  // The seconds of grace are for what was done before the end; this is done now.
  return deadlineAt === null || now <= deadlineAt ? null : { code: 'late', deadline: deadlineAt }
}

const note = (
  tx: Writes,
  actor: Actor,
  verb: 'submit-section' | 'reopen-section',
  { attemptId, section }: SectionWish,
  now: Instant,
) => appendAudit(tx, { actor, verb, subject: { kind: 'attempt', id: attemptId }, detail: { section } }, now)
