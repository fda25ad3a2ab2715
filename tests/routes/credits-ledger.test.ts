import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readLedger, seedDemoCredits } from '#credits/server'
import type { Database } from '#db'
import * as entryRoute from '../../app/routes/credits/entry.tsx'
import * as holdingsRoute from '../../app/routes/credits/holdings.tsx'
import * as ledgerRoute from '../../app/routes/credits/ledger.tsx'
import * as newRoute from '../../app/routes/credits/new.tsx'
import * as evidenceRoute from '../../app/routes/endpoints/evidence.ts'
import { PDF, PNG } from '../credits/activities.ts'
import type { Somebody } from '../factories/people.ts'
import { NOON, somebody } from '../factories/people.ts'
import { answerOf, getting, posting, worldOf } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'evidence-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const FORM = {
  key: 'a-page-of-the-test',
  title: 'Modifiers that payers read first',
  provider: 'Harbor Billing Institute',
  kind: 'webinar',
  delivery: 'live-online',
  completedOn: '2025-09-12',
  minutesOffered: '60',
  minutesEarned: '',
  appliesTo: ['amba:cmrs', 'aapc:cpb'],
  approvalBoard: ['aapc', ''],
  approvalNumber: ['HBI-1', ''],
  approvalCredits: ['1', ''],
}
type Fields = Readonly<Record<string, string | readonly string[]>>
type Upload = readonly [name: string, bytes: Uint8Array]

const specialist = (db: Database) => somebody(db, { roles: ['specialist'], name: 'Morgan Lathe' })

/** A form with files, as a browser posts it. */
function uploading(
  db: Database,
  who: Somebody,
  path: string,
  fields: Fields,
  files: readonly Upload[],
  params = {},
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  for (const [name, bytes] of files) body.append('files', new File([new Uint8Array(bytes)], name))
  const headers = { Cookie: who.cookie }
  const request = new Request(`http://localhost:3000${path}`, { method: 'POST', headers, body })
  return { request, params, context: worldOf(db, { cookie: who.cookie, env: { EVIDENCE_DIR: dir } }) }
}
const log = (db: Database, who: Somebody, fields: Fields = {}, files: readonly Upload[] = []) =>
  answerOf(() => newRoute.action(uploading(db, who, '/credits/new', { ...FORM, ...fields }, files)))
const entryOf = (location: string | null) => location?.split('/').at(-1)?.split('?')[0] ?? ''
const wishes = (who: Somebody, params: Record<string, string> = {}) => ({
  ...{ cookie: who.cookie, params, env: { EVIDENCE_DIR: dir } },
})

describeOnEachEngine('the pages of the ledger', (open) => {
  test('a webinar with its certificate is logged, explained, corrected and taken back', async () => {
    const db = await open()
    const who = await specialist(db)
    const hold = {
      credential: 'aapc:cpb',
      certifiedOn: '2024-05-20',
      membershipEndsOn: '2026-04-30',
      revision: '0',
    }
    expect(
      await answerOf(() => holdingsRoute.action(posting(db, '/credits/holdings', hold, wishes(who)))),
    ).toMatchObject({ status: 302, location: '/credits/holdings?done=kept' })
    const logged = await log(db, who, {}, [['certificate.pdf', PDF]])
    expect([logged.status, logged.location]).toEqual([302, expect.stringMatching(/\?done=logged$/)])
    const entry = entryOf(logged.location)
    const at = `/credits/entries/${entry}`
    const page = async (id: string) =>
      (await entryRoute.loader(getting(db, at, wishes(who, { entry: id })))) as Awaited<
        ReturnType<typeof entryRoute.loader>
      >
    expect(await page(entry)).toMatchObject({
      line: { n: 1, files: [{ name: 'certificate.pdf' }] },
      counted: [{ board: 'aapc', counted: { counted: true, credits: 1 } }],
    })
    const fix = {
      ...FORM,
      intent: 'correct',
      key: 'another-page',
      minutesEarned: '30',
      reason: 'Left early.',
    }
    const corrected = await answerOf(() => entryRoute.action(uploading(db, who, at, fix, [], { entry })))
    expect(corrected.location).toMatch(/\?done=corrected$/)
    expect((await page(entry)).line.entry.reversed?.reason).toBe('Left early.')
    const second = entryOf(corrected.location)
    const back = { intent: 'take-back', reason: 'It was never held.' }
    const gone = await answerOf(() =>
      entryRoute.action(posting(db, at, back, wishes(who, { entry: second }))),
    )
    expect(gone.location).toMatch(/\?done=back$/)
    const again = await answerOf(() =>
      entryRoute.action(posting(db, at, back, wishes(who, { entry: second }))),
    )
    expect(again).toMatchObject({ status: 409, data: { code: 'taken-back' } })
  })

  test('a refusal keeps all that was typed, and says what is wrong with each field', async () => {
    const db = await open()
    const who = await specialist(db)
    const wrong = { title: '', minutesOffered: 'sixty', completedOn: '2025-02-30', note: 'kept' }
    expect(await log(db, who, wrong)).toMatchObject({
      status: 400,
      data: {
        code: 'invalid',
        fields: {
          title: 'write the title as the certificate prints it, in at most 300 characters',
          minutesOffered: 'write minutes as a whole number, or put in an agenda',
          completedOn: 'a day that exists, as 2026-05-01',
        },
        kept: { note: ['kept'], minutesOffered: ['sixty'], appliesTo: ['amba:cmrs', 'aapc:cpb'] },
      },
    })
  })

  test('a refused file is named, the rest of the form kept, and nothing stored', async () => {
    const db = await open()
    const who = await specialist(db)
    const html = Buffer.from('<html><script>alert(1)</script></html>')
    expect(
      await log(db, who, {}, [
        ['good.pdf', PDF],
        ['scan.pdf', html],
      ]),
    ).toMatchObject({
      status: 400,
      data: { code: 'files', files: [{ name: 'scan.pdf' }], kept: { title: [FORM.title] } },
    })
    expect(readdirSync(join(dir, 'incoming'))).toEqual([])
    expect((await readLedger(db.read, who.actor)).lines).toEqual([])
  })

  test('a duplicate is asked about with its line, and logged with a reason', async () => {
    const db = await open()
    const who = await specialist(db)
    const first = entryOf((await log(db, who)).location)
    const again = { key: 'a-second-page-of-it' }
    expect(await log(db, who, again)).toMatchObject({
      status: 409,
      data: { code: 'duplicate', likes: [{ entryId: first, kind: 'same' }] },
    })
    expect((await log(db, who, { ...again, despite: 'Two sessions.' })).status).toBe(302)
  })

  test('a stranger’s upload is not read: it is sent to sign in', async () => {
    const db = await open()
    const nobody = { cookie: 'cleanclaim=x' } as Somebody
    const answer = await answerOf(() =>
      newRoute.action(uploading(db, nobody, '/credits/new', FORM, [['a.pdf', PDF]])),
    )
    expect(answer.location).toMatch(/^\/sign-in/)
    expect(readdirSync(dir)).toEqual([])
  })

  test('a file is handed to its owner only, as what it is, to be run by nobody', async () => {
    const db = await open()
    const who = await specialist(db)
    const others = [await specialist(db), await somebody(db, { roles: ['administrator'] })]
    await log(db, who, {}, [
      ['../x"; evil.pdf', PDF],
      ['dot.png', PNG],
    ])
    const files = (await readLedger(db.read, who.actor)).lines[0]?.files ?? []
    const get = (asker: Somebody, id: string, query = '') =>
      answerOf(() =>
        evidenceRoute.loader(getting(db, `/credits/evidence/${id}${query}`, wishes(asker, { evidence: id }))),
      )
    for (const { id, type } of files) {
      for (const other of others) expect((await get(other, id)).status).toBe(404)
      for (const query of ['', '?view=1']) {
        const { status, headers } = await get(who, id, query)
        const isSeen = query !== '' && type === 'image/png'
        expect([status, headers.get('Content-Type')]).toEqual([200, type])
        expect(headers.get('Content-Disposition')).toMatch(isSeen ? /^inline;/ : /^attachment;/)
        expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'none'; sandbox/)
      }
    }
    for (const id of ['../../etc/passwd', '%2e%2e', '', '0199e82b-ab00-7240-86d4-14564d093afd'])
      expect((await get(who, id)).status, id).toBe(404)
  })

  test('a credential changed on another page is not overwritten unseen', async () => {
    const db = await open()
    const who = await specialist(db)
    const post = (form: Fields) =>
      answerOf(() => holdingsRoute.action(posting(db, '/credits/holdings', form, wishes(who))))
    const hold = { credential: 'amba:cmrs', certifiedOn: '2024-05-20' }
    expect((await post({ ...hold, revision: '0' })).status).toBe(302)
    expect((await post({ ...hold, memberNumber: 'A', revision: '1' })).status).toBe(302)
    expect(await post({ ...hold, memberNumber: 'B', revision: '1' })).toMatchObject({
      status: 409,
      data: { code: 'conflict', kept: { memberNumber: ['B'] } },
    })
    expect(await post({ ...hold, certifiedOn: '', revision: '2' })).toMatchObject({
      status: 400,
      data: { fields: { certifiedOn: 'a day that exists, as 2026-05-01' } },
    })
    expect((await post({ intent: 'end', credential: 'amba:cmrs', revision: '2' })).location).toMatch(
      /done=ended/,
    )
  })

  test('the ledger is searched and filtered; the demo’s past is there once', async () => {
    const db = await open()
    const who = await specialist(db)
    for (let i = 0; i < 2; i++) await seedDemoCredits(db, dir, who.actor, NOON)
    const page = async (query: string) =>
      (await ledgerRoute.loader(getting(db, `/credits/ledger${query}`, wishes(who)))) as Awaited<
        ReturnType<typeof ledgerRoute.loader>
      >
    const all = await page('')
    expect([all.all, all.found, all.cycles.length > 0]).toEqual([20, 19, true])
    expect(all.totals.by['self-reported'] + all.totals.by.evidenced).toBe(19)
    expect((await page('?q=harbor+MODIFIERS')).rows.map(({ title }) => title)).toEqual([FORM.title])
    expect((await page('?show=back')).rows.map(({ isBack }) => isBack)).toEqual([true])
    expect((await page('?kind=talk&credential=aapc:cpb')).found).toBe(1)
    expect((await page('?q=nothing+like+it')).rows).toEqual([])
    expect((await page('?kind=x&status=y&from=z&page=-4&show=%00')).found).toBe(19)
  })
})
