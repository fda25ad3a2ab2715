import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import { listReviews } from './cards.store.server.ts'
import type { DeckCount, Moment } from './deck.ts'
import { countDecks, dueBy, nextDay, queueOf, roomFor } from './deck.ts'
import { countedGrades } from './log.ts'
import type { Standing } from './standing.server.ts'
import { standingOf } from './standing.server.ts'

/** What is to be done today, over all cards or some of them. */
export interface CardDay {
  /** To be asked again. */
  readonly due: number
  /** New ones that the day still has room for. */
  readonly fresh: number
  /** Graded today. */
  readonly done: number
  /** Due by the end of tomorrow, as it looks now. */
  readonly tomorrow: number
}

/** The decks of all sections, and what today asks for. */
export interface CardsOverview {
  readonly decks: readonly (DeckCount & { readonly title: string })[]
  readonly day: CardDay
  readonly newPerDay: number
  /** Cards a person knows, and how many there are. */
  readonly learned: number
  readonly total: number
}

/** Today's work over these cards. */
export function dayOf(
  standing: Pick<Standing, 'cards' | 'newPerDay'>,
  moment: Moment,
  done: number,
): CardDay {
  const { cards, newPerDay } = standing
  const today = dayIn(moment.zone, moment.now)
  const room = roomFor(cards, newPerDay, today)
  const { due, fresh, waiting } = queueOf(cards, moment, room)
  return {
    due: due.length + waiting.length,
    fresh: fresh.length,
    done,
    tomorrow: dueBy(cards, nextDay(today), moment.zone),
  }
}

/** How the person stands with all decks today. */
export async function cardsOverview(db: Database, actor: Actor, now: Instant): Promise<CardsOverview> {
  const moment = { now, zone: actor.zone }
  const [standing, log] = await Promise.all([
    standingOf(db, actor),
    listReviews(db.read, actor.personId, { day: dayIn(actor.zone, now) }),
  ])
  const decks = countDecks(standing.cards, moment)
  return {
    decks: decks.map((deck) => ({ ...deck, title: standing.titles.get(deck.section) ?? deck.section })),
    day: dayOf(standing, moment, countedGrades(log).length),
    newPerDay: standing.newPerDay,
    learned: decks.reduce((sum, deck) => sum + deck.learned, 0),
    total: standing.cards.length,
  }
}

/** What Today says of cards; null while there are none. */
export async function cardsToday(db: Database, actor: Actor, now: Instant): Promise<CardDay | null> {
  const { day, total } = await cardsOverview(db, actor, now)
  return total === 0 ? null : day
}
