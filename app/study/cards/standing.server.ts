import type { Actor } from '#accounts'
import type { CatalogueCard } from '#curriculum'
import { listCards, listSections } from '#curriculum/server'
import type { Database } from '#db'
import { findNewPerDay, listLeftOut, listStates } from './cards.store.server.ts'
import type { StoodCard } from './deck.ts'
import { NEW_PER_DAY } from './deck.ts'

/** A published card as the person stands with it. */
export interface OwnCard extends StoodCard, CatalogueCard {}

/** All cards in the order of the examination, as one person stands with them. */
export interface Standing {
  readonly cards: readonly OwnCard[]
  /** How many new ones a day the person wants. */
  readonly newPerDay: number
  readonly titles: ReadonlyMap<string, string>
}

/** Reads how the person stands with every card. */
export async function standingOf(db: Database, { personId }: Actor): Promise<Standing> {
  const [all, sections, states, leftOut, wish] = await Promise.all([
    listCards(db),
    listSections(db),
    listStates(db.read, personId),
    listLeftOut(db.read, personId),
    findNewPerDay(db.read, personId),
  ])
  const own = (card: CatalogueCard): OwnCard => ({
    ...card,
    memory: states.get(card.id) ?? null,
    isLeftOut: leftOut.has(card.id),
  })
  return {
    cards: sections.flatMap(({ id }) => all.filter((card) => card.section === id).map(own)),
    newPerDay: wish ?? NEW_PER_DAY,
    titles: new Map(sections.map(({ id, title }) => [id, title])),
  }
}
