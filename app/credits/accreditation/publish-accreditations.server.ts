import type { Database } from '#db'
import { sha256Hex } from '#kernel/hash.ts'
import { canonicalJson } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { Title } from './accreditation.ts'
import { listOfferHashes, retireOtherOffers, upsertOffer } from './accreditations.store.server.ts'
import type { PlacedFault } from './read-accreditations.server.ts'
import { readAccreditations } from './read-accreditations.server.ts'

/** What publishing changed. */
export interface AccreditationsPublished {
  readonly offered: number
  readonly changed: number
  readonly retired: number
  readonly faults: readonly PlacedFault[]
}

/**
 * Makes the accreditations on offer those of a content tree, each bound to the published revision of its title. One whose
 * approved text is not the one that is written is offered unbound: nothing is awarded for it, and its page says why.
 *
 * @param titles the lessons and exams as they are published now
 */
export async function publishAccreditations(
  db: Database,
  dir: string,
  titles: readonly Title[],
  now: Instant,
): Promise<AccreditationsPublished> {
  const { found, faults } = await readAccreditations(dir)
  return db.tx('accreditations:publish', async (tx) => {
    const known = await listOfferHashes(tx)
    let changed = 0
    for (const { accreditation, covers } of found) {
      const { subject } = accreditation
      const title = titles.find(
        (one) => one.kind === subject.kind && one.id === subject.id && one.title === subject.title,
      )
      const revision = covers ? (title?.revision ?? null) : null
      const hash = sha256Hex(canonicalJson(accreditation))
      const before = known.get(accreditation.id)
      if (before?.hash === hash && before.revision === revision) continue
      await upsertOffer(tx, { accreditation, revision }, hash, now)
      changed++
    }
    const ids = found.map(({ accreditation }) => accreditation.id)
    return { offered: found.length, changed, retired: await retireOtherOffers(tx, ids, now), faults }
  })
}
