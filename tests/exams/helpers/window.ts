import type { Database } from '#db'
import { auditTrail } from '#db'
import { recordEvents, startAttempt } from '#exams/server'
import { listEvents } from '../../../app/exams/attempt/attempt-log.store.server.ts'
import { sheetOf } from '../../../app/exams/attempt/sheet.ts'
import { somebody } from '../../factories/people.ts'
import { makeBlueprint } from './blueprint.ts'
import { publishTestCatalogue } from './catalogue.ts'
import { sent } from './events.ts'
import { must, NOON } from './sitting.ts'

const from = { source: 'a test', confidence: 'estimate' } as const
const DAYS_45 = 45 * 24 * 60

/** All of alpha (1 to 20), beta (21 to 36) and gamma (37 to 42), over 45 days. */
const windowExam = (submission: 'final' | 'reviewable') =>
  makeBlueprint({ alpha: { percent: 50 }, beta: { percent: 30 }, gamma: { percent: 20 } }, 700, {
    minutes: { value: DAYS_45, ...from },
    scored: { value: 700, atMost: true, ...from },
    sectioned: { submission, ...from },
  })

/** Somebody's sitting of the window exam, begun at noon. */
export async function windowSitting(db: Database, submission: 'final' | 'reviewable' = 'final') {
  await publishTestCatalogue(db, NOON, [windowExam(submission)])
  const { actor } = await somebody(db)
  const { attemptId } = must(await startAttempt(db, actor, { exam: 'test-exam', seed: 1 }, NOON))
  const page =
    (client: string) =>
    (acts: Parameters<typeof sent>[0], { first = 1, seen = 0, now = NOON } = {}) =>
      recordEvents(db, actor, attemptId, { client, seen, events: sent(acts, first) }, now)
  const wish = (section: string) => ({ attemptId, section })
  const sheet = async () => sheetOf((await listEvents(db.read, attemptId)).events)
  const noted = async () => {
    const rows = await db.read.select({ verb: auditTrail.verb }).from(auditTrail)
    return rows.map((row) => row.verb).filter((verb) => verb.endsWith('-section'))
  }
  return { actor, attemptId, page, wish, sheet, noted }
}
