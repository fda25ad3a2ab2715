import type { Actor } from '#accounts'
import { listSections } from '#curriculum/server'
import type { Database } from '#db'
import { loadBank } from '../assembly/load-bank.server.ts'
import { listUses } from '../attempt/item-uses.store.server.ts'
import { lastSeen, missedItems } from '../attempt/past-uses.ts'
import type { PracticeChoice } from './practice-choice.ts'

/** What the actor can practise: every section with its objectives, and how many live questions each filter lets through. */
export async function listPracticeChoices(db: Database, actor: Actor): Promise<readonly PracticeChoice[]> {
  const [sections, bank, uses] = await Promise.all([
    listSections(db),
    loadBank(db, { templates: true }),
    listUses(db.read, actor.personId),
  ])
  const seen = lastSeen(uses)
  const missed = missedItems(uses)
  return sections.map(({ id, title, objectives }) => {
    const own = bank.entries.filter((entry) => entry.section === id)
    const sum = (entries: typeof own) => entries.reduce((all, entry) => all + entry.size, 0)
    return {
      id,
      title,
      questions: sum(own),
      unused: sum(own.filter((entry) => !seen.has(entry.id))),
      missed: sum(own.filter((entry) => missed.has(entry.id))),
      fresh: sum(own.filter((entry) => entry.isTemplate)),
      objectives: objectives.map((objective) => ({
        id: objective.id,
        title: objective.title,
        questions: sum(own.filter((entry) => entry.objective === objective.id)),
        fresh: sum(own.filter((entry) => entry.objective === objective.id && entry.isTemplate)),
      })),
    }
  })
}
