import { describe, expect, test } from 'vitest'
import type { Database } from '#db'
import {
  changeAccommodation,
  endBreak,
  openRoom,
  reopenSection,
  submitSection,
  takeBreak,
} from '#exams/server'
import type { AttemptEvent } from '../../../app/exams/attempt/attempt-event.ts'
import { frozenNow } from '../../../app/exams/sections/frozen-now.ts'
import { somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { answered, kept, visited } from '../helpers/events.ts'
import { after, MINUTE, must, NOON } from '../helpers/sitting.ts'
import { windowSitting } from '../helpers/window.ts'

const GRANT = { multiplier: '1', breakMinutes: '30', reason: 'A letter of the clinic.' }

/** A reviewable sitting whose candidate may take breaks; alpha is 1 to 20, beta 21 to 36. */
async function seated(db: Database) {
  const sat = await windowSitting(db, 'reviewable')
  const { actor: by } = await somebody(db, { roles: ['instructor'] })
  must(await changeAccommodation(db, by, sat.actor.personId, GRANT, NOON))
  const { actor, attemptId } = sat
  const rest = async (at: number) => {
    must(await takeBreak(db, actor, attemptId, after(at)))
    return must(await endBreak(db, actor, attemptId, after(at + MINUTE)))
  }
  const frozen = async (at: number) => must(await openRoom(db, actor, attemptId, after(at))).frozen
  return { ...sat, rest, frozen }
}

describeOnEachEngine('what a break froze stays frozen', (open) => {
  test('when its section, submitted before the break, is opened again', async () => {
    const db = await open()
    const { actor, attemptId, page, wish, rest, frozen } = await seated(db)
    const one = page('page-one')
    must(await one([visited(1), answered(1, { choice: 1 }), visited(2)]))
    must(await submitSection(db, actor, wish('alpha'), after(MINUTE)))
    await rest(2 * MINUTE)
    must(await reopenSection(db, actor, wish('alpha'), after(5 * MINUTE)))
    expect(await frozen(6 * MINUTE)).toBe('1-2')
    const { seen } = must(await openRoom(db, actor, attemptId, after(6 * MINUTE)))
    const late = { first: 4, seen, now: after(7 * MINUTE) }
    expect(await one([answered(1, { choice: 0 })], late)).toEqual({
      ...{ ok: false, fault: { code: 'frozen', place: 1 } },
    })
    must(await one([visited(3), answered(3, { choice: 0 })], late))
  })

  test('when its section, submitted after the break, is opened again, as often as one likes', async () => {
    const db = await open()
    const { actor, page, wish, rest, frozen } = await seated(db)
    must(await page('page-one')([visited(1), visited(25)]))
    await rest(MINUTE)
    for (const at of [3, 5]) {
      must(await submitSection(db, actor, wish('alpha'), after(at * MINUTE)))
      expect(await frozen(at * MINUTE)).toBe('1-20 25')
      must(await reopenSection(db, actor, wish('alpha'), after((at + 1) * MINUTE)))
      expect(await frozen((at + 1) * MINUTE)).toBe('1 25')
    }
  })
})

describe('what stands, from the log alone', () => {
  const server = { client: 'server', seq: 1, ms: 0, at: kept([visited(1)])[0]?.at } as const
  const event = (more: object) => ({ ...server, ...more }) as unknown as AttemptEvent
  const began = event({ kind: 'break-started', lengthMs: 1, stopsClock: true, frozen: '1-20' })
  const handed = event({ kind: 'section-submitted', section: 'alpha', places: '1-20' })
  const again = event({ kind: 'section-reopened', section: 'alpha', places: '1-20' })

  test('a section is let go as it was taken; a break holds what was seen or answered, and no more', () => {
    const seen = kept([visited(3), answered(5, { choice: 1 }), answered(6, null)])
    expect(frozenNow([...seen, handed])).toBe('1-20')
    expect(frozenNow([...seen, handed, again])).toBe('')
    expect(frozenNow([...seen, handed, began, again])).toBe('3 5')
    expect(frozenNow([...seen, began, handed, again])).toBe('3 5')
    expect(frozenNow([began, ...seen])).toBe('')
  })
})
