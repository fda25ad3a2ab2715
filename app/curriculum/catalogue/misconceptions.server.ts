import type { Database } from '#db'
import { currentTemplates } from './current-templates.server.ts'
import { kept } from './kept.server.ts'

/** A misconception that has a name: one that a current template knows. */
export interface NamedMisconception {
  readonly name: string
  /** The live templates with an answer that comes from it. */
  readonly offeredBy: ReadonlySet<string>
}

/** The misconceptions that current templates know, by id. */
export const namedMisconceptions = kept(
  async (db: Database): Promise<ReadonlyMap<string, NamedMisconception>> => {
    const found = new Map<string, { name: string; offeredBy: Set<string> }>()
    for (const [id, { prepared, misconceptions }] of await currentTemplates(db)) {
      for (const [misconception, name] of misconceptions) {
        const one = found.get(misconception) ?? { name, offeredBy: new Set<string>() }
        if (prepared.template.status === 'live') one.offeredBy.add(id)
        found.set(misconception, one)
      }
    }
    return found
  },
)

/** What misconceptions are called, by id. */
export const misconceptionNames = kept(
  async (db: Database): Promise<ReadonlyMap<string, string>> =>
    new Map([...(await namedMisconceptions(db))].map(([id, { name }]) => [id, name])),
)
