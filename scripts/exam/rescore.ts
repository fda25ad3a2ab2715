import { isDatabaseError, openDatabase } from '#db'
import type { CorrectionFault, DryPart } from '#exams'
import { correctionSentence, dryRunWords, FLIP_WORDS, flipOf, resultWords } from '#exams'
import type { DryRun } from '#exams/server'
import { decideCorrection, dryRunCorrection, progressOf, rescorePending } from '#exams/server'
import { readEnv } from '#http/env.server.ts'
import { instant } from '#kernel/time.ts'
import { countOnce } from './count-once.ts'
import type { RescoreWish } from './read-rescore.ts'

const print = (line: string) => process.stdout.write(`${line}\n`)
const now = () => instant(Date.now())

function refuse({ json }: RescoreWish, code: string, error: string): number {
  if (json) print(JSON.stringify({ error, code }, null, 2))
  else process.stderr.write(`${error}\n`)
  return 1
}
const refuseFault = (asked: RescoreWish, fault: CorrectionFault) =>
  refuse(asked, fault.code, correctionSentence(fault))

/** What both answers say of the correction. */
const about = ({ question }: RescoreWish, plan: DryRun['plan']) => {
  const { item, part, kind, revisions, toRevision } = plan
  return { question, item, part, kind, revisions, toRevision }
}

async function dryRun(db: Awaited<ReturnType<typeof openDatabase>>, asked: RescoreWish): Promise<number> {
  const counting = countOnce('looked at')
  const onBatch = ({ counts, total }: DryPart) => counting.tell(counts.asked, total)
  const done = await dryRunCorrection(db, null, asked, { onBatch })
  counting.end()
  if (!done.ok) return refuseFault(asked, done.fault)
  const { plan, counts, lines, toPass, toFail } = done.value
  const { left } = plan
  if (asked.json) {
    const people = { toPass: toPass.length, toFail: toFail.length }
    const told = lines.map(({ attemptId: attempt, title, person, before, after }) => ({
      ...{ attempt, title, person, before, after, flip: flipOf(before, after) },
    }))
    print(
      JSON.stringify({ ...about(asked, plan), applied: false, left, counts, people, lines: told }, null, 2),
    )
    return 0
  }
  print(`Dry run, nothing was written. ${dryRunWords(done.value, left.length)}`)
  for (const { title, person, before, after } of lines) {
    const flip = flipOf(before, after)
    const change = `${resultWords(before)} → ${resultWords(after)}`
    print(`  ${person}, ${title}: ${change}${flip ? `  ${FLIP_WORDS[flip]}` : ''}`)
  }
  if (lines.length < counts.changed) print(`  These are the ${lines.length} largest changes.`)
  return 0
}

async function apply(db: Awaited<ReturnType<typeof openDatabase>>, asked: RescoreWish): Promise<number> {
  const decided = await decideCorrection(db, null, asked, now())
  if (!decided.ok) return refuseFault(asked, decided.fault)
  const { correction, isNew } = decided.value
  const { id, reason, at } = correction
  if (!isNew) process.stderr.write(`Decided before, on ${new Date(at).toISOString()}: going on with it.\n`)
  const { reached, total } = await progressOf(db, correction)
  const counting = countOnce('rescored')
  const onBatch = ({ rescored }: { rescored: number }) => counting.tell(reached + rescored, total)
  await rescorePending(db, correction, now(), { onBatch })
  counting.end()
  const done = await progressOf(db, correction)
  if (asked.json) {
    const { item, part, kind, revisions, toRevision } = correction
    const what = { question: asked.question, item, part, kind, revisions, toRevision, applied: true }
    const kept = { id, reason, at: new Date(at).toISOString(), isNew }
    print(
      JSON.stringify(
        { ...what, correction: kept, asked: done.total, rescored: done.reached, changed: done.changed },
        null,
        2,
      ),
    )
  } else
    print(
      `Rescored ${done.reached} of ${done.total} attempts; ${done.changed} results changed. Reason: ${reason}`,
    )
  return 0
}

/**
 * `exam rescore …` as it was asked, on the database that DATABASE_URL names, also while the server runs. Without `apply`
 * a dry run: whose result would change, and nothing is written. With it the correction is decided for good and every
 * attempt rescored; broken off, the same command goes on (and so does the server).
 * @returns the exit code: 0, or 1 when it is refused, which says why
 */
export async function rescore(asked: RescoreWish): Promise<number> {
  const db = await openDatabase(readEnv(process.env).databaseUrl)
  try {
    return await (asked.apply ? apply(db, asked) : dryRun(db, asked))
  } catch (error) {
    if (!isDatabaseError(error)) throw error
    const advice = 'Is DATABASE_URL right, and is it prepared ("npm run prepare-database")?'
    return refuse(asked, 'database', `The database could not be used: ${error.message}. ${advice}`)
  } finally {
    await db.close()
  }
}
