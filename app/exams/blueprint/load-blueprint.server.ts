import { listSections } from '#curriculum/server'
import type { Database } from '#db'
import type { Blueprint } from './blueprint.ts'
import { findBlueprint } from './blueprints.store.server.ts'
import { inOrderOf } from './in-order-of.ts'

/** The exam on offer with its sections in the curriculum's order (a database may keep an object's keys in any), or null. */
export async function loadBlueprint(db: Database, id: string): Promise<Blueprint | null> {
  const [blueprint, sections] = await Promise.all([findBlueprint(db.read, id), listSections(db)])
  return blueprint && inOrderOf(blueprint, sections)
}
