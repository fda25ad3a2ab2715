import { listSections } from '#curriculum/server'
import type { Database } from '#db'

/** The titles of these sections, in the order given; one the catalogue no longer has goes by its id. */
export async function sectionTitles(
  db: Database,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const titles = new Map((await listSections(db)).map(({ id, title }) => [id, title]))
  return ids.map((id) => ({ id, title: titles.get(id) ?? id }))
}

/** The title of a section or an objective, or null when there is none of that id. */
export async function scopeTitle(db: Database, id: string): Promise<string | null> {
  for (const section of await listSections(db)) {
    if (section.id === id) return section.title
    const objective = section.objectives.find((one) => one.id === id)
    if (objective) return objective.title
  }
  return null
}
