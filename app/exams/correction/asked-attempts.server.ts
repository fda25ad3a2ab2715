import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { listAsked } from './asked.store.server.ts'
import type { CorrectionStep } from './correct-attempt.ts'
import { addsUp, correctStanding } from './correct-standing.ts'
import type { Correction } from './correction.ts'
import { giveTurn } from './give-turn.server.ts'
import { rejudgeAnswers } from './rejudge-answers.server.ts'
import { rejudgeByLog } from './rejudge-by-log.server.ts'
import type { LoadedStanding, UseRow } from './standings.store.server.ts'
import { loadStandings } from './standings.store.server.ts'

/** How many attempts are in memory at once, and rescored in one transaction: an autosave waits for one at most. */
const BATCH = 50

/** What is to be done with which question. */
export type Wanted = Pick<Correction, 'item' | 'part' | 'kind' | 'revisions' | 'toRevision'>

/** An attempt, and what a correction does to it as its next one. */
export interface Rejudged {
  readonly attempt: LoadedStanding['attempt']
  /** Which of its corrections this would be, counted from 1. */
  readonly n: number
  readonly step: CorrectionStep
  /** What the questions it is about come to. */
  readonly uses: readonly UseRow[]
}

/** A page of attempts that were looked at. */
export interface RejudgedBatch {
  readonly rejudged: readonly Rejudged[]
  /** The last attempt looked at: to go on after it. */
  readonly last: Id<'Attempt'>
}

/**
 * The closed attempts that were asked the question, each with the correction applied after those it has had: batch by
 * batch, so that memory does not grow with their number. Nothing is written. The dry run and the rescoring both read
 * this, so the one shows what the other does.
 * @param from `after`: go on after this attempt; `pendingFor`: only attempts which this correction has not reached;
 * `most`: at most so many at a time
 */
export async function* rejudge(
  db: Database,
  wanted: Wanted,
  from: {
    readonly after?: Id<'Attempt'> | null
    readonly pendingFor?: Id<'Correction'>
    readonly most?: number
  } = {},
): AsyncGenerator<RejudgedBatch> {
  const limit = Math.min(BATCH, from.most ?? BATCH)
  let after = from.after ?? null
  for (;;) {
    const page = await listAsked(db.read, wanted, { after, limit, of: from.pendingFor ?? null })
    const last = page.at(-1)?.id
    if (last === undefined) return
    const ids = page.flatMap(({ id, reached }) => (reached ? [] : [id]))
    const rejudged = ids.length === 0 ? [] : await rejudgeThese(db, ids, wanted)
    await giveTurn()
    yield { rejudged, last }
    after = last
  }
}

async function rejudgeThese(
  db: Database,
  ids: readonly Id<'Attempt'>[],
  wanted: Wanted,
): Promise<readonly Rejudged[]> {
  const loaded = await loadStandings(db.read, ids, wanted)
  const sound = loaded.filter((one) => one.isDecided && addsUp(one))
  await giveTurn()
  const judgmentOf = await rejudgeAnswers(db, sound, wanted)
  const rejudged = sound.map((one): Rejudged => {
    const judge = (n: number) => judgmentOf(one.attempt.id, n)
    const { step, standings } = correctStanding(one, wanted.kind, judge)
    const uses = one.touched.map((use, i) => ({ ...use, ...standings[i] }))
    return { attempt: one.attempt, n: one.applied + 1, step, uses }
  })
  const others = loaded.filter((one) => !sound.includes(one))
  return others.length === 0 ? rejudged : [...rejudged, ...(await rejudgeByLog(db, others, wanted))]
}
