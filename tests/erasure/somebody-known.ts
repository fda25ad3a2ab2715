import { and, eq } from 'drizzle-orm'
import {
  keepHolding,
  keepWishes,
  logActivity,
  openFeed,
  ownCertificates,
  publishAccreditations,
  readLedger,
  revokeCertificate,
  stageFile,
  takeBack,
  tellCompleted,
} from '#credits/server'
import type { Database } from '#db'
import {
  cardReviews,
  cardStates,
  cardsLeftOut,
  cardWishes,
  creditAuditMoves,
  creditAudits,
  creditReminders,
  itemUses,
  lessonMarks,
  NO_LOCK,
  outbox,
  passwordResets,
  postTestAnswers,
  sessions,
} from '#db'
import {
  answerReport,
  changeAccommodation,
  listOwnReports,
  recordEvents,
  reportItem,
  startAttempt,
  submitAttempt,
} from '#exams/server'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { CalendarDay } from '#kernel/time.ts'
import { overrideCheck, playMove, publishScenarios, startNewCase } from '#sandbox/server'
import { getFrozen } from '../../app/exams/attempt/attempts.store.server.ts'
import { PDF, webinar } from '../credits/activities.ts'
import { value } from '../credits/audits/an-audit.ts'
import { publishTestCatalogue } from '../exams/helpers/catalogue.ts'
import { answered, noted, sent, visited } from '../exams/helpers/events.ts'
import type { Somebody } from '../factories/people.ts'
import { NOON, somebody } from '../factories/people.ts'
import { oneScenario } from '../sandbox/one-scenario.ts'

/** In every word that somebody types, so that it can be looked for everywhere. */
export const MARK = 'zqx'
export const SCENARIO = 'clean-visit-and-injection'
const SAMPLE = [
  { kind: 'lesson', id: 'terminology-word-parts', title: 'Reading a term from its parts', revision: 'r' },
] as const

/** What everybody finds here: exams, a scenario, an accreditation, and those who work here. */
export async function publishAll(db: Database) {
  await publishTestCatalogue(db, NOON)
  await publishScenarios(db, oneScenario(SCENARIO), NOON)
  await publishAccreditations(db, 'content', SAMPLE, NOON)
  return {
    instructor: await somebody(db, { roles: ['instructor'], name: 'Rowan Pell' }),
    administrator: await somebody(db, { roles: ['administrator'], name: 'Sasha Wren' }),
    auditor: await somebody(db, { roles: ['auditor'], name: 'Linden Ames' }),
  }
}
export type Staff = Awaited<ReturnType<typeof publishAll>>

/** Somebody of whom there is a word in every table that can hold one. Every word has `mark` in it. */
export async function somebodyKnown(
  db: Database,
  dir: string,
  staff: Staff,
  { mark = MARK, name = 'Zebulon Quandary', audit = 'closed' as 'open' | 'closed' } = {},
) {
  const who = await somebody(db, { roles: ['specialist'], name, email: `${mark}@people.example` })
  const attempt = await inExams(db, who, staff, mark)
  const caseId = await inSandbox(db, who, staff, mark)
  const certificate = await inCredits(db, dir, who, staff, mark, audit)
  await elsewhere(db, who, mark)
  return { who, attempt, caseId, certificate }
}

async function inExams(db: Database, { actor }: Somebody, { instructor }: Staff, mark: string) {
  const form = { multiplier: '1.5', breakMinutes: '15', reason: `${mark} a letter of the clinic` }
  value(await changeAccommodation(db, instructor.actor, actor.personId, form, NOON))
  const { attemptId } = value(await startAttempt(db, actor, { exam: 'test-exam', seed: 1 }, NOON))
  const page = (acts: Parameters<typeof sent>[0], first = 1) => ({
    ...{ client: 'page-one', events: sent(acts, first) },
  })
  const { places } = (await getFrozen(db.read, attemptId as Id<'Attempt'>)).form
  const placeOf = (type: string) => places.find((place) => place.type === type)?.n ?? 0
  const [chosen, filled] = [placeOf('single'), placeOf('fill')]
  // A note alone, and one between other things; a typed answer that is wrong; and what comes after them.
  const acts = [visited(1), noted(1, `${mark} first thought`), answered(chosen, { choice: 1 }), noted(1, '')]
  value(await recordEvents(db, actor, attemptId, page(acts), NOON))
  const typed = [answered(filled, { text: `${mark} what I typed` }), visited(3), noted(2, `${mark} second`)]
  value(await recordEvents(db, actor, attemptId, page(typed, 5), NOON))
  value(await recordEvents(db, actor, attemptId, page([visited(4)], 8), NOON))
  const about = { place: 1, kind: 'unclear', text: `${mark} it is not said which payer it is.` }
  value(await reportItem(db, actor, attemptId, about, NOON))
  const [report] = await listOwnReports(db, actor)
  value(await submitAttempt(db, actor, attemptId, NOON))
  await db.one((w) =>
    w
      .update(itemUses)
      .set({ misconception: `${mark}-led-astray` })
      .where(and(eq(itemUses.attemptId, attemptId), eq(itemUses.n, chosen)))
      .returning({ n: itemUses.n }),
  )
  const answer = { decision: 'kept', answer: `Dear ${mark}, the chart says it.` }
  value(await answerReport(db, instructor.actor, report?.id ?? '', answer, NOON))
  const open = value(await startAttempt(db, actor, { exam: 'test-exam', seed: 2 }, NOON)).attemptId
  value(await recordEvents(db, actor, open, page([noted(1, `${mark} still sitting`)]), NOON))
  return attemptId
}

async function inSandbox(db: Database, { actor }: Somebody, { instructor }: Staff, mark: string) {
  const id = value(await startNewCase(db, actor, { scenario: SCENARIO, mode: 'free' }, NOON))
  value(await playMove(db, actor, id, { n: 0, move: { do: 'note', text: `${mark} called the payer` } }, NOON))
  value(await playMove(db, actor, id, { n: 1, move: { do: 'close', summary: `${mark} done` } }, NOON))
  const verdict = { check: 'coverage', share: 0.5, why: `${mark} half of it was right` }
  value(await overrideCheck(db, instructor.actor, id, verdict, NOON))
  return id
}

async function inCredits(
  db: Database,
  dir: string,
  { actor }: Somebody,
  { administrator, auditor }: Staff,
  mark: string,
  audit: 'open' | 'closed',
) {
  const { personId } = actor
  for (const credential of ['aapc:cpb', 'amba:cmrs']) {
    const holding = { credential, certifiedOn: '2020-05-20', memberNumber: `${mark}-0123` }
    value(await keepHolding(db, actor, { holding, revision: 0 }, NOON))
  }
  const file = async (bytes: Uint8Array) => stageFile(dir, `${mark} certificate.pdf`, [bytes])
  const activity = webinar({ title: `${mark} webinar`, note: `${mark} heard it twice`, approvals: [] })
  const key = `key-of-${mark}-one`
  const { entryId } = value(await logActivity(db, actor, { key, activity }, [await file(PDF)], NOON))
  const another = webinar({ title: `${mark} other`, completedOn: '2025-08-01', approvals: [] })
  const other = value(
    await logActivity(db, actor, { key: `key-of-${mark}-two`, activity: another }, [], NOON),
  )
  value(await takeBack(db, actor, other.entryId, { reason: `${mark} wrong person` }, NOON))
  const told = { personId, subjectId: 'terminology-word-parts', revision: 'r' }
  await tellCompleted(db, { ...told, kind: 'lesson' }, NOON)
  await tellCompleted(db, { ...told, kind: 'post-test', percent: 100 }, NOON)
  const [certificate] = await ownCertificates(db, actor)
  if (!certificate) throw new Error('no certificate was awarded')
  await openFeed(db, actor, NOON)
  await keepWishes(db, actor, { byMail: true, here: true }, NOON)
  const auditId = newId<'Audit'>(NOON)
  const day = (text: string) => text as CalendarDay
  await db.tx(NO_LOCK, async (tx) => {
    await tx.insert(creditAudits).values({
      ...{ id: auditId, personId, board: 'aapc', state: audit, openedAt: NOON, moves: 2 },
      ...{ cycleStart: day('2024-06-01'), cycleEnd: day('2026-05-31'), answerBy: day('2025-11-20') },
      closedAt: audit === 'closed' ? NOON : null,
    })
    const move = { auditId, entryId, at: NOON }
    await tx.insert(creditAuditMoves).values([
      { ...move, n: 1, kind: 'denied', why: `${mark} cannot be read`, byPerson: auditor.actor.personId },
      { ...move, n: 2, kind: 'answered', why: `${mark} it can`, byPerson: personId },
    ])
    await tx.insert(creditReminders).values({
      ...{ id: newId<'Reminder'>(NOON), personId, key: `${mark}-k`, kind: 'task', board: '', seenAt: null },
      ...{ title: `${mark} title`, say: `${mark} say`, onDay: day('2026-01-01'), at: NOON },
    })
  })
  return { id: certificate.id, code: certificate.copies[0]?.code ?? '', entryId, auditId, administrator }
}

/** Revokes somebody's certificate, with words about them. */
export const revoked = (db: Database, { administrator }: Staff, certificate: string, mark = MARK) =>
  revokeCertificate(db, administrator.actor, { certificate, why: `${mark} was another person` }, NOON)

async function elsewhere(db: Database, { actor }: Somebody, mark: string) {
  const { personId } = actor
  await db.tx(NO_LOCK, async (tx) => {
    await tx.insert(lessonMarks).values({
      ...{ personId, lessonId: `${mark}-lesson`, firstOpenedAt: NOON, lastOpenedAt: NOON, doneAt: NOON },
    })
    const card = { personId, cardId: 'card-0001' } as const
    await tx
      .insert(cardReviews)
      .values({ ...card, n: 1, grade: 3, at: NOON, day: '2025-10-15' as CalendarDay })
    await tx.insert(cardStates).values({
      ...card,
      ...{ phase: 'review', dueAt: NOON, lastAt: NOON, stability: 3, difficulty: 5, scheduledDays: 3 },
      ...{ step: 0, grades: 1, lapses: 0, firstDay: '2025-10-15' as CalendarDay },
    })
    await tx.insert(cardsLeftOut).values({ ...card, at: NOON })
    await tx.insert(cardWishes).values({ personId, newPerDay: 5 })
    await tx.insert(postTestAnswers).values({
      ...{ personId, lessonId: `${mark}-lesson`, round: 1, item: `${mark}-item`, revision: 'r', points: 1 },
      at: NOON,
    })
    await tx.insert(sessions).values({
      ...{ id: newId<'Session'>(NOON), personId, tokenHash: `${mark}-hash`, device: `${mark} telephone` },
      ...{ createdAt: NOON, lastSeenAt: NOON },
    })
    const tokenHash = `${mark}-reset`
    await tx.insert(passwordResets).values({ id: newId<'Reset'>(NOON), personId, tokenHash, createdAt: NOON })
    await tx.insert(outbox).values({
      ...{
        id: newId<'Letter'>(NOON),
        recipient: actor.email,
        subject: `${mark} letter`,
        body: `Hello ${mark}`,
      },
      ...{ createdAt: NOON, dueAt: NOON, tries: 1, failure: `550 no such user ${actor.email}` },
    })
  })
}

export const linesOf = async (db: Database, { actor }: Somebody) => (await readLedger(db.read, actor)).lines
