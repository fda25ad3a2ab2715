import fc from 'fast-check'
import type { AttemptEvent } from '../../../app/exams/attempt/attempt-event.ts'

/** A log, and when each of its events truly happened. */
export interface TrueLog {
  readonly events: readonly AttemptEvent[]
  readonly truth: readonly number[]
}

export const LOG_START = 1_000_000

const act = fc.record({
  /** Milliseconds since the act before: seconds mostly, now and then most of an hour. */
  wait: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 20_000 }) },
    fc.integer({ min: 0, max: 3_000_000 }),
  ),
  client: fc.integer({ min: 0, max: 2 }),
  kind: fc.constantFrom(
    ...(['visited', 'visited', 'visited', 'answered', 'answered', 'flagged', 'unflagged', 'struck'] as const),
    ...(['checked', 'marked', 'noted', 'clock', 'section', 'pause', 'asleep'] as const),
  ),
  place: fc.integer({ min: 1, max: 7 }),
  choice: fc.option(fc.integer({ min: 0, max: 3 })),
  overtaken: fc.boolean(),
  /** Whether the page has the network: what it did is sent now, else later. */
  online: fc.boolean(),
})

/**
 * Whatever may stand in a log of seven questions: three pages that go offline and sleep, breaks, sections, checks,
 * answers that were overtaken, events of a kind nobody knows yet; the end comes last. Times are honest: arrivals never
 * run backwards, and a page's clock stands still only while it sleeps.
 */
export const logs: fc.Arbitrary<TrueLog> = fc.array(act, { maxLength: 60 }).map((acts) => {
  let now = LOG_START
  const events: AttemptEvent[] = []
  const truth: number[] = []
  const waiting: { client: string; event: Record<string, unknown>; at: number }[] = []
  const slept = new Map<string, number>()
  const seqs = new Map<string, number>()
  const opened = new Map<string, number>()
  const put = (client: string, event: Record<string, unknown>, happened: number) => {
    events.push({ ...event, client, at: now } as unknown as AttemptEvent)
    truth.push(happened)
  }
  const flush = (client: string) => {
    for (const one of waiting.filter((w) => w.client === client)) put(client, one.event, one.at)
    waiting.splice(0, waiting.length, ...waiting.filter((w) => w.client !== client))
  }
  let paused = false
  for (const { wait, client: c, kind, place, choice, overtaken, online } of acts) {
    now += wait
    const client = `page-${c}`
    if (kind === 'asleep') {
      slept.set(client, (slept.get(client) ?? 0) + wait)
      continue
    }
    if (kind === 'section' || kind === 'pause') {
      const server = { seq: 1, ms: 0 }
      const pause = paused
        ? { kind: 'break-ended', by: 'clock', pausedMs: 1 }
        : { kind: 'break-started', lengthMs: 9, stopsClock: overtaken, frozen: '' }
      put(
        'server',
        kind === 'section'
          ? { ...server, kind: 'section-submitted', section: 'a', places: '1-3' }
          : { ...server, ...pause },
        now,
      )
      if (kind === 'pause') paused = !paused
      continue
    }
    if (paused) continue
    const seq = (seqs.get(client) ?? 0) + 1
    seqs.set(client, seq)
    if (!opened.has(client)) opened.set(client, now)
    const ms = now - (opened.get(client) ?? now) - (slept.get(client) ?? 0)
    const response = choice === null ? null : place === 7 ? { choices: [choice] } : { choice }
    const more: Record<string, Record<string, unknown>> = {
      answered: { response, ...(overtaken ? { overtaken: true } : {}) },
      struck: { option: choice ?? 0 },
      marked: { marks: [] },
      noted: { text: overtaken ? '' : 'a note' },
    }
    const at = kind === 'clock' ? {} : { place }
    waiting.push({ client, event: { kind, seq, ms: Math.max(0, ms), ...at, ...more[kind] }, at: now })
    if (online) flush(client)
  }
  for (const client of seqs.keys()) flush(client)
  put('server', { kind: 'submitted', by: 'candidate', seq: 9, ms: 0 }, now)
  return { events, truth }
})
