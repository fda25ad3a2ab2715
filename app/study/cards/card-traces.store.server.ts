import { eq } from 'drizzle-orm'
import type { Writes } from '#db'
import { cardReviews, cardStates, cardsLeftOut, cardWishes } from '#db'
import type { Id } from '#kernel/ids.ts'

/** Drops all that a person's drilling left: grades, what is due, what was left out, how they want to drill. */
export async function deleteCardTraces(tx: Writes, personId: Id<'Person'>): Promise<void> {
  await tx.delete(cardReviews).where(eq(cardReviews.personId, personId)).returning({ n: cardReviews.n })
  await tx.delete(cardStates).where(eq(cardStates.personId, personId)).returning({ id: cardStates.cardId })
  await tx
    .delete(cardsLeftOut)
    .where(eq(cardsLeftOut.personId, personId))
    .returning({ id: cardsLeftOut.cardId })
  await tx.delete(cardWishes).where(eq(cardWishes.personId, personId)).returning({ id: cardWishes.personId })
}
