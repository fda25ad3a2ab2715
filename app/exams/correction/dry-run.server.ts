import type { Actor } from '#accounts'
import { can } from '#accounts'
import { recipientsOf } from '#accounts/server'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { countAsked } from './asked.store.server.ts'
import type { Rejudged, RejudgedBatch } from './asked-attempts.server.ts'
import { rejudge } from './asked-attempts.server.ts'
import type { CorrectionFault } from './correction-fault.ts'
import type { DryPart } from './dry-run.ts'
import { joinParts, NOTHING_LOOKED_AT } from './dry-run.ts'
import { addCounts, countsOf, flipOf, NO_EFFECTS } from './effect.ts'
import { giveTurn } from './give-turn.server.ts'
import type { CorrectionPlan, CorrectionWish } from './plan-correction.server.ts'
import { planCorrection } from './plan-correction.server.ts'

/** What a correction would do, before anything is written. */
export interface DryRun extends DryPart {
  readonly plan: CorrectionPlan
}

interface Looking {
  /** The `next` of the part before. */
  readonly after?: string | null
  /** Look at about so many attempts, and say where to go on. */
  readonly most?: number
  readonly onBatch?: (so: DryPart) => void
}

/**
 * Works out what a correction would do to whom. Writes nothing. For very many attempts it can be asked part by part, so
 * that no request takes long.
 * @param actor null: the command line
 */
export async function dryRunCorrection(
  db: Database,
  actor: Actor | null,
  wish: CorrectionWish,
  { after = null, most = Number.POSITIVE_INFINITY, onBatch }: Looking = {},
): Promise<Result<DryRun, CorrectionFault>> {
  if (actor && !can(actor, 'read', { kind: 'correction' })) return fail({ code: 'not-allowed' })
  const plan = await planCorrection(db, wish)
  if (!plan.ok) return plan
  await giveTurn()
  const from = after !== null && isId(after) ? (after as Id<'Attempt'>) : null
  // Whoever asks for a further part was told with the first one.
  let part: DryPart = { ...NOTHING_LOOKED_AT, total: from ? 0 : await countAsked(db.read, plan.value) }
  for await (const batch of rejudge(db, plan.value, { after: from, most })) {
    part = joinParts(part, partOf(batch))
    onBatch?.(part)
    if (part.counts.asked >= most) return ok({ ...(await named(db, part)), plan: plan.value })
  }
  return ok({ ...(await named(db, part)), next: null, plan: plan.value })
}

/** What a batch adds. Lines carry the id of the person until all are known. */
function partOf({ rejudged, last }: RejudgedBatch): DryPart {
  const of = (flip: 'to-pass' | 'to-fail') =>
    rejudged.filter(({ step }) => flipOf(step.before, step.after) === flip).map(personOf)
  return {
    counts: rejudged.map(({ step }) => countsOf(step)).reduce(addCounts, NO_EFFECTS),
    total: 0,
    lines: rejudged.filter(({ step }) => step.changed).map(lineOf),
    toPass: of('to-pass'),
    toFail: of('to-fail'),
    next: last,
  }
}

const personOf = ({ attempt }: Rejudged): string => attempt.personId

const lineOf = ({ attempt, step: { before, after } }: Rejudged) => ({
  ...{ attemptId: attempt.id, title: attempt.title, person: attempt.personId, before, after },
})

async function named(db: Database, part: DryPart): Promise<DryPart> {
  const ids = part.lines.map(({ person }) => person as Id<'Person'>)
  const people = await recipientsOf(db.read, ids)
  return {
    ...part,
    lines: part.lines.map((line) => ({ ...line, person: people.get(line.person)?.name ?? 'someone' })),
  }
}
