import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Actor } from '#accounts'
import { nameSortKey } from '#accounts'
import type { Item } from '#curriculum'
import { bankEntries, getRevisions } from '#curriculum/server'
import type { Database, Writes } from '#db'
import { attemptForms, attemptLog, attempts, chunks, itemUses, NO_LOCK, people } from '#db'
import type { AttemptEvent, Blueprint, Form, FormPlan } from '#exams'
import {
  assembleForm,
  formHash,
  genesis,
  indexBank,
  orderOptions,
  parseExam,
  Rules,
  scoreAttempt,
} from '#exams'
import { sure } from '#kernel/assert.ts'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { Random } from '#kernel/random.ts'
import { seeded } from '#kernel/random.ts'
import { canonicalJson } from '#kernel/text.ts'
import { instant, minutes } from '#kernel/time.ts'
import { shapeOf } from '../../app/exams/attempt/form-shape.ts'
import { questionOf } from '../../app/exams/scoring/judge-questions.ts'
import { resultOf } from '../../app/exams/scoring/report.ts'
import { keyResponse } from '../exams/helpers/key-response.ts'
import { somebody } from './people.ts'

/** So many different sittings are worked out; each is then sat by several people. */
const VARIANTS = 60
/** Every fourth person sat twice. */
const PEOPLE_SHARE = 0.8
const BEGAN = instant(Date.UTC(2026, 0, 5, 14, 0, 0))
const LIMIT = minutes(120)

/** A sitting as all its rows have it in common: what was asked, what was answered, what it came to. */
interface Variant {
  readonly form: Form
  readonly events: readonly AttemptEvent[]
  readonly report: ReturnType<typeof scoreAttempt>
}

/**
 * Fills the database with `count` closed attempts of an exam, each of which asked `question`, with logs as they come
 * from a browser: a hundred questions visited and answered, some again. All rows but the links of the chain, which no
 * scoring reads, are those that a sitting writes.
 */
export async function fillAttempts(
  db: Database,
  of: { readonly exam: string; readonly question: string; readonly count: number },
): Promise<void> {
  const { exam, question, count } = of
  const parsed = parseExam(parse(readFileSync(`content/exams/${exam}.yaml`, 'utf8')))
  if (!parsed.ok) throw new Error(`${exam} has no usable blueprint`)
  const blueprint = parsed.value
  const rules = Rules.parse(
    Object.fromEntries(Object.keys(Rules.shape).map((key) => [key, blueprint[key as keyof Rules]])),
  )
  const variants = await makeVariants(db, blueprint, rules, question, Math.min(VARIANTS, count))
  const sitters = await makePeople(db, Math.ceil(count * PEOPLE_SHARE))
  const numbers = Array.from({ length: count }, (_, i) => i)
  for (const some of chunks(numbers, 50))
    await db.tx(NO_LOCK, async (tx) => {
      const rows = some.map((i) => ({
        variant: sure(variants[i % variants.length], 'a variant'),
        personId: sure(sitters[i % sitters.length], 'a sitter'),
        at: instant(BEGAN + i * 60_000),
      }))
      await writeAttempts(tx, blueprint, rules, rows)
    })
}

async function makePeople(db: Database, count: number): Promise<readonly Id<'Person'>[]> {
  const { actor } = await somebody(db, { name: 'Sitter 0' }, BEGAN)
  const rows = Array.from({ length: count - 1 }, (_, i) => {
    const id: Id<'Person'> = newId(BEGAN)
    const name = `Sitter ${i + 1}`
    const [email, sortKey] = [`${id}@people.example`, nameSortKey(name)]
    const rest = { roles: 'candidate', zone: 'America/New_York', theme: 'system', createdAt: BEGAN }
    return { id, email, name, sortKey, passwordHash: null, ...rest }
  })
  for (const some of chunks(rows)) await db.tx(NO_LOCK, (tx) => tx.insert(people).values(some).returning())
  return [actor.personId, ...rows.map(({ id }) => id)]
}

async function makeVariants(
  db: Database,
  blueprint: Blueprint,
  rules: Rules,
  question: string,
  count: number,
): Promise<Variant[]> {
  const entries = await bankEntries(db)
  const index = indexBank(entries)
  const wanted = sure(
    entries.find(({ id }) => id === question),
    question,
  )
  const revisions = await getRevisions(
    db,
    entries.filter(({ status }) => status === 'live').map(({ revision }) => revision),
  )
  const itemOf = (revision: string): Item => sure(revisions.get(revision), revision)
  return Array.from({ length: count }, (_, seed) => {
    const drawn = assembleForm(blueprint, index, { seed })
    if (!drawn.ok) throw new Error('The bank cannot give the form')
    const form = orderOptions(withQuestion(drawn.value, wanted), itemOf)
    const events = workThrough(form, itemOf, seeded(`sitter ${seed}`))
    const report = scoreAttempt({ form, rules, limitMs: LIMIT, genesis: '' }, itemOf, events)
    return { form, events, report }
  })
}

/** The same form, with the question in the place of another one of its section. */
function withQuestion(plan: FormPlan, wanted: { id: string; revision: string; section: string }): FormPlan {
  if (plan.units.some(({ item }) => item === wanted.id)) return plan
  const at = plan.units.findIndex(({ section, size }) => section === wanted.section && size === 1)
  const { id: item, revision } = wanted
  return { ...plan, units: plan.units.map((unit, i) => (i === at ? { ...unit, item, revision } : unit)) }
}

/** About 85 of 100 right, so that many are close to the pass mark; one answer in eight is given again in a second round. */
function workThrough(form: Form, itemOf: (revision: string) => Item, random: Random): AttemptEvent[] {
  const events: AttemptEvent[] = []
  const ability = 0.77 + random.next() * 0.16
  const keep = (event: object) => {
    const seq = events.length + 1
    const stamp = { seq, ms: seq * 20_000, client: 'bench-client', at: instant(BEGAN + seq * 20_000) }
    events.push({ ...event, ...stamp } as AttemptEvent)
  }
  const answer = (place: Form['places'][number]) => {
    keep({ kind: 'visited', place: place.n })
    const right = keyResponse(questionOf(place, itemOf).item, place.order)
    const wrong = 'choice' in right ? { choice: (right.choice + 1) % (place.order[0]?.length ?? 1) } : null
    keep({ kind: 'answered', place: place.n, response: random.next() < ability ? right : wrong })
  }
  for (const place of form.places) answer(place)
  for (const place of form.places) if (random.int(8) === 0) answer(place)
  keep({ kind: 'submitted', by: 'candidate' })
  return events
}

interface Row {
  readonly variant: Variant
  readonly personId: Actor['personId']
  readonly at: ReturnType<typeof instant>
}

async function writeAttempts(tx: Writes, blueprint: Blueprint, rules: Rules, rows: readonly Row[]) {
  const made = rows.map((row) => ({ ...row, id: newId<'Attempt'>(row.at) }))
  const closedAt = (at: number) => instant(at + LIMIT - 60_000)
  await tx.insert(attempts).values(
    made.map(({ id, personId, at, variant: { form, report } }) => ({
      ...{ id, personId, mode: 'timed' as const, state: 'submitted' as const, exam: blueprint.id },
      ...{ title: blueprint.title, questions: form.places.length, startedAt: at, limitMs: LIMIT },
      ...{ deadlineAt: instant(at + LIMIT), arrivalGraceMs: 0, dueAt: null, time: null },
      ...{ pausedAt: null, pausedUntil: null, frozen: '', openKey: null, shape: shapeOf(form) },
      genesis: genesis({ attempt: id, form: formHash(form), startedAt: at }),
      ...{ closedAt: closedAt(at), closedBy: 'candidate' as const, result: resultOf(report) },
      ...{ corrected: null, unseen: false },
    })),
  )
  await tx
    .insert(attemptForms)
    .values(made.map(({ id, variant }) => ({ attemptId: id, form: canonicalJson(variant.form), rules })))
  const uses = made.flatMap(({ id, personId, at, variant: { form, report } }) =>
    form.places.map(({ n, item, part, revision, pretest, section, objective }, i) => ({
      ...{ attemptId: id, n, personId, item, part, revision, pretest, section, objective },
      ...{ shownAt: at, outcome: report.questions[i]?.outcome, points: report.questions[i]?.points },
      decidedAt: closedAt(at),
    })),
  )
  for (const some of chunks(uses)) await tx.insert(itemUses).values(some)
  const log = made.flatMap(({ id, variant: { events } }) =>
    chunks(events, 3).map((some, i) => ({
      ...{ attemptId: id, n: i + 1, client: 'bench-client', lastSeq: some.at(-1)?.seq ?? 0 },
      ...{ total: i * 3 + some.length, at: some.at(-1)?.at ?? BEGAN, hash: '' },
      events: canonicalJson(some),
    })),
  )
  for (const some of chunks(log)) await tx.insert(attemptLog).values(some)
}
