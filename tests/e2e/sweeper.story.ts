import { expect, test } from 'vitest'
import { findActor, signUp } from '#accounts/server'
import { openDatabase } from '#db'
import { listAttempts, startAttempt } from '#exams/server'
import { instant, minutes } from '#kernel/time.ts'
import { setStage } from './stage/stage.ts'

/** Until when what was answered before the deadline may still arrive, as the exam says. */
const GRACE_MS = 30_000
const stage = setStage()

test('an attempt whose candidate is gone is closed soon after its deadline, at its deadline', async () => {
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
    // Started so long ago that the time in which answers may still arrive ends two seconds from now; nobody will ask.
    const startedAt = instant(now() - minutes(60) - GRACE_MS + 2000)
    const started = await startAttempt(db, actor, { exam: 'cmrs-50' }, startedAt)
    if (!started.ok) throw new Error('the exam did not start')
    const deadline = startedAt + minutes(60)
    const look = async () => (await listAttempts(db, actor, now()))[0]
    await expect.poll(async () => (await look())?.state, { timeout: 20_000, interval: 100 }).toBe('submitted')
    process.stdout.write(`closed ${Date.now() - deadline - GRACE_MS} ms after the last moment of arrival\n`)
    expect(await look()).toMatchObject({ closedAt: deadline, closedBy: 'sweeper' })
  } finally {
    await db.close()
  }
})
