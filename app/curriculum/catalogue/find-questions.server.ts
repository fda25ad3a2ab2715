import type { Database } from '#db'
import type { Place } from '../items/places.ts'
import { partOf } from '../items/places.ts'
import { bankEntries } from './bank-entries.server.ts'
import { getRevisions } from './get-revisions.server.ts'
import { kept } from './kept.server.ts'

/** A question as it is now, to be asked outside an exam. */
export interface CurrentQuestion extends Place {
  readonly id: string
  readonly revision: string
}

/** Where every question is: its item's entry and its part. */
const whereabouts = kept(async (db) => {
  const entries = await bankEntries(db)
  return new Map(
    entries.flatMap(({ id, revision, parts }) =>
      parts.map((part) => [part === '' ? id : part, { revision, part }] as const),
    ),
  )
})

/**
 * The current versions of questions by id (an item's, or a part's of a case), in the order asked; unknown ids are left
 * out. For lessons: the key is in there, so only `viewOf` of it may leave.
 */
export async function findQuestions(
  db: Database,
  ids: readonly string[],
): Promise<readonly CurrentQuestion[]> {
  const where = await whereabouts(db)
  const found = ids.flatMap((id) => {
    const at = where.get(id)
    return at === undefined ? [] : [{ id, ...at }]
  })
  const items = await getRevisions(
    db,
    found.map((f) => f.revision),
  )
  return found.flatMap(({ id, revision, part }) => {
    const item = items.get(revision)
    // A whole claim is worked in an exam, nowhere else.
    return item === undefined || item.type === 'claim' ? [] : [{ id, revision, ...partOf(item, part) }]
  })
}
