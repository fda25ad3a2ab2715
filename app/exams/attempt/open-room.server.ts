import type { Actor } from '#accounts'
import { findAccommodation } from '#accounts/server'
import { misconceptionNames } from '#curriculum/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { loadItems } from '../assembly/load-items.server.ts'
import { sectionTitles } from '../assembly/section-titles.server.ts'
import { overdueInWords } from '../blueprint/explain-blueprint.ts'
import type { ClaimTasks } from '../claims/claim-tasks.server.ts'
import { NO_CLAIM_TASKS } from '../claims/claim-tasks.server.ts'
import { breakPoints } from '../time/break-points.ts'
import { settle, viewOfTime } from '../time/timed.server.ts'
import type { AttemptFault } from './attempt-fault.ts'
import { listEvents } from './attempt-log.store.server.ts'
import { findAttempt, getFrozen } from './attempts.store.server.ts'
import { remainingMs } from './clock.ts'
import { closeAttempt } from './close-attempt.server.ts'
import type { RoomView } from './room-view.ts'
import { roomPlaces, roomSheet } from './room-view.ts'
import { sheetOf } from './sheet.ts'

/**
 * Opens the exam room of the actor's attempt exactly as it was left, on whatever device. An attempt whose time is over
 * is closed by this; a closed one has no room (`closed`), only a report.
 */
export async function openRoom(
  db: Database,
  actor: Actor,
  attemptId: string,
  now: Instant,
  tasks: ClaimTasks = NO_CLAIM_TASKS,
): Promise<Result<RoomView, AttemptFault>> {
  const found = await findAttempt(db.read, attemptId, actor.personId)
  if (!found) return fail({ code: 'not-found' })
  const attempt = await settle(db, found, now)
  const isDue = attempt.dueAt !== null && now >= attempt.dueAt
  const state = isDue ? await closeAttempt(db, attempt, 'look', now, tasks) : attempt.state
  if (state !== 'open') return fail({ code: 'closed', state })

  const { form, rules } = await getFrozen(db.read, attempt.id)
  const itemOf = await loadItems(
    db,
    form.places.map((place) => place.revision),
  )
  const { events } = await listEvents(db.read, attempt.id)
  const { id, exam, title, mode, startedAt, limitMs } = attempt
  const asked = [...new Set(form.places.map((place) => place.section))]
  return ok({
    ...{ attemptId: id, examId: exam, title, mode, state, startedAt, limitMs },
    time: viewOfTime(attempt, now),
    largerText: (await findAccommodation(db.read, actor)).largerText,
    remainingMs: remainingMs(attempt, now),
    budgetMsPerItem:
      limitMs === null || form.places.some(({ type }) => type === 'claim')
        ? null
        : Math.round(limitMs / form.places.length),
    sections: await sectionTitles(db, asked),
    places: roomPlaces(form, itemOf),
    sheet: roomSheet(form, itemOf, sheetOf(events), await misconceptionNames(db)),
    seen: events.length,
    frozen: attempt.frozen,
    submission: rules?.sectioned?.submission ?? null,
    atZero: rules && {
      policy: rules.overdue.policy,
      words: overdueInWords(rules.overdue),
      arrivalGraceMs: attempt.arrivalGraceMs,
    },
    breaks: breakPoints(rules?.breaks ?? [], form),
    openBook: rules?.openBook.map((book) => book.title) ?? [],
  })
}
