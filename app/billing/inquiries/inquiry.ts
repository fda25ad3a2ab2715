import type { z } from 'zod'
import type { Outcome } from '../claim/outcome.ts'
import { no, ok } from '../claim/outcome.ts'
import type { ClaimFault } from '../claim/read-claim.ts'
import { faultsOf } from '../claim/read-claim.ts'
import type { Tables } from '../codes/tables.ts'

/**
 * A question that the engine answers from facts in plain JSON, with an answer in plain JSON: what the command line asks
 * and what items of the curriculum have their keys verified by. A question without an answer (no table for that day) is
 * a fault, never a guess.
 */
export interface Inquiry<A = unknown> {
  readonly name: string
  readonly about: string
  /** Never throws, whatever the facts are. */
  ask(facts: unknown, tables: Tables): Outcome<A, readonly ClaimFault[]>
}

/** What one kind of inquiry is made of: the schema of its facts, and the answer or the sentence why there is none. */
interface Making<F extends z.ZodType, A> {
  readonly name: string
  readonly about: string
  readonly facts: F
  answer(facts: z.output<F>, tables: Tables): Outcome<A, ClaimFault>
}

export const inquiry = <F extends z.ZodType, A>({
  name,
  about,
  facts,
  answer,
}: Making<F, A>): Inquiry<A> => ({
  ...{ name, about },
  ask(json, tables) {
    const parsed = facts.safeParse(json)
    if (!parsed.success) return no(faultsOf(parsed.error))
    const found = answer(parsed.data, tables)
    return found.ok ? ok(found.value) : no([found.fault])
  },
})

/** No answer, because of this fact. */
export const because = (path: string, message: string) => no<ClaimFault>({ path, message })
