import { and, asc, count, eq } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { chunks, excluded, itemUses } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Form } from '../assembly/form.ts'
import type { QuestionLine } from '../scoring/report.ts'
import type { UseOutcome } from './past-uses.ts'

/** What became of one question: enough to write its use. */
export interface Decided {
  readonly n: number
  readonly outcome: UseOutcome
  readonly points: number
  /** What led to a wrong answer. */
  readonly misconception: string | null
}

/** What a report says became of a question. */
export const decidedBy = ({ n, outcome, points, corrected, misconception }: QuestionLine): Decided => ({
  ...{ n, points, misconception: misconception ?? null },
  outcome: corrected === 'void' ? 'voided' : outcome,
})

/** Notes that these questions were put before the person. */
export async function insertUses(
  tx: Writes,
  attemptId: Id<'Attempt'>,
  personId: Id<'Person'>,
  form: Form,
  shownAt: Instant,
): Promise<void> {
  const rows = form.places.map(({ n, item, part, revision, pretest, section, objective }) => ({
    ...{ attemptId, personId, shownAt, n, item, part, revision, pretest, section, objective },
    ...{ outcome: null, points: null, decidedAt: null, misconception: null },
  }))
  for (const some of chunks(rows)) await tx.insert(itemUses).values(some).returning({ n: itemUses.n })
}

/** Notes what became of questions; the last word counts, so a finished attempt may write over single checks. */
export async function updateUses(
  tx: Writes,
  form: Form,
  of: { readonly attemptId: Id<'Attempt'>; readonly personId: Id<'Person'>; readonly shownAt: Instant },
  decided: readonly Decided[],
  decidedAt: Instant,
): Promise<void> {
  const rows = decided.flatMap((became) =>
    form.places
      .slice(became.n - 1, became.n)
      .map(({ item, part, revision, pretest, section, objective }) => ({
        ...{ ...of, ...became, item, part, revision, pretest, section, objective, decidedAt },
      })),
  )
  await upsertUses(tx, rows)
}

/** Writes what became of questions, whose uses are known whole. */
export async function upsertUses(tx: Writes, rows: readonly (typeof itemUses.$inferInsert)[]): Promise<void> {
  const set = {
    outcome: excluded(itemUses.outcome),
    points: excluded(itemUses.points),
    decidedAt: excluded(itemUses.decidedAt),
    misconception: excluded(itemUses.misconception),
  }
  for (const some of chunks(rows))
    await tx
      .insert(itemUses)
      .values(some)
      .onConflictDoUpdate({ target: [itemUses.attemptId, itemUses.n], set })
      .returning({ n: itemUses.n })
}

/** Every question ever put before a person, the oldest first. */
export const listUses = (db: Reads, personId: Id<'Person'>) =>
  db
    .select({
      item: itemUses.item,
      part: itemUses.part,
      shownAt: itemUses.shownAt,
      outcome: itemUses.outcome,
    })
    .from(itemUses)
    .where(eq(itemUses.personId, personId))
    .orderBy(asc(itemUses.shownAt), asc(itemUses.attemptId), asc(itemUses.n))

/** How often a question was put before anyone, by what became of it. @param part null: every question of the item */
export const countUses = (db: Reads, item: string, part: string | null) =>
  db
    .select({ outcome: itemUses.outcome, count: count() })
    .from(itemUses)
    .where(and(eq(itemUses.item, item), part === null ? undefined : eq(itemUses.part, part)))
    .groupBy(itemUses.outcome)
