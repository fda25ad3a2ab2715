import type { Database } from '#db'
import { findOffer } from '../accreditation/accreditations.store.server.ts'
import { achievementOf, BADGE_CONTEXT } from './open-badge.ts'

/** What badges of an accreditation say was achieved, as a document of its own; null: there is no such accreditation. */
export async function achievementDocument(db: Database, id: string, origin: string) {
  const accreditation = await findOffer(db.read, id)
  return accreditation && { '@context': BADGE_CONTEXT, ...achievementOf({ body: { accreditation } }, origin) }
}
