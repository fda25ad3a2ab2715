import { and, asc, desc, eq } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { cardReviews, cardStates, cardsLeftOut, cardWishes, excluded } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import type { Grade } from './grade.ts'
import { gradeOf } from './grade.ts'
import type { Memory } from './memory.ts'

type Person = Id<'Person'>

/** A row of the log: a grade, or a grade taken back. */
export interface ReviewRow {
  readonly n: number
  readonly cardId: string
  readonly grade: Grade | null
  readonly undoes: number | null
  readonly at: Instant
  readonly day: CalendarDay
}

/** What the person remembers, by card. */
export async function listStates(db: Reads, personId: Person): Promise<ReadonlyMap<string, Memory>> {
  const rows = await db.select().from(cardStates).where(eq(cardStates.personId, personId))
  return new Map(rows.map(({ personId: _, cardId, ...memory }) => [cardId, memory]))
}

/** What the person remembers of one card. */
export async function findState(db: Reads, personId: Person, cardId: string): Promise<Memory | null> {
  const [row] = await db
    .select()
    .from(cardStates)
    .where(and(eq(cardStates.personId, personId), eq(cardStates.cardId, cardId)))
  if (!row) return null
  const { personId: _, cardId: __, ...memory } = row
  return memory
}

/** Notes what is remembered of a card now. */
export async function upsertState(
  tx: Writes,
  personId: Person,
  cardId: string,
  memory: Memory,
): Promise<void> {
  const { firstDay: _, ...changing } = memory
  const set = Object.fromEntries(
    (Object.keys(changing) as (keyof typeof changing)[]).map((name) => [name, excluded(cardStates[name])]),
  )
  await tx
    .insert(cardStates)
    .values({ personId, cardId, ...memory })
    .onConflictDoUpdate({ target: [cardStates.personId, cardStates.cardId], set })
    .returning({ cardId: cardStates.cardId })
}

/** The card is new again: its only grade was taken back. */
export const deleteState = (tx: Writes, personId: Person, cardId: string) =>
  tx
    .delete(cardStates)
    .where(and(eq(cardStates.personId, personId), eq(cardStates.cardId, cardId)))
    .returning({ cardId: cardStates.cardId })

const columns = {
  n: cardReviews.n,
  cardId: cardReviews.cardId,
  grade: cardReviews.grade,
  undoes: cardReviews.undoes,
  at: cardReviews.at,
  day: cardReviews.day,
}
const rowOf = ({
  grade,
  ...row
}: Omit<ReviewRow, 'grade'> & { readonly grade: number | null }): ReviewRow => ({
  ...row,
  grade: gradeOf(String(grade)),
})

/** The log, oldest first: all of it, of one card, or of one day. */
export async function listReviews(
  db: Reads,
  personId: Person,
  of: { readonly cardId?: string; readonly day?: CalendarDay } = {},
): Promise<ReviewRow[]> {
  const rows = await db
    .select(columns)
    .from(cardReviews)
    .where(
      and(
        eq(cardReviews.personId, personId),
        of.cardId === undefined ? undefined : eq(cardReviews.cardId, of.cardId),
        of.day === undefined ? undefined : eq(cardReviews.day, of.day),
      ),
    )
    .orderBy(asc(cardReviews.n))
  return rows.map(rowOf)
}

/** The number of the log's last row; 0 when there is none. */
export async function lastReview(db: Reads, personId: Person): Promise<number> {
  const [row] = await db
    .select({ n: cardReviews.n })
    .from(cardReviews)
    .where(eq(cardReviews.personId, personId))
    .orderBy(desc(cardReviews.n))
    .limit(1)
  return row?.n ?? 0
}

/** Adds a row to the log. */
export const appendReview = (tx: Writes, personId: Person, row: ReviewRow) =>
  tx
    .insert(cardReviews)
    .values({ personId, ...row })
    .returning({ n: cardReviews.n })

/** The cards the person does not want to be asked. */
export async function listLeftOut(db: Reads, personId: Person): Promise<ReadonlyMap<string, Instant>> {
  const rows = await db
    .select({ cardId: cardsLeftOut.cardId, at: cardsLeftOut.at })
    .from(cardsLeftOut)
    .where(eq(cardsLeftOut.personId, personId))
  return new Map(rows.map(({ cardId, at }) => [cardId, at]))
}

/** Leaves a card out; one that is left out stays as it is. One statement. */
export const insertLeftOut = (w: Writes, personId: Person, cardId: string, at: Instant) =>
  w
    .insert(cardsLeftOut)
    .values({ personId, cardId, at })
    .onConflictDoNothing()
    .returning({ cardId: cardsLeftOut.cardId })

/** Takes a card in again. One statement. */
export const deleteLeftOut = (w: Writes, personId: Person, cardId: string) =>
  w
    .delete(cardsLeftOut)
    .where(and(eq(cardsLeftOut.personId, personId), eq(cardsLeftOut.cardId, cardId)))
    .returning({ cardId: cardsLeftOut.cardId })

/** How many new cards a day the person wants; null when they never said. */
export async function findNewPerDay(db: Reads, personId: Person): Promise<number | null> {
  const [row] = await db
    .select({ newPerDay: cardWishes.newPerDay })
    .from(cardWishes)
    .where(eq(cardWishes.personId, personId))
  return row?.newPerDay ?? null
}

/** Notes the wish. One statement. */
export const upsertNewPerDay = (w: Writes, personId: Person, newPerDay: number) =>
  w
    .insert(cardWishes)
    .values({ personId, newPerDay })
    .onConflictDoUpdate({ target: cardWishes.personId, set: { newPerDay: excluded(cardWishes.newPerDay) } })
    .returning({ newPerDay: cardWishes.newPerDay })
