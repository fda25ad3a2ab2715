import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { publishCatalogue } from '#curriculum/server'
import type { Database } from '#db'
import { parseExam } from '#exams'
import { recordEvents, startAttempt, submitAttempt } from '#exams/server'
import { getFrozen } from '../../../app/exams/attempt/attempts.store.server.ts'
import { somebody } from '../../factories/people.ts'
import type { Open } from '../../helpers/database.ts'
import { publishTestCatalogue, writeTestContent } from './catalogue.ts'
import { answered, sent } from './events.ts'
import { after, keyOf, MINUTE, must, NOON } from './sitting.ts'

/** A person who sat the one form: `wrong` places have the second displayed option that is not the key. */
export async function sitter(db: Database, name: string, wrong: readonly number[], submit = true) {
  const { actor } = await somebody(db, { name })
  const { attemptId } = must(await startAttempt(db, actor, { exam: 'test-exam', seed: 1 }, NOON))
  const { form } = await getFrozen(db.read, attemptId)
  const acts = []
  for (const { n } of form.places) {
    const key = await keyOf(db, form, n)
    if (!wrong.includes(n)) acts.push(answered(n, key))
    else if ('choice' in key) acts.push(answered(n, { choice: (key.choice + 1) % 4 }))
  }
  must(await recordEvents(db, actor, attemptId, { client: 'page-one', events: sent(acts) }, after(MINUTE)))
  if (submit) must(await submitAttempt(db, actor, attemptId, after(2 * MINUTE)))
  return { actor, attemptId, form }
}

/** Of 12 questions with a pass mark of 85 %: everything right; two wrong (83.3 %); three wrong. */
export async function threeSitters(open: Open) {
  const db = await open()
  await publishTestCatalogue(db, NOON)
  const best = await sitter(db, 'Bo Best', [])
  const near = await sitter(db, 'Nia Near', [1, 2])
  const far = await sitter(db, 'Fay Far', [1, 2, 3])
  const { actor: teacher } = await somebody(db, { roles: ['instructor'], name: 'Rowan Pell' })
  const question = near.form.places[0]?.item ?? ''
  return { db, best, near, far, teacher, question }
}

interface Authored {
  id: string
  stem: string
  options: { text: string; key: boolean }[]
}

/** Publishes the test catalogue with one question changed. */
export async function republish(db: Database, id: string, change: (item: Authored) => void) {
  const dir = writeTestContent()
  const file = join(dir, 'banks/alpha/all.yaml')
  const bank = JSON.parse(readFileSync(file, 'utf8')) as { items: Authored[] }
  for (const item of bank.items) if (item.id === id) change(item)
  writeFileSync(file, JSON.stringify(bank))
  const { faults } = await publishCatalogue(db, dir, after(4 * MINUTE), parseExam)
  rmSync(dir, { recursive: true, force: true })
  expect(faults.filter((fault) => fault.severity === 'error')).toEqual([])
}
