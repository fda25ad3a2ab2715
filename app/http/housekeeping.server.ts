import { randomUUID } from 'node:crypto'
import { deliverMail, sweepAccounts, sweepErasures } from '#accounts/server'
import { ruleSets, sendReminders, sweepEvidence } from '#credits/server'
import { sweepCorrections, sweepOverdue } from '#exams/server'
import { claimTasks } from '#sandbox/server'
import { describe } from './describe.ts'
import { erasingRooms } from './erasure.server.ts'
import { openMailer } from './mailer.server.ts'
import type { House } from './world.server.ts'

const SWEEP_MS = 2000
const MAIL_MS = 3000
const CORRECTIONS_MS = 2000
const TIDY_MS = 600_000
const REMINDERS_MS = 60_000
const EVIDENCE_MS = 900_000
const ERASURES_MS = 30_000

/** Runs `work` again and again, never twice at once; a failure is logged and the next turn comes all the same. */
function every(ms: number, house: House, name: string, work: () => Promise<unknown>) {
  let running: Promise<unknown> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = work()
      .catch((error: unknown) =>
        house.log.error({ job: name, error: describe(error) }, 'housekeeping failed'),
      )
      .finally(() => {
        busy = false
      })
  }, ms)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}

/**
 * What happens without a visitor: attempts whose candidate is gone are closed within 5 s of their deadline (asked
 * every 2 s, in every process: closing is idempotent), rescorings go on until they are done or the server stops, files
 * that belong to no line of a ledger are removed, erasures are finished and settled, people are reminded of the dates of
 * their credentials, and mail waiting in the outbox is sent.
 * @param origin where people reach the server, for links in letters
 */
export function startHousekeeping(house: House, origin: string): { stop(): Promise<void> } {
  const mailer = openMailer(house.env)
  const settled = new Set<string>()
  let swept = ''
  const sweepFiles = async () => {
    swept = (await sweepEvidence(house.db, house.env.evidenceDir, swept, house.now())).next
  }
  const goOn = () => !house.stopping()
  const holder = randomUUID()
  const remind = async () =>
    sendReminders(house.db, await ruleSets(), { holder, origin, now: () => house.now(), goOn })
  const stops = [
    every(SWEEP_MS, house, 'sweep', () => sweepOverdue(house.db, house.now(), claimTasks)),
    every(CORRECTIONS_MS, house, 'corrections', () => sweepCorrections(house.db, house.now(), settled, goOn)),
    every(EVIDENCE_MS, house, 'evidence', sweepFiles),
    every(ERASURES_MS, house, 'erasures', () => sweepErasures(house.db, erasingRooms(house), house.now())),
    every(REMINDERS_MS, house, 'reminders', remind),
    every(TIDY_MS, house, 'tidy', () => sweepAccounts(house.db, house.now())),
  ]
  if (mailer) stops.push(every(MAIL_MS, house, 'mail', () => deliverMail(house.db, mailer, house.now())))
  return {
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()))
    },
  }
}
