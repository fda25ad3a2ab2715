import type { Actor } from '#accounts'
import { listLessons } from '#curriculum/server'
import type { Database } from '#db'
import type { Instant, Millis } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import { lastReview, listReviews } from './cards.store.server.ts'
import type { CardDay } from './cards-overview.server.ts'
import { dayOf } from './cards-overview.server.ts'
import { nextOf, queueOf, roomFor } from './deck.ts'
import type { Grade } from './grade.ts'
import { countedGrades } from './log.ts'
import { waits } from './memory.ts'
import { seedFor } from './seed.ts'
import type { OwnCard, Standing } from './standing.server.ts'
import { standingOf } from './standing.server.ts'

/** Which cards are drilled: a section's, those of a lesson's objectives, or all. */
export interface DrillOf {
  readonly section?: string
  /** The permanent id of a lesson. */
  readonly lesson?: string
}

/** A card as it is asked. */
export interface AskedCard {
  readonly id: string
  readonly section: string
  readonly sectionTitle: string
  readonly kind: OwnCard['kind']
  readonly html: OwnCard['html']
  readonly sources: readonly string[]
  readonly isNew: boolean
  /** How long until it comes back, by each grade. */
  readonly waits: Readonly<Record<Grade, Millis>>
}

/** One step of a drill. */
export interface Drill {
  readonly title: string
  /** Null when the day's work with these cards is done. */
  readonly card: AskedCard | null
  /** How many rows the log has: a grade names it, so that a page that is behind changes nothing. */
  readonly n: number
  /** Of these cards. */
  readonly day: CardDay
  /** New ones for another day. */
  readonly more: number
  /** How many cards these are. */
  readonly total: number
  readonly newPerDay: number
  /** Whether the last grade was given today and can be taken back. */
  readonly canUndo: boolean
  /** Of the grades given today, how many remembered. */
  readonly remembered: number
}

/** The cards that are meant and what they are called together; null when there is no such section or lesson. */
async function meant(
  db: Database,
  { cards, titles }: Standing,
  { section, lesson: id }: DrillOf,
): Promise<{ title: string; cards: readonly OwnCard[] } | null> {
  if (id !== undefined) {
    const lesson = (await listLessons(db)).find((one) => one.id === id)
    return lesson
      ? { title: lesson.title, cards: cards.filter((card) => lesson.objectives.includes(card.objective)) }
      : null
  }
  if (section === undefined) return { title: 'All cards', cards: mixed(cards) }
  const title = titles.get(section)
  return title === undefined ? null : { title, cards: cards.filter((card) => card.section === section) }
}

/** One card of each section after the other, so that a drill of everything does not begin with a hundred of one kind. */
function mixed(cards: readonly OwnCard[]): readonly OwnCard[] {
  const places = new Map<string, number>()
  return cards
    .map((card) => {
      const place = places.get(card.section) ?? 0
      places.set(card.section, place + 1)
      return { card, place }
    })
    .sort((a, b) => a.place - b.place)
    .map(({ card }) => card)
}

/**
 * The next card of a drill and how far the day is; null when there is no such section or lesson.
 *
 * @param first a card to ask before the others, such as the one whose grade was just taken back
 */
export async function drill(
  db: Database,
  actor: Actor,
  of: DrillOf,
  now: Instant,
  first?: string,
): Promise<Drill | null> {
  const [moment, today] = [{ now, zone: actor.zone }, dayIn(actor.zone, now)]
  const [standing, n, log] = await Promise.all([
    standingOf(db, actor),
    lastReview(db.read, actor.personId),
    listReviews(db.read, actor.personId, { day: today }),
  ])
  const deck = await meant(db, standing, of)
  if (deck === null) return null
  const { cards, title } = deck
  const { newPerDay } = standing
  // The wish is for the day, over all decks.
  const room = roomFor(standing.cards, newPerDay, today)
  const queue = queueOf(cards, moment, room)
  const wanted = [...queue.due, ...queue.fresh, ...queue.waiting].find((card) => card.id === first)
  const card = wanted ?? nextOf(queue)
  const ids = new Set(cards.map((one) => one.id))
  const grades = countedGrades(log)
  const own = grades.filter((one) => ids.has(one.cardId))
  return {
    title,
    card: card && asked(card, standing, actor, now),
    n,
    day: {
      ...dayOf({ cards, newPerDay }, moment, own.length),
      fresh: queue.fresh.length,
    },
    more: queue.more,
    total: cards.length,
    newPerDay,
    canUndo: grades.length > 0,
    remembered: own.filter(({ grade }) => grade > 1).length,
  }
}

const asked = (card: OwnCard, { titles }: Standing, actor: Actor, now: Instant): AskedCard => ({
  id: card.id,
  section: card.section,
  sectionTitle: titles.get(card.section) ?? card.section,
  kind: card.kind,
  html: card.html,
  sources: card.sources,
  isNew: card.memory === null,
  waits: waits(card.memory, now, seedFor(actor.personId, card.id)),
})
