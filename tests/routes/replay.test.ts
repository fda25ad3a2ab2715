import { expect, test } from 'vitest'
import { startAttempt, submitAttempt } from '#exams/server'
import { loader, shouldRevalidate } from '../../app/routes/exams/replay.tsx'
import { publishTestCatalogue } from '../exams/helpers/catalogue.ts'
import { NOON, somebody } from '../factories/people.ts'
import { answerOf, getting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

describeOnEachEngine('the page of a replay', (open) => {
  test('an open attempt leads to its room; a closed one is its owner’s; for others there is none', async () => {
    const db = await open()
    await publishTestCatalogue(db, NOON)
    const [owner, other] = [await somebody(db), await somebody(db, { roles: ['administrator'] })]
    const started = await startAttempt(db, owner.actor, { exam: 'test-exam', seed: 1 }, NOON)
    if (!started.ok) throw new Error('an attempt did not start')
    const { attemptId } = started.value
    const path = `/attempts/${attemptId}/replay`
    const ask = (cookie?: string) =>
      answerOf(() =>
        loader(getting(db, path, { params: { attempt: attemptId }, ...(cookie ? { cookie } : {}) })),
      )
    expect(await ask(owner.cookie)).toMatchObject({ status: 302, location: `/attempts/${attemptId}` })
    expect((await ask(other.cookie)).status).toBe(404)
    await submitAttempt(db, owner.actor, attemptId, NOON)
    expect((await ask(other.cookie)).status).toBe(404)
    expect((await ask()).location).toMatch(/^\/sign-in\?to=/)
    const answer = await ask(owner.cookie)
    expect(answer.status).toBe(200)
    expect(answer.data).toMatchObject({ id: attemptId, changes: [], sticky: null, net: 0 })
    expect((answer.data as { questions: unknown[] }).questions).toHaveLength(12)
  })

  test('stepping and sorting fetch nothing; another page does', () => {
    const go = (from: string, to: string) =>
      shouldRevalidate({
        currentUrl: new URL(from, 'http://x'),
        nextUrl: new URL(to, 'http://x'),
        defaultShouldRevalidate: true,
      } as never)
    expect(go('/attempts/1/replay', '/attempts/1/replay?sort=time')).toBe(false)
    expect(go('/attempts/1/replay', '/attempts/2/replay')).toBe(true)
  })
})
