import { Agent, request } from 'node:http'
import { expect } from 'vitest'
import type { Actor } from '#accounts'
import type { Database } from '#db'
import { chainHead, sheetOf } from '#exams'
import { startAttempt } from '#exams/server'
import type { Id } from '#kernel/ids.ts'
import { seeded } from '#kernel/random.ts'
import { instant } from '#kernel/time.ts'
import { listEvents } from '../../app/exams/attempt/attempt-log.store.server.ts'
import { findAttempt, getFrozen } from '../../app/exams/attempt/attempts.store.server.ts'
import { must } from '../exams/helpers/sitting.ts'
import { somebody } from '../factories/people.ts'

/** One change as the browser sends it: always an answer to a question with options. */
interface Change {
  readonly seq: number
  readonly ms: number
  readonly kind: 'answered'
  readonly place: number
  readonly response: { readonly choice: number }
}

/** A person in an exam whose browser sends answers one after the other, and remembers what was acknowledged. */
export interface Sitter {
  readonly actor: Actor
  readonly cookie: string
  readonly attemptId: Id<'Attempt'>
  readonly client: string
  readonly changes: readonly Change[]
  /** The highest number the server has said to have kept. */
  acked: number
}

/** What came back: the status, or null when the line broke before an answer. */
export type Heard = { readonly status: number; readonly body: string } | null

/** Seats people straight in the database; `changes` answers each, the same for the same seed. */
export async function seat(db: Database, count: number, changes: number, seed: string): Promise<Sitter[]> {
  const random = seeded(seed)
  const sitters: Sitter[] = []
  for (let i = 0; i < count; i++) {
    const now = instant(Date.now())
    const { actor, cookie } = await somebody(db, { name: `Sitter ${seed} ${i}` }, now)
    const { attemptId } = must(await startAttempt(db, actor, { exam: 'test-exam', seed: i }, now))
    const { form } = await getFrozen(db.read, attemptId)
    const single = form.places.filter((place) => place.type === 'single').map((place) => place.n)
    const answers = Array.from({ length: changes }, (_, n): Change => {
      const place = single[random.int(single.length)] ?? 1
      return { seq: n + 1, ms: n * 40, kind: 'answered', place, response: { choice: random.int(3) } }
    })
    const client = `page-${seed}-${i}`.replaceAll(/[^A-Za-z0-9_-]/g, '-').padEnd(8, '-')
    sitters.push({ actor, cookie, attemptId, client, changes: answers, acked: 0 })
  }
  return sitters
}

/** Sends the changes after the last acknowledged one, at most `batch` of them, and notes what was acknowledged. */
export async function save(port: number, sitter: Sitter, batch: number, agent?: Agent): Promise<Heard> {
  const events = sitter.changes.slice(sitter.acked, sitter.acked + batch)
  const heard = await post(port, sitter, JSON.stringify({ client: sitter.client, events }), agent)
  if (heard?.status === 200) sitter.acked = (JSON.parse(heard.body) as { acked: number }).acked
  return heard
}

/** Posts any body to a sitter's autosave. */
export function post(
  port: number,
  { cookie, attemptId }: Pick<Sitter, 'cookie' | 'attemptId'>,
  body: string,
  agent?: Agent,
): Promise<Heard> {
  const headers = {
    cookie,
    origin: `http://127.0.0.1:${port}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  const path = `/attempts/${attemptId}/events`
  return new Promise((done) => {
    const out = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent }, (answer) => {
      let text = ''
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.once('error', () => done(null))
      answer.once('end', () => done({ status: answer.statusCode ?? 0, body: text }))
    })
    out.once('error', () => done(null))
    out.end(body)
  })
}

/** Works until all changes are acknowledged or the line breaks; a browser that tries again does the same. */
export async function work(
  port: number,
  sitter: Sitter,
  batch: number,
  onAnswer: (heard: Heard) => void = () => {},
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  while (sitter.acked < sitter.changes.length) {
    const heard = await save(port, sitter, batch, agent)
    onAnswer(heard)
    if (heard === null) break
  }
  agent.destroy()
}

/** What must hold whatever happened: every acknowledged answer is kept in order, once, and the chain is whole. */
export async function expectNothingLost(db: Database, sitter: Sitter): Promise<void> {
  const attempt = await findAttempt(db.read, sitter.attemptId, sitter.actor.personId)
  const { events, head } = await listEvents(db.read, sitter.attemptId)
  expect(head ?? attempt?.genesis).toBe(chainHead(attempt?.genesis ?? '', events))
  const own = events.filter((event) => event.client === sitter.client)
  expect(own.length).toBeGreaterThanOrEqual(sitter.acked)
  expect(own).toMatchObject(sitter.changes.slice(0, own.length))
  const last = new Map(sitter.changes.slice(0, own.length).map((change) => [change.place, change.response]))
  expect(sheetOf(events).answers).toEqual(last)
}
