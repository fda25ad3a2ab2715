import { expect, test } from 'vitest'
import { findActor, signUp } from '#accounts/server'
import { openDatabase } from '#db'
import { listAttempts, startAttempt } from '#exams/server'
import { instant, minutes } from '#kernel/time.ts'
import { setStage } from './stage/stage.ts'

const stage = setStage()

test('an attempt whose candidate is gone is closed soon after the seconds of grace, at its deadline', async () => {
  const db = await openDatabase(stage.databaseUrl())
  try {
    const now = () => instant(Date.now())
    const visit = { ip: '192.0.2.7', userAgent: null, token: null, origin: stage.url() }
    const form = {
      name: 'Gone Away',
      email: 'gone@away.example',
      password: 'seven quiet ledgers',
      zone: 'UTC',
    }
    const signed = await signUp(db, form, visit, now())
    const actor = signed.ok ? await findActor(db, signed.value.token, now()) : null
    if (!actor) throw new Error('nobody signed up')
    // What was done before its deadline may still arrive for two seconds from now, and nobody will ask.
    const GRACE_MS = 30_000
    const startedAt = instant(now() - minutes(60) - GRACE_MS + 2000)
    const started = await startAttempt(db, actor, { exam: 'cmrs-50' }, startedAt)
    if (!started.ok) throw new Error('the exam did not start')
    const deadline = startedAt + minutes(60)
    const look = async () => (await listAttempts(db, actor, now()))[0]
    await expect.poll(async () => (await look())?.state, { timeout: 20_000, interval: 100 }).toBe('submitted')
    process.stdout.write(`closed ${Date.now() - deadline - GRACE_MS} ms after its time\n`)
    expect(await look()).toMatchObject({ closedAt: deadline, closedBy: 'sweeper' })
  } finally {
    await db.close()
  }
})
