import type { Actor } from '#accounts'
import { listLessons } from '#curriculum/server'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { findNewPerDay, listLeftOut, listReviews, listStates } from './cards.store.server.ts'
import type { Grade } from './grade.ts'
import { countedGrades } from './log.ts'
import type { Memory } from './memory.ts'
import type { OwnCard } from './standing.server.ts'
import { standingOf } from './standing.server.ts'

/** A section's cards as one person stands with them, or those of `all`; null when there is no such section. */
export async function sectionCards(
  db: Database,
  actor: Actor,
  section: string,
): Promise<{ title: string; cards: readonly OwnCard[] } | null> {
  const { cards, titles } = await standingOf(db, actor)
  if (section === 'all') return { title: 'All cards', cards }
  const title = titles.get(section)
  return title === undefined ? null : { title, cards: cards.filter((card) => card.section === section) }
}

/** How many cards go with a lesson: those of its objectives that are not left out. */
export async function countLessonCards(db: Database, actor: Actor, lessonId: string): Promise<number> {
  const lesson = (await listLessons(db)).find(({ id }) => id === lessonId)
  if (!lesson) return 0
  const { cards } = await standingOf(db, actor)
  return cards.filter((card) => !card.isLeftOut && lesson.objectives.includes(card.objective)).length
}

/** Everything kept about a person's cards. */
export interface OwnCards {
  /** Null: as everybody begins. */
  readonly newPerDay: number | null
  readonly leftOut: readonly string[]
  readonly states: readonly (Memory & { readonly card: string })[]
  readonly grades: readonly { card: string; grade: Grade; at: Instant; day: string }[]
}

/** Everything kept about a person's cards, for the archive of their own data; grades that were taken back are left out. */
export async function ownCards(db: Database, { personId }: Actor): Promise<OwnCards> {
  const [newPerDay, leftOut, states, log] = await Promise.all([
    findNewPerDay(db.read, personId),
    listLeftOut(db.read, personId),
    listStates(db.read, personId),
    listReviews(db.read, personId),
  ])
  return {
    newPerDay,
    leftOut: [...leftOut.keys()],
    states: [...states].map(([card, memory]) => ({ card, ...memory })),
    grades: countedGrades(log).map(({ cardId, grade, at, day }) => ({ card: cardId, grade, at, day })),
  }
}
