import { desc } from 'drizzle-orm'
import { z } from 'zod'
import type { Database, Reads, Writes } from '#db'
import { prepared, publications } from '#db'
import type { Instant } from '#kernel/time.ts'
import type { Fault } from '../checks/fault.ts'

const lastNumber = prepared((db: Reads) =>
  db.select({ n: publications.n }).from(publications).orderBy(desc(publications.n)).limit(1),
)

/** The number of the last publishing; 0 before the first. */
export async function latestNumber(db: Database): Promise<number> {
  const [row] = await lastNumber(db.read)
  return row?.n ?? 0
}

/** Errors as kept with a publishing. */
const Errors = z.array(
  z.object({
    file: z.string(),
    line: z.int(),
    column: z.int(),
    severity: z.enum(['error', 'warning']),
    check: z.string(),
    message: z.string(),
    fix: z.string(),
  }),
)

/** The last publishing: of which tree, and what it left out. */
export async function findLatest(db: Reads) {
  const [row] = await db
    .select({ n: publications.n, treeHash: publications.treeHash, faults: publications.faults })
    .from(publications)
    .orderBy(desc(publications.n))
    .limit(1)
  return row === undefined ? null : { ...row, faults: Errors.parse(row.faults) }
}

/** What a publishing did. */
export interface PublicationRow {
  readonly treeHash: string
  readonly added: number
  readonly revised: number
  readonly retired: number
  readonly faults: readonly Fault[]
}

/** Notes a publishing under the next number. The catalogue's lock must be held. */
export async function appendPublication(tx: Writes, row: PublicationRow, now: Instant): Promise<void> {
  const [last] = await tx
    .select({ n: publications.n })
    .from(publications)
    .orderBy(desc(publications.n))
    .limit(1)
  await tx
    .insert(publications)
    .values({ ...row, n: (last?.n ?? 0) + 1, at: now })
    .returning({ n: publications.n })
}
