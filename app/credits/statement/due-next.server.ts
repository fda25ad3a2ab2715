import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import { holdsCredential } from '../ledger/keep-holding.server.ts'
import type { LedgerOwner } from '../ledger/read-ledger.server.ts'
import { readLedger } from '../ledger/read-ledger.server.ts'
import { ruleSets } from '../rules/read-rule-sets.server.ts'
import type { NextDue } from './next-due.ts'
import { nextDue } from './next-due.ts'
import { statementsOf } from './statement-of.ts'

/** What a person has to do next for any credential; null for those who hold none, without reading more. */
export async function dueNext(db: Database, owner: LedgerOwner, now: Instant): Promise<NextDue | null> {
  if (!(await holdsCredential(db, owner))) return null
  const ledger = await readLedger(db.read, owner)
  return nextDue(statementsOf(await ruleSets(), ledger, dayIn(owner.zone, now)))
}
