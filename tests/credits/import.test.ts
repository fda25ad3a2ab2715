import { expect, test } from 'vitest'
import { ActivitySchema, activitiesCsv, importTemplate } from '#credits'
import { importActivities, logActivity, previewImport, readLedger } from '#credits/server'
import type { Database } from '#db'
import { auditTrail } from '#db'
import * as importRoute from '../../app/routes/credits/import.tsx'
import * as templateRoute from '../../app/routes/endpoints/import-template.ts'
import { NOON, somebody } from '../factories/people.ts'
import { answerOf, getting, posting, worldOf } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { webinar } from './activities.ts'

const KEY = 'a-page-of-the-test'
const specialist = (db: Database) => somebody(db, { roles: ['specialist'], name: 'Morgan Lathe' })
const file = (titles: readonly string[]): string =>
  activitiesCsv(titles.map((title) => ActivitySchema.parse(webinar({ title, approvals: [] }))))

describeOnEachEngine('importing past activities', (open) => {
  test('a file becomes lines in its order, once, however often it is sent', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const titles = Array.from({ length: 130 }, (_, i) => `Session ${i + 1}`)
    const wish = { key: KEY, text: file(titles) }
    const sent = await Promise.all([1, 2].map(() => importActivities(db, actor, wish, NOON)))
    const again = await importActivities(db, actor, wish, NOON)
    const told = [...sent, again].map((one) => (one.ok ? one.value.written : one.fault))
    expect(told.sort()).toEqual([0, 0, 130])
    const { lines, entries } = await readLedger(db.read, actor)
    expect(lines.map(({ n }) => n)).toEqual(titles.map((_, i) => i + 1))
    expect(entries.map(({ activity }) => activity.title)).toEqual(titles)
    expect(new Set(lines.map(({ origin }) => origin))).toEqual(new Set(['import']))
    const trail = await db.read.select({ verb: auditTrail.verb }).from(auditTrail)
    expect(trail.filter(({ verb }) => verb === 'import-credits')).toHaveLength(1)
  })

  test('one wrong cell keeps the whole file out', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const text = file(['One', 'Two']).replace(/60,60(?![\s\S]*60,60)/, '60,61')
    const refused = await importActivities(db, actor, { key: KEY, text }, NOON)
    expect(refused).toMatchObject({
      ok: false,
      fault: { code: 'faulty', faults: [{ line: 3, column: 'Minutes earned' }] },
    })
    expect((await readLedger(db.read, actor)).lines).toEqual([])
  })

  test('repetitions are told, and left out only when that is asked for', async () => {
    const db = await open()
    const { actor } = await specialist(db)
    const activity = webinar({ title: 'One', approvals: [] })
    await logActivity(db, actor, { key: 'logged-before', activity }, [], NOON)
    const text = file(['One', 'Two', 'Two'])
    expect((await previewImport(db, actor, text, NOON)).duplicates).toMatchObject([
      { line: 2, of: { line: null } },
      { line: 4, of: { line: 3 } },
    ])
    const less = await importActivities(db, actor, { key: KEY, text, leaveOut: true }, NOON)
    expect(less).toEqual({ ok: true, value: { written: 1, isNew: true } })
    const none = await importActivities(db, actor, { key: `${KEY}-2`, text, leaveOut: true }, NOON)
    expect(none).toEqual({ ok: false, fault: { code: 'nothing-new' } })
    const all = await importActivities(db, actor, { key: `${KEY}-3`, text }, NOON)
    expect(all).toEqual({ ok: true, value: { written: 3, isNew: true } })
    expect((await readLedger(db.read, actor)).lines).toHaveLength(5)
  })

  test('the page shows what a file would be, keeps nothing, then imports it', async () => {
    const db = await open()
    const who = await specialist(db)
    const post = (form: Record<string, string>) =>
      answerOf(() => importRoute.action(posting(db, '/credits/import', { key: KEY, ...form }, who)))
    const text = file(['One', 'Two'])
    const seen = await post({ intent: 'preview', text })
    expect(seen).toMatchObject({ status: 200, data: { rowCount: 2, faultCount: 0, text } })
    expect((await readLedger(db.read, who.actor)).lines).toEqual([])
    expect(await post({ intent: 'preview', text: 'Kind' })).toMatchObject({
      status: 400,
      data: { rowCount: 0, text: 'Kind' },
    })
    expect(await post({ intent: 'import', text: 'Kind' })).toMatchObject({ status: 400 })
    const { seen: mark } = seen.data as { seen: string }
    expect(await post({ intent: 'import', text: file(['Three']), seen: mark })).toMatchObject({
      ...{ status: 200, data: { rowCount: 1 } },
    })
    expect((await readLedger(db.read, who.actor)).lines).toEqual([])
    const sure = { intent: 'import', text: text.replaceAll('\r\n', '\n'), seen: mark }
    expect((await post(sure)).location).toBe('/credits/import?done=2')
    expect((await post(sure)).location).toBe('/credits/import?done=0')
  })

  test('a file is read before the field, and one that is no text is refused with the field kept', async () => {
    const db = await open()
    const who = await specialist(db)
    const upload = (bytes: Uint8Array | string) => {
      const body = new FormData()
      body.append('intent', 'preview')
      body.append('text', 'typed')
      body.append('file', new File([bytes as BlobPart], 'past.csv'))
      const headers = { Cookie: who.cookie }
      const request = new Request('http://localhost:3000/credits/import', { method: 'POST', headers, body })
      return answerOf(() => importRoute.action({ request, params: {}, context: worldOf(db, who) }))
    }
    expect(await upload(importTemplate())).toMatchObject({ status: 200, data: { rowCount: 1 } })
    expect(await upload(Uint8Array.of(0x50, 0x4b, 3, 4))).toMatchObject({
      status: 400,
      data: { say: expect.stringContaining('spreadsheet'), text: 'typed' },
    })
    expect(await upload('x'.repeat(2 * 1024 * 1024 + 1))).toMatchObject({
      status: 413,
      data: { text: 'typed' },
    })
  })

  test('the template comes as a file', async () => {
    const db = await open()
    const who = await specialist(db)
    const answer = await templateRoute.loader(getting(db, '/credits/import/template', who))
    expect(answer.headers.get('Content-Disposition')).toContain('past-activities.csv')
    expect(await answer.text()).toContain('Minutes offered')
  })
})
