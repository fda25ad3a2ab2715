import type { Staged } from '#credits/server'
import { keepHolding, logActivity, openAudit, readLedger, stageFile } from '#credits/server'
import type { Database } from '#db'
import { NOON, somebody } from '../../factories/people.ts'
import { PDF, webinar } from '../activities.ts'

export const value = <T>(result: { ok: true; value: T } | { ok: false; fault: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}

/** A specialist with two proved lines and one of another cycle, an auditor, and an audit of AAPC between them. */
export async function anAudit(db: Database, dir: string) {
  const specialist = await somebody(db, { roles: ['specialist'], name: 'Morgan Lathe' })
  const auditor = await somebody(db, { roles: ['auditor'], name: 'Linden Ames' })
  const { actor } = specialist
  const holding = { credential: 'aapc:cpb', certifiedOn: '2020-05-20', memberNumber: '0123' }
  value(await keepHolding(db, actor, { holding, revision: 0 }, NOON))
  const log = async (key: string, wishes: Parameters<typeof webinar>[0], bytes: Uint8Array = PDF) => {
    const approvals = [{ board: 'aapc', number: key, credits: 1 }]
    const file: Staged = await stageFile(dir, `${key}.pdf`, [bytes])
    return value(
      await logActivity(db, actor, { key, activity: webinar({ approvals, ...wishes }) }, [file], NOON),
    ).entryId
  }
  const first = await log('a-first-line', {})
  const second = await log('a-second-line', { title: 'Second', completedOn: '2025-08-01' })
  const old = await log('an-older-line', { title: 'Long ago', completedOn: '2021-03-01' })
  const form = { email: actor.email, board: 'aapc', cycleOf: '2025-09-01', answerBy: '2025-11-20' }
  const audit = value(await openAudit(db, auditor.actor, form, NOON))
  const fileOf = async (id: string) =>
    (await readLedger(db.read, actor)).lines.find(({ entry }) => entry.id === id)?.files[0]?.id ?? ''
  return { specialist, auditor, audit, first, second, old, fileOf, form }
}
