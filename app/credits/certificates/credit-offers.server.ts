import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import { listOffersOf } from '../accreditation/accreditations.store.server.ts'
import { judgeCompletions } from '../accreditation/judge-completions.ts'
import { listAwarded, listCompletions } from './certificates.store.server.ts'

/** What a lesson or exam offers for credit, and where this person stands with it. */
export interface CreditOffer {
  readonly accreditation: string
  readonly minutes: number
  /** What the board printed; null: no board approved it. */
  readonly credits: number | null
  readonly boardName: string | null
  readonly window: { readonly from: CalendarDay; readonly to: CalendarDay }
  readonly passMark: number
  /** Null: the questions of the lesson itself. */
  readonly testExam: string | null
  readonly notice: string | null
  readonly certificate: Id<'Certificate'> | null
  /** Whether the person has begun to earn it; before that, no reason is told why it is not there yet. */
  readonly hasBegun: boolean
  /** Why there is no credit yet, or none any more; null when there is a certificate. */
  readonly why: string | null
  readonly state: 'earned' | 'open' | 'not-yet' | 'over' | 'text-changed'
}

/** The credit that a lesson or exam offers, with what this person still has to do for it. */
export async function creditOffers(
  db: Database,
  actor: Actor,
  of: { readonly kind: 'lesson' | 'exam'; readonly id: string },
  now: Instant,
): Promise<CreditOffer[]> {
  const offers = await listOffersOf(db.read, of.kind, of.id)
  if (offers.length === 0) return []
  const awarded = await listAwarded(db.read, actor.personId)
  const told = await listCompletions(db.read, actor.personId)
  const today = dayIn(actor.zone, now)
  return offers.map((offer): CreditOffer => {
    const { id, approval, minutes, window, postTest, notice, subject } = offer.accreditation
    const certificate = awarded.get(id) ?? null
    const judged = judgeCompletions(offer, told)
    const state = certificate
      ? 'earned'
      : offer.revision === null
        ? 'text-changed'
        : today < window.from
          ? 'not-yet'
          : today > window.to
            ? 'over'
            : 'open'
    const testExam = 'exam' in postTest ? postTest.exam : null
    return {
      ...{ accreditation: id, minutes, window, certificate, state, notice: notice ?? null },
      ...{ credits: approval?.credits ?? null, boardName: approval?.boardName ?? null },
      ...{ passMark: postTest.pass, testExam },
      hasBegun: told.some((c) => c.subjectId === subject.id || c.subjectId === testExam),
      why: certificate || judged.award ? null : judged.why,
    }
  })
}
