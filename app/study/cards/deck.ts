import type { CalendarDay, Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import type { Memory } from './memory.ts'

/** A card as one person stands with it. */
export interface StoodCard {
  readonly id: string
  readonly section: string
  readonly objective: string
  /** Null: it is new. */
  readonly memory: Memory | null
  readonly isLeftOut: boolean
}

/** The calendar day after another. Not 24 hours later: the day on which clocks go back has 25. */
export function nextDay(day: CalendarDay): CalendarDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10) as CalendarDay
}

/** The moment by which is asked, and whose day it is. */
export interface Moment {
  readonly now: Instant
  readonly zone: string
}

/** How many new cards a day unless somebody wants it otherwise, and the most that may be wanted. */
export const NEW_PER_DAY = 20
export const MOST_PER_DAY = 200

/**
 * Whether a card is to be asked now. One that is known comes on its day, not at its hour: whoever learned in the evening may
 * repeat in the morning. One that is being learned comes after its minutes.
 */
export function isDue({ phase, dueAt }: Memory, { now, zone }: Moment): boolean {
  return dueAt <= now || (phase === 'review' && dayIn(zone, dueAt) <= dayIn(zone, now))
}

/** What is left to do of some cards, each list in the order of asking. */
export interface Queue<C extends StoodCard> {
  readonly due: readonly C[]
  /** New ones, as many as the day has room for. */
  readonly fresh: readonly C[]
  /** Being learned, and not yet due: they come when nothing else is left. */
  readonly waiting: readonly C[]
  /** New ones for another day. */
  readonly more: number
}

const byDue = (a: StoodCard, b: StoodCard) =>
  (a.memory?.dueAt ?? 0) - (b.memory?.dueAt ?? 0) || (a.id < b.id ? -1 : 1)

/**
 * What is left to do.
 *
 * @param cards in the order in which new ones are to be met
 * @param room how many new ones the day still has room for
 */
export function queueOf<C extends StoodCard>(cards: readonly C[], moment: Moment, room: number): Queue<C> {
  const asked = cards.filter((card) => !card.isLeftOut)
  const begun = asked.filter((card) => card.memory !== null)
  const fresh = asked.filter((card) => card.memory === null)
  const due = begun.filter(({ memory }) => memory !== null && isDue(memory, moment))
  const isLearning = (card: C) => card.memory?.phase !== 'review'
  return {
    due: [...due.filter(isLearning).sort(byDue), ...due.filter((card) => !isLearning(card)).sort(byDue)],
    fresh: fresh.slice(0, Math.max(0, room)),
    waiting: begun
      .filter((card) => isLearning(card) && card.memory !== null && !isDue(card.memory, moment))
      .sort(byDue),
    more: Math.max(0, fresh.length - Math.max(0, room)),
  }
}

/** The card to ask now: what is due, then something new, then what was only just begun; null when the day is done. */
export const nextOf = <C extends StoodCard>({ due, fresh, waiting }: Queue<C>): C | null =>
  due[0] ?? fresh[0] ?? waiting[0] ?? null

/** How many new ones the day has room for: the wish, less those that were new today. */
export const roomFor = (cards: readonly StoodCard[], wish: number, today: CalendarDay): number =>
  Math.max(0, wish - cards.filter((card) => card.memory?.firstDay === today).length)

/** How many of the cards will be due on `day`, as it looks now: new ones are not foreseen. */
export const dueBy = (cards: readonly StoodCard[], day: CalendarDay, zone: string): number =>
  cards.filter(({ memory, isLeftOut }) => !isLeftOut && memory !== null && dayIn(zone, memory.dueAt) <= day)
    .length

/** A section's cards, counted. */
export interface DeckCount {
  readonly section: string
  readonly total: number
  /** To be asked today: due, or only just begun. */
  readonly due: number
  /** Never asked. */
  readonly fresh: number
  /** Known: past the first steps, and not forgotten since. */
  readonly learned: number
  readonly leftOut: number
}

/** The cards of each section, counted, in the order in which the sections are first met. */
export function countDecks(cards: readonly StoodCard[], moment: Moment): DeckCount[] {
  const decks = new Map<string, StoodCard[]>()
  for (const card of cards) decks.set(card.section, [...(decks.get(card.section) ?? []), card])
  return [...decks].map(([section, all]) => {
    const { due, waiting } = queueOf(all, moment, 0)
    const asked = all.filter((card) => !card.isLeftOut)
    return {
      section,
      total: all.length,
      due: due.length + waiting.length,
      fresh: asked.filter(({ memory }) => memory === null).length,
      learned: asked.filter(({ memory }) => memory?.phase === 'review').length,
      leftOut: all.length - asked.length,
    }
  })
}
