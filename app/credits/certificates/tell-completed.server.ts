import { personOnPaper } from '#accounts/server'
import type { Database, Writes } from '#db'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import { listOffers } from '../accreditation/accreditations.store.server.ts'
import type { Completion, Offer, Withheld } from '../accreditation/judge-completions.ts'
import { judgeCompletions } from '../accreditation/judge-completions.ts'
import { listHeld } from '../ledger/holdings.store.server.ts'
import { awardLock, recordAward } from '../ledger/record-award.server.ts'
import { activityOf } from './activity-of.ts'
import { insertCompletion, listAwarded, listCompletions } from './certificates.store.server.ts'
import { addCertificate, addCopy } from './draw-code.server.ts'

/** What was finished, as whoever saw it tells it. Nobody is asked who told. */
export interface ToldCompletion {
  readonly personId: Id<'Person'>
  readonly kind: Completion['kind']
  /** The permanent id of the lesson (also for its questions) or exam. */
  readonly subjectId: string
  readonly revision: string
  readonly percent?: number | null
}

/** What came of it for one accreditation. */
export type Outcome =
  | { readonly accreditation: string; readonly certificate: Id<'Certificate'>; readonly isNew: boolean }
  | ({ readonly accreditation: string; readonly certificate: null } & Withheld)

/** More of one kind are not kept of a person: nobody finishes one lesson so often in earnest. */
const MOST_TOLD = 60

const concerns = ({ accreditation }: Offer, { kind, subjectId }: ToldCompletion): boolean => {
  const { subject, postTest } = accreditation
  if (kind !== 'exam') return subject.kind === 'lesson' && subject.id === subjectId
  return (
    (subject.kind === 'exam' && subject.id === subjectId) ||
    ('exam' in postTest && postTest.exam === subjectId)
  )
}

/**
 * Notes that something was finished, and gives the credit that it earns: a line in the ledger and a certificate, both or
 * neither, once a person and accreditation. What nobody accredits costs one look and leaves nothing.
 */
export async function tellCompleted(db: Database, told: ToldCompletion, now: Instant): Promise<Outcome[]> {
  const offers = (await listOffers(db.read)).filter((offer) => concerns(offer, told))
  if (offers.length === 0) return []
  return db.tx(awardLock(told.personId), (tx) => noteCompleted(tx, told, now))
}

/** The same inside the caller's transaction, which holds `awardLock(personId)`. */
export async function noteCompleted(tx: Writes, told: ToldCompletion, now: Instant): Promise<Outcome[]> {
  const { personId, kind, subjectId, revision } = told
  const offers = (await listOffers(tx)).filter((offer) => concerns(offer, told))
  const person = offers.length > 0 ? await personOnPaper(tx, personId) : null
  if (!person) return []
  const awarded = await listAwarded(tx, personId)
  const completedOn = dayIn(person.zone, now)
  const percent = told.percent ?? null
  const before = await listCompletions(tx, personId)
  const own = before.filter((c) => c.kind === kind && c.subjectId === subjectId)
  const isKnown = own.some(
    (c) => c.revision === revision && c.percent === percent && c.completedOn === completedOn,
  )
  const isOpen = offers.some(({ accreditation }) => !awarded.has(accreditation.id))
  const all = [...before]
  if (isOpen && !isKnown && own.length < MOST_TOLD) {
    const row = { personId, kind, subjectId, revision, percent, completedOn }
    await insertCompletion(tx, { id: newId<'Completion'>(now), ...row, at: now })
    all.push(row)
  }
  const outcomes: Outcome[] = []
  for (const offer of offers) {
    const { id } = offer.accreditation
    const has = awarded.get(id)
    const judged = judgeCompletions(offer, all)
    if (has) outcomes.push({ accreditation: id, certificate: has, isNew: false })
    else if (judged.award) {
      const certificate = await award(tx, { personId, ...person }, offer, judged, now)
      outcomes.push({ accreditation: id, certificate, isNew: true })
    } else {
      const { reason, why } = judged
      outcomes.push({ accreditation: id, certificate: null, reason, why })
    }
  }
  return outcomes
}

async function award(
  tx: Writes,
  person: { readonly personId: Id<'Person'>; readonly name: string; readonly zone: string },
  { accreditation }: Offer,
  judged: { readonly completedOn: Completion['completedOn']; readonly percent: number },
  now: Instant,
): Promise<Id<'Certificate'>> {
  const { personId, name, zone } = person
  const held = (await listHeld(tx, personId)).map(({ holding }) => holding)
  const board = accreditation.approval?.board
  const memberNumber =
    held.find((one) => board && one.credential.startsWith(`${board}:`) && one.memberNumber)?.memberNumber ??
    null
  const activity = activityOf(
    accreditation,
    judged.completedOn,
    held.map(({ credential }) => credential),
  )
  const { entryId } = await recordAward(
    tx,
    { personId, activity, onceKey: `accreditation:${accreditation.id}` },
    now,
  )
  const id = newId<'Certificate'>(now)
  const body = {
    ...{ participant: name, memberNumber, completedOn: judged.completedOn, issuedOn: dayIn(zone, now) },
    ...{ percent: judged.percent, accreditation },
  }
  await addCertificate(tx, {
    ...{ id, personId, accreditationId: accreditation.id, entryId, body, issuedAt: now },
    ...{ revokedAt: null, revokedWhy: null, revokedBy: null },
  })
  await addCopy(tx, id, 1, now)
  return id
}
