import type { Database } from '#db'
import type { Blueprint } from '../blueprint/blueprint.ts'
import type { OfferedExam } from '../blueprint/offered-exam.ts'
import { offeredExam } from '../blueprint/offered-exam.ts'
import type { BankIndex } from './bank-index.ts'
import type { Between } from './counts-between.ts'
import { countsBetween } from './counts-between.ts'
import { countsToday } from './draw-at-most.ts'
import { loadBank } from './load-bank.server.ts'

interface Counted {
  readonly counts: ReadonlyMap<string, number>
  readonly between: ReadonlyMap<string, Between>
}

/** What was counted, by bank and the shares it was counted for; a new publishing has a new bank. */
const counted = new WeakMap<BankIndex, Map<string, Counted>>()

/** The exam as the published bank would give it today. */
export async function examToday(db: Database, blueprint: Blueprint): Promise<OfferedExam> {
  if (!blueprint.scored.atMost) return offeredExam(blueprint, null)
  const index = await loadBank(db, blueprint)
  const known = counted.get(index) ?? new Map<string, Counted>()
  counted.set(index, known)
  const key = JSON.stringify([blueprint.scored.value, blueprint.sections])
  const found = known.get(key) ?? {
    counts: countsToday(blueprint, index),
    between: countsBetween(blueprint, index),
  }
  known.set(key, found)
  return offeredExam(blueprint, found.counts, found.between)
}
