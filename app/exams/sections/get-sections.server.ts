import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { sectionTitles } from '../assembly/section-titles.server.ts'
import type { AttemptFault } from '../attempt/attempt-fault.ts'
import { listEvents } from '../attempt/attempt-log.store.server.ts'
import { findAttempt, getFrozen } from '../attempt/attempts.store.server.ts'
import { remainingMs } from '../attempt/clock.ts'
import type { Sectioned } from '../blueprint/blueprint.ts'
import { longestGapMs } from '../scoring/time-per-place.ts'
import type { DayPacing } from './pacing.ts'
import { dayPacing, pacingInWords } from './pacing.ts'
import type { SectionStanding } from './section-standing.ts'
import { sectionStandings } from './section-standing.ts'

/** The sections of an open sitting as chapters, and how the days are going. */
export interface SectionsView {
  readonly attemptId: string
  readonly title: string
  readonly submission: Sectioned['submission']
  readonly sections: readonly (SectionStanding & { readonly title: string })[]
  readonly pacing: DayPacing | null
  readonly remainingMs: number | null
}

/** How the sections of the actor's open attempt stand. An exam that is not sectioned has none (`not-sectioned`). */
export async function getSections(
  db: Database,
  actor: Actor,
  attemptId: string,
  now: Instant,
): Promise<Result<SectionsView, AttemptFault>> {
  const attempt = await findAttempt(db.read, attemptId, actor.personId)
  if (!attempt) return fail({ code: 'not-found' })
  if (attempt.state !== 'open') return fail({ code: 'closed', state: attempt.state })
  const { form, rules } = await getFrozen(db.read, attempt.id)
  if (!rules?.sectioned) return fail({ code: 'not-sectioned' })
  const { events } = await listEvents(db.read, attempt.id)
  const standings = sectionStandings(form, events, longestGapMs(attempt.limitMs))
  const titles = await sectionTitles(
    db,
    standings.map((line) => line.section),
  )
  const { deadlineAt, questions, title } = attempt
  const of = deadlineAt && { questions, deadlineAt, zone: actor.zone }
  return ok({
    ...{ attemptId: attempt.id, title, submission: rules.sectioned.submission },
    sections: standings.map((line, i) => ({ ...line, title: titles[i]?.title ?? line.section })),
    pacing: of && dayPacing(events, of, now),
    remainingMs: remainingMs(attempt, now),
  })
}

/** How the days of the actor's open attempt are going, in one sentence; null when it is not worked over days. */
export async function paceOf(
  db: Database,
  actor: Actor,
  attemptId: string,
  now: Instant,
): Promise<string | null> {
  const found = await getSections(db, actor, attemptId, now)
  return found.ok && found.value.pacing ? pacingInWords(found.value.pacing) : null
}
