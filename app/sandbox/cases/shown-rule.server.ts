import { ruleCard } from '#billing'
import type { Database } from '#db'
import { caseTables } from './load-case.server.ts'

/** A rule of the engine as pages show it, its example worked on the tables at hand; null: there is no such rule. */
export async function shownRuleOf(
  db: Database,
  id: string,
): Promise<(Readonly<Record<string, string>> & { readonly id: string; readonly title: string }) | null> {
  const card = ruleCard(id.toUpperCase(), await caseTables(db))
  if (!card) return null
  const { title, effect, told, fix, source, verify, example } = card
  return {
    ...{ id: card.id, title, effect, told: told ?? '', fix, source, memory: verify ? 'yes' : '' },
    example: example?.name ?? '',
    claim: example?.claim.join('\n') ?? '',
    answers: example?.answers.join('\n') ?? '',
  }
}
