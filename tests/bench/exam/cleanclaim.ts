import type { Actor } from '#accounts'
import type { Database } from '#db'
import { openDatabase } from '#db'
import type { Receipt } from '#exams'
import { checkReceipt } from '#exams'
import { openRoom } from '#exams/server'
import { instant } from '#kernel/time.ts'
import { somebody } from '../../factories/people.ts'
import type { Candidate, ExamAdapter, Sitting } from './adapter.ts'
import { expectStatus, send } from './adapter.ts'

const FORM = 'application/x-www-form-urlencoded'
const EXAM = 'cmrs-100'

/** Cleanclaim itself. Candidates are put straight into its database; everything they do goes over HTTP. */
export function cleanclaim(databaseUrl: string): ExamAdapter {
  let db: Database | undefined
  return {
    name: 'Cleanclaim',
    async prepare(base, count) {
      db = await openDatabase(databaseUrl)
      const candidates: Candidate[] = []
      for (let i = 0; i < count; i++) candidates.push(await candidateOf(db, base, i))
      return candidates
    },
    close: async () => db?.close(),
  }
}

async function candidateOf(db: Database, base: string, i: number): Promise<Candidate> {
  const { actor, cookie } = await somebody(db, { name: `Load ${i}` }, instant(Date.now()))
  const headers = { cookie, origin: base, accept: 'text/html' }
  return {
    async start() {
      const started = await send(`${base}/exams/${EXAM}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': FORM },
      })
      const path = expectStatus(started, 302, 303).location
      return sittingOf(db, actor, base, new URL(path, base).pathname, headers)
    },
  }
}

/** The room of one attempt, as the browser works in it: one answer a request, numbered without gaps. */
function sittingOf(
  db: Database,
  actor: Actor,
  base: string,
  path: string,
  headers: Record<string, string>,
): Sitting {
  const attemptId = path.split('/')[2] ?? ''
  const client = `load-${attemptId.slice(-12)}`
  let places: readonly number[] = []
  let seq = 0
  let acked = 0
  return {
    async open() {
      expectStatus(await send(base + path, { headers: { ...headers, 'accept-encoding': 'br' } }), 200)
      if (places.length > 0) return
      const room = await openRoom(db, actor, attemptId, instant(Date.now()))
      if (!room.ok) throw new Error(room.fault.code)
      places = room.value.places.filter(({ view }) => view.type === 'single').map(({ n }) => n)
    },
    async save() {
      seq++
      const place = places[seq % places.length]
      const event = { seq, ms: seq * 40, kind: 'answered', place, response: { choice: seq % 3 } }
      const body = JSON.stringify({ client, events: [event] })
      const reply = await send(`${base}${path}/events`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
      })
      acked = (JSON.parse(expectStatus(reply, 200).body) as { acked: number }).acked
      if (acked !== seq) throw new Error(`acknowledged ${acked} of ${seq}`)
    },
    async submit() {
      const to = `${base}${path}/submit`
      expectStatus(
        await send(to, { method: 'POST', headers: { ...headers, 'content-type': FORM } }),
        302,
        303,
      )
    },
    async isWhole() {
      const receipt = expectStatus(await send(`${base}${path}/receipt`, { headers }), 200).body
      if (checkReceipt(receipt).state !== 'whole') return false
      const { log } = JSON.parse(receipt) as Receipt
      return log.filter(({ event }) => event.client === client).length === acked
    },
  }
}
