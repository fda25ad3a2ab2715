import type { Response } from '#curriculum'
import type { PageNews, TimeView } from '#exams'
import type { Ack, Unsent } from '../../../app/ui/exam/event-sender.ts'
import { EventSender } from '../../../app/ui/exam/event-sender.ts'
import type { KnownRoom, RoomRecord } from '../../../app/ui/exam/room-record.ts'
import { chooseRoom, RoomRecorder } from '../../../app/ui/exam/room-record.ts'
import type { RoomState } from '../../../app/ui/exam/room-state.ts'
import { afterAct, openSheet } from '../../../app/ui/exam/room-state.ts'
import type { RoomAct } from '../../../app/ui/exam/room-types.ts'
import { settle } from './device.ts'

export const COUNT = 6
export const TIME: TimeView = {
  ...{ remainingMs: null, made: null, reason: '', breakLeftMs: 0, onBreakMs: null, frozen: '' },
  ...{ clockRuns: false, passed: [], over: null },
}
const EMPTY: KnownRoom = {
  seen: 0,
  sheet: { answers: {}, flags: [], struck: {}, visited: [], checked: {}, marks: {}, notes: {} },
  frozen: '',
  time: TIME,
}
type Numbered = RoomAct & { readonly seq: number }

/** The server's log of one attempt, with the comparison that makes an answer given in ignorance count as overtaken. */
export function makeLog() {
  const log: { readonly client: string; readonly act: RoomAct; readonly overtaken: boolean }[] = []
  const lastOf = new Map<string, number>()
  return {
    take(client: string, seen: number, events: readonly Numbered[]): Ack {
      const acked = lastOf.get(client) ?? 0
      const elsewhere = log.slice(seen).filter((line) => line.client !== client && !line.overtaken)
      const answered = new Set(elsewhere.flatMap(({ act }) => (act.kind === 'answered' ? [act.place] : [])))
      for (const { seq, ...act } of events.filter(({ seq }) => seq > acked)) {
        log.push({ client, act, overtaken: act.kind === 'answered' && answered.has(act.place) })
        lastOf.set(client, seq)
      }
      const news = elsewhere.map(({ act }) => act).filter(({ kind }) => kind !== 'visited') as PageNews[]
      const heard = { remainingMs: null, state: 'open', total: log.length }
      return { acked: lastOf.get(client) ?? 0, ...heard, ...(news.length > 0 ? { news } : {}) }
    },
    /** The sheet the first events make. */
    sheet: (upTo = log.length): RoomState =>
      log
        .slice(0, upTo)
        .filter(({ overtaken }) => !overtaken)
        .reduce((state, { act }) => afterAct(state, act), openSheet(EMPTY.sheet, COUNT)),
    get total() {
      return log.length
    },
  }
}

/** What happens to a request: it arrives, is lost on the way there, or its answer is lost on the way back. */
export type Fate = 'kept' | 'lost-before' | 'lost-after'

/** A device whose page works on the attempt, dies, and opens again from what the device keeps. */
export function makeDesk(log: ReturnType<typeof makeLog>, fates: Fate[]) {
  const shelf: Unsent[] = []
  let record: RoomRecord | null = null
  let timers: (() => void)[] = []
  let pages = 0

  function open(known: KnownRoom) {
    let state = openSheet(known.sheet, COUNT)
    let dead = false
    // A page goes on under the name of the one before only when that left something (`takeUp`).
    if (shelf.length === 0) pages++
    const name = `desk-${pages}`
    const recorder = new RoomRecorder(known, COUNT, () => 0)
    const hear = (ack: Ack, kept: readonly RoomAct[]) => {
      recorder.heard(ack, kept)
      if (ack.news) state = [...ack.news, ...sender.pending].reduce(afterAct, state)
    }
    const sender: EventSender = new EventSender(
      name,
      {
        monotonicMs: () => 0,
        random: () => 0.5,
        later(_, run) {
          timers.push(run)
          return () => {
            timers = timers.filter((timer) => timer !== run)
          }
        },
        async post(body) {
          const fate = fates.shift() ?? 'kept'
          if (fate === 'lost-before') throw new TypeError('offline')
          const { seen, events } = JSON.parse(body) as { seen: number; events: Numbered[] }
          const heard = log.take(
            name,
            seen,
            events.map(({ ...event }) => strip(event)),
          )
          if (fate === 'lost-after') throw new TypeError('answer lost')
          return dead ? new Promise(() => {}) : { status: 200, body: heard }
        },
        async shelve(changes) {
          for (const change of changes) if (!shelf.some(same(change))) shelf.push(change)
        },
        // Both in one transaction: see `settleUnsent`.
        async unshelve(upTo) {
          shelf.splice(0, shelf.length, ...shelf.filter(({ event }) => event.seq > upTo))
          record = { ...recorder.now(), attempt: 'a', person: 'p', title: 't', wall: 0 }
        },
      },
      () => {},
      hear,
      known.seen,
      [...shelf],
    )
    state = shelf.reduce((now, { event }) => afterAct(now, event), state)
    return {
      sender,
      act(act: RoomAct) {
        state = afterAct(state, act)
        sender.add(act)
      },
      shown: () => state,
      die() {
        dead = true
        timers = []
      },
    }
  }

  return {
    open: () => open(EMPTY),
    /** Opens from the device. `delivered` is what the kept document was made of. */
    openKept: (delivered: KnownRoom = EMPTY) => open(chooseRoom(delivered, 0, record, 0)),
    record: () => record,
    async run() {
      await settle()
      for (let turn = 0; turn < 40 && timers.length > 0; turn++) {
        for (const timer of timers.splice(0)) timer()
        await settle()
      }
    },
  }
}

const strip = ({ ms: _, ...event }: Numbered & { ms?: number }): Numbered => event
const same = (a: Unsent) => (b: Unsent) => a.event.seq === b.event.seq

export const choice = (place: number, option: number): RoomAct => ({
  kind: 'answered',
  place,
  response: { choice: option } as unknown as Response,
})
