import type { Writes } from '#db'
import type { Id } from '#kernel/ids.ts'
import { canonicalJson } from '#kernel/text.ts'
import type { Millis } from '#kernel/time.ts'
import type { Form } from '../assembly/form.ts'
import { formHash } from '../assembly/form.ts'
import type { Rules } from '../blueprint/blueprint.ts'
import type { AttemptTime } from '../time/attempt-time.ts'
import type { AttemptMode } from './attempt-state.ts'
import { insertAttempt, insertForm } from './attempts.store.server.ts'
import { genesis } from './chain.ts'
import type { AttemptClock } from './clock.ts'
import { shapeOf } from './form-shape.ts'
import { insertUses } from './item-uses.store.server.ts'

/** All that a new attempt is made of. */
export interface NewAttempt {
  readonly attemptId: Id<'Attempt'>
  readonly personId: Id<'Person'>
  readonly mode: AttemptMode
  readonly exam: string
  readonly title: string
  /** Null: there may be several open ones. */
  readonly openKey: string | null
  readonly form: Form
  readonly limitMs: Millis | null
  /** Of what the limit is made; null without one. */
  readonly time: AttemptTime | null
  readonly rules: Rules | null
  readonly clock: AttemptClock
}

/** Writes a new attempt with its form and uses; false, and nothing written, when its open key is taken. */
export async function insertNew(tx: Writes, of: NewAttempt): Promise<boolean> {
  const { attemptId, personId, mode, exam, title, openKey, form, limitMs, time, rules, clock } = of
  const { startedAt, deadlineAt, arrivalGraceMs, dueAt } = clock
  const kept = await insertAttempt(tx, {
    ...{ id: attemptId, personId, mode, exam, title, openKey, limitMs, state: 'open' },
    ...{ startedAt, deadlineAt, arrivalGraceMs, dueAt, closedAt: null, closedBy: null, result: null },
    ...{ corrected: null, unseen: false },
    ...{ time, pausedAt: null, pausedUntil: null, frozen: '' },
    questions: form.places.length,
    genesis: genesis({ attempt: attemptId, form: formHash(form), startedAt }),
    shape: shapeOf(form),
  })
  if (!kept) return false
  await insertForm(tx, attemptId, canonicalJson(form), rules)
  await insertUses(tx, attemptId, personId, form, startedAt)
  return true
}
