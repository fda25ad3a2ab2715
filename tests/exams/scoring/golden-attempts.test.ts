import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readItemBody } from '#curriculum'
import { AttemptEvent, chainHead, Form, Rules, scoreAttempt } from '#exams'
import { sure } from '#kernel/assert.ts'

const FOLDER = 'tests/golden/attempts'

const Golden = z.strictObject({
  about: z.string(),
  sitting: z.strictObject({
    form: Form,
    rules: Rules.nullable(),
    limitMs: z.number().nullable(),
    genesis: z.string(),
  }),
  revisions: z.record(z.string(), z.unknown()),
  events: z.array(AttemptEvent),
  report: z.looseObject({ receipt: z.looseObject({ head: z.string() }) }),
})

const read = (name: string) => Golden.parse(JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')))
const itemsOf = ({ revisions }: z.infer<typeof Golden>) => {
  const items = new Map(Object.entries(revisions).map(([id, body]) => [id, readItemBody(body)]))
  return (revision: string) => sure(items.get(revision), `revision ${revision}`)
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))

describe('golden attempts', () => {
  test('there are some', () => {
    expect(names.length).toBeGreaterThanOrEqual(3)
  })

  test.each(names)('%s gives the report it gave', (name) => {
    const golden = read(name)
    expect(scoreAttempt(golden.sitting, itemsOf(golden), golden.events)).toEqual(golden.report)
  })

  test.each(names)('%s has a whole chain, and no event can be changed unnoticed', (name) => {
    const { sitting, events, report } = read(name)
    expect(chainHead(sitting.genesis, events)).toBe(report.receipt.head)
    for (const [i, event] of events.entries()) {
      const changed = events.with(i, { ...event, ms: event.ms + 1 })
      expect(chainHead(sitting.genesis, changed)).not.toBe(report.receipt.head)
    }
  })
})
