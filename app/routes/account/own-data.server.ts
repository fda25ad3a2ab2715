import type { AppLoadContext } from '@remix-run/node'
import type { Actor } from '#accounts'
import { findAccommodation, listSessions } from '#accounts/server'
import { downloadName } from '#credits'
import {
  certificatePdf,
  feedSince,
  ownAudits,
  ownCertificates,
  ownReminders,
  ownWishes,
  readAudit,
  readEvidence,
  readLedger,
  transcriptFile,
} from '#credits/server'
import { getReceipt, listAttempts, listOwnReports } from '#exams/server'
import { dayIn } from '#kernel/time.ts'
import { getCaseReport, listSandbox } from '#sandbox/server'
import { lessonMarks, ownCards } from '#study/server'
import { MOST_BYTES, OwnArchive } from './own-archive.server.ts'

/** So many attempts are listed; nobody has sat more. */
const MOST_ATTEMPTS = 5_000
/** A receipt or a report of a case is worked out from its log: so many of each go in, the newest. */
const MOST_WORKED_OUT = 200

const FULL = 'The archive is full.'
const OLDER = `Only the newest ${MOST_WORKED_OUT} are in here.`

type House = Pick<AppLoadContext, 'db' | 'env' | 'origin' | 'now'>

/** Everything about the actor, as a ZIP archive. Each door gives what it shows the actor anyway, and nothing more. */
export async function ownData(house: House, actor: Actor, most = MOST_BYTES): Promise<Uint8Array> {
  const archive = new OwnArchive(dayIn(actor.zone, house.now()), most)
  await addAccount(archive, house, actor)
  await addStudy(archive, house, actor)
  await addCredits(archive, house, actor)
  await addExams(archive, house, actor)
  await addCases(archive, house, actor)
  await addEvidence(archive, house, actor)
  return archive.finish(actor.name)
}

async function addAccount(archive: OwnArchive, { db, now }: House, actor: Actor): Promise<void> {
  const { personId, name, email, zone, theme, roles } = actor
  const granted = await findAccommodation(db.read, actor)
  const sessions = await listSessions(db, actor, now())
  const account = { id: personId, name, email, zone, theme, roles, granted, sessions }
  archive.json('account.json', 'Your profile, your roles, time granted in exams, open sessions', account)
}

async function addStudy(archive: OwnArchive, { db }: House, actor: Actor): Promise<void> {
  archive.json('study/lessons.json', 'Lessons you opened, and how far you are', await lessonMarks(db, actor))
  archive.json(
    'study/cards.json',
    'Cards you drilled: each grade, and when each comes back',
    await ownCards(db, actor),
  )
}

async function addCredits(archive: OwnArchive, { db, origin, now }: House, actor: Actor): Promise<void> {
  const { body } = await transcriptFile(db, actor, 'json', 'LETTER', now())
  archive.text(
    'credits/ledger.json',
    'Your credit ledger, as the command line reads it',
    typeof body === 'string' ? body : new TextDecoder().decode(body),
  )
  const { lines, held } = await readLedger(db.read, actor)
  archive.json('credits/lines.json', 'Each line of the ledger with its history and files', lines)
  archive.json('credits/holdings.json', 'The credentials you hold', held)
  const audits = []
  for (const audit of await ownAudits(db, actor)) {
    const read = await readAudit(db, actor, audit.id, now())
    audits.push(read.ok ? read.value : audit)
  }
  archive.json('credits/audits.json', 'Audits of your credits, with what was said of each record', audits)
  const [reminders, wishes] = [await ownReminders(db.read, actor, now()), await ownWishes(db.read, actor)]
  const calendarSince = await feedSince(db.read, actor)
  const reminded = { wishes, calendarSince, reminders }
  archive.json('credits/reminders.json', 'Dates you were reminded of, and how you want to be', reminded)

  const certificates = await ownCertificates(db, actor)
  archive.json('certificates/certificates.json', 'Your certificates and their copies', certificates)
  for (const certificate of certificates) {
    const what = `Certificate: ${certificate.body.accreditation.subject.title}`
    const pdf = await certificatePdf(certificate, 'LETTER', `${new URL(origin).host}/check`)
    if (archive.hasRoom(pdf.byteLength)) archive.file(`certificates/${certificate.id}.pdf`, what, pdf)
    else archive.leaveOut(what, FULL, `${origin}/credits/certificates/${certificate.id}/pdf`)
  }
}

async function addExams(archive: OwnArchive, { db, origin, now }: House, actor: Actor): Promise<void> {
  const attempts = await listAttempts(db, actor, now(), MOST_ATTEMPTS)
  archive.json('exams/attempts.json', 'Your exams and practice, with their results', attempts)
  archive.json('exams/reports.json', 'What you reported about questions', await listOwnReports(db, actor))
  const closed = attempts.filter(({ state }) => state !== 'open')
  for (const [i, { id, title }] of closed.entries()) {
    const what = `Receipt: ${title}, what was asked and all you answered`
    const address = `${origin}/attempts/${id}/receipt`
    if (i >= MOST_WORKED_OUT) {
      archive.leaveOut(what, OLDER, address)
      continue
    }
    const receipt = await getReceipt(db, actor, id)
    if (receipt.ok) addWorkedOut(archive, `exams/receipt-${id}.json`, what, receipt.value, address)
  }
}

async function addCases(archive: OwnArchive, { db, origin }: House, actor: Actor): Promise<void> {
  const { cases } = await listSandbox(db, actor)
  archive.json('sandbox/cases.json', 'Your claim cases', cases)
  const closed = cases.filter(({ closedAt }) => closedAt !== null)
  for (const [i, { id, title }] of closed.entries()) {
    const what = `Report of a claim case: ${title}`
    const address = `${origin}/cases/${id}/report`
    if (i >= MOST_WORKED_OUT) {
      archive.leaveOut(what, OLDER, address)
      continue
    }
    const report = await getCaseReport(db, actor, id)
    if (!report?.isOwn) continue
    const { mode, exam, grade, figures, log, access, sections } = report
    // Who changed a verdict is data of theirs; the model solution is the house's.
    const overrides = report.overrides.map(({ by: _, ...rest }) => rest)
    const own = { id, title, mode, exam, grade, figures, overrides, log, access, sections }
    addWorkedOut(archive, `sandbox/report-${id}.json`, what, own, address)
  }
}

function addWorkedOut(
  archive: OwnArchive,
  path: string,
  what: string,
  value: unknown,
  address: string,
): void {
  const text = `${JSON.stringify(value, null, 1)}\n`
  if (archive.hasRoom(Buffer.byteLength(text))) archive.text(path, what, text)
  else archive.leaveOut(what, FULL, address)
}

/** The files that prove lines come last: they are the largest, and can be had one by one and in the packs. */
async function addEvidence(archive: OwnArchive, house: House, actor: Actor): Promise<void> {
  const { db, env, origin, now } = house
  const { lines } = await readLedger(db.read, actor)
  for (const { n, entry, files } of lines)
    for (const [i, { id, name, type, size }] of files.entries()) {
      const what = `${name}, for line ${n}: ${entry.activity.title}`
      const address = `${origin}/credits/evidence/${id}`
      if (!archive.hasRoom(size)) {
        archive.leaveOut(
          what,
          `${FULL} It is also in the pack of its cycle: ${origin}/credits/audit`,
          address,
        )
        continue
      }
      const read = await readEvidence(db, env.evidenceDir, actor, id, now())
      const bytes = read.ok ? read.value.bytes : null
      const path = `evidence/${String(n).padStart(5, '0')}-${i + 1}-${plain(downloadName(name, type))}`
      if (bytes) archive.file(path, what, bytes)
      else archive.leaveOut(what, 'MISSING: the file could not be read from the store.', address)
    }
}

/** A name that every system can unpack. */
const plain = (name: string): string =>
  name
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .slice(-80)
