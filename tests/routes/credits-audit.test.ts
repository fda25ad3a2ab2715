import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moveAudit } from '#credits/server'
import type { Database } from '#db'
import * as auditsRoute from '../../app/routes/auditing/audits.tsx'
import * as reviewRoute from '../../app/routes/auditing/review.tsx'
import * as auditRoute from '../../app/routes/credits/audit.tsx'
import * as ledgerRoute from '../../app/routes/credits/ledger.tsx'
import * as ownAuditRoute from '../../app/routes/credits/own-audit.tsx'
import * as auditPackRoute from '../../app/routes/endpoints/audit-pack.ts'
import * as ownPackRoute from '../../app/routes/endpoints/own-pack.ts'
import { anAudit, value } from '../credits/audits/an-audit.ts'
import type { Somebody } from '../factories/people.ts'
import { NOON } from '../factories/people.ts'
import { answerOf, getting, posting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'audit-pages-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const wishes = (who: Somebody, params: Record<string, string> = {}) => ({
  ...{ cookie: who.cookie, env: { EVIDENCE_DIR: dir }, params },
})

describeOnEachEngine('the pages of an audit', (open) => {
  test('what is missing, with the pack of the chosen cycle; nonsense in the address is no cycle', async () => {
    const db = await open()
    const { specialist, audit } = await anAudit(db, dir)
    const page = async (query: string) =>
      (await auditRoute.loader(getting(db, `/credits/audit${query}`, wishes(specialist)))) as Awaited<
        ReturnType<typeof auditRoute.loader>
      >
    const now = await page('')
    expect(now.audits).toMatchObject([{ id: audit, state: 'open', answerBy: '2025-11-20' }])
    expect(now.chosen).toMatchObject({
      of: 'aapc',
      files: 2,
      parts: 1,
      readiness: { records: 2, evidenced: 2 },
    })
    const older = await page('?of=aapc+2021-03-01')
    expect(older.chosen).toMatchObject({ files: 1, readiness: { records: 1 } })
    for (const query of ['?of=x+2021-03-01', '?of=ahima:ccs-p+2021-03-01'])
      expect((await page(query)).chosen).toBeNull()
    expect((await page('?of=%00')).chosen?.of).toBe('aapc')

    const pack = async (query: string) => {
      const answer = (await ownPackRoute
        .loader(getting(db, `/credits/audit/pack${query}`, wishes(specialist)))
        .catch((thrown: unknown) => thrown)) as Response
      return answer
    }
    const file = await pack('?of=aapc&cycle=2025-09-01')
    expect(file.headers.get('Content-Type')).toBe('application/zip')
    expect(file.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="audit-pack-aapc-[\d-]+\.zip"$/,
    )
    expect(Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())))).toHaveLength(7)
    for (const query of ['', '?of=aapc', '?of=aapc&cycle=x', '?of=../x&cycle=2025-09-01'])
      expect((await pack(query)).status, query).toBe(404)
    for (const part of ['0', '2', '-1', '1e9', 'x'])
      expect((await pack(`?of=aapc&cycle=2025-09-01&part=${part}`)).status, part).toBe(404)
  })

  test('the banner is on the ledger; verdicts come with the findings, not before', async () => {
    const db = await open()
    const { specialist, auditor, audit, first, second } = await anAudit(db, dir)
    const ledger = (await ledgerRoute.loader(getting(db, '/credits/ledger', wishes(specialist)))) as Awaited<
      ReturnType<typeof ledgerRoute.loader>
    >
    expect(ledger.audits).toHaveLength(1)
    const post = (form: Record<string, string>) =>
      answerOf(() => reviewRoute.action(posting(db, `/auditing/${audit}`, form, wishes(auditor, { audit }))))
    const own = (form: Record<string, string>) =>
      answerOf(() => ownAuditRoute.action(posting(db, `/x`, form, wishes(specialist, { audit }))))
    expect((await own({ move: 'submitted' })).location).toBe(`/credits/audits/${audit}?done=submitted`)
    expect((await own({ move: 'submitted' })).status).toBe(409)
    expect((await post({ move: 'denied', entry: first, seen: '0', why: 'No name on it.' })).status).toBe(302)
    expect(await post({ move: 'approved', entry: first, seen: '0' })).toMatchObject({
      status: 409,
      data: { code: 'judged-meanwhile' },
    })
    const shown = async () =>
      (await ownAuditRoute.loader(getting(db, '/x', wishes(specialist, { audit })))) as Awaited<
        ReturnType<typeof ownAuditRoute.loader>
      >
    expect(JSON.stringify(await shown())).not.toContain('No name on it.')
    value(await moveAudit(db, auditor.actor, audit, { move: 'approved', entry: second, seen: 0 }, NOON))
    expect((await post({ move: 'reviewed' })).status).toBe(302)
    expect(JSON.stringify(await shown())).toContain('No name on it.')
    // Nobody learns which auditor it was.
    expect(JSON.stringify(await shown())).not.toContain(auditor.actor.personId)
  })

  test('forms that are nonsense are refused with what was typed; wrong people get nothing', async () => {
    const db = await open()
    const { specialist, auditor, audit, form, first } = await anAudit(db, dir)
    const opening = (typed: Record<string, string>) =>
      answerOf(() => auditsRoute.action(posting(db, '/auditing', typed, wishes(auditor))))
    expect(await opening({ ...form, answerBy: 'soon' })).toMatchObject({
      status: 400,
      data: { fields: { answerBy: expect.any(String) }, kept: { email: form.email } },
    })
    expect(await opening({ ...form, email: 'x\u0000@y' })).toMatchObject({
      status: 400,
      data: { code: 'nobody' },
    })
    expect(await opening(form)).toMatchObject({ status: 409, data: { code: 'audited-before' } })
    const move = (db: Database, typed: Record<string, string>, id: string = audit) =>
      answerOf(() => reviewRoute.action(posting(db, '/x', typed, wishes(auditor, { audit: id }))))
    for (const typed of [
      {},
      { move: 'x' },
      { move: 'approved', entry: first, seen: 'x' },
      { move: 'denied' },
    ])
      expect((await move(db, typed as Record<string, string>)).status).toBe(400)
    for (const id of ['', 'x', '../', first])
      expect((await move(db, { move: 'reviewed' }, id)).status).toBe(404)
    const get = (route: { loader: (args: never) => unknown }, who: Somebody) =>
      answerOf(() => route.loader(getting(db, '/x', wishes(who, { audit })) as never))
    for (const route of [auditsRoute, reviewRoute, auditPackRoute])
      expect((await get(route, specialist)).status).toBe(403)
    expect((await get(ownAuditRoute, auditor)).status).toBe(404)
    expect((await get(auditPackRoute, auditor)).headers.get('Content-Type')).toBe('application/zip')
  })
})
