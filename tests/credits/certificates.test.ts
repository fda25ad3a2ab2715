import { expect, test } from 'vitest'
import { listAudit } from '#accounts/server'
import type { Completion } from '#credits'
import { readCode, shownCode } from '#credits'
import {
  certificatePdf,
  checkCertificate,
  findForOffice,
  issueDuplicate,
  ownCertificate,
  ownCertificates,
  readLedger,
  revokeCertificate,
  tellCompleted,
} from '#credits/server'
import type { Database } from '#db'
import { sha256Hex } from '#kernel/hash.ts'
import { days, later } from '#kernel/time.ts'
import { upsertOffer } from '../../app/credits/accreditation/accreditations.store.server.ts'
import { NOON, oneOfEach, somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { anAccreditation } from './an-accreditation.ts'
import { textOfPdf } from './text-of-pdf.ts'

const LESSON = 'terminology-roots'
const offered = (
  db: Database,
  change: Readonly<Record<string, unknown>> = {},
  revision: string | null = 'rev-1',
) =>
  db.tx('accreditations:publish', (tx) =>
    upsertOffer(tx, { accreditation: anAccreditation(change), revision }, sha256Hex('x'), NOON),
  )

describeOnEachEngine('certificates', (open) => {
  async function earned() {
    const db = await open()
    await offered(db)
    const people = await oneOfEach(db)
    const { actor } = people.specialist
    const tell = (kind: Completion['kind'], percent: number | null = null, now = NOON) =>
      tellCompleted(
        db,
        { personId: actor.personId, kind, subjectId: LESSON, revision: 'rev-1', percent },
        now,
      )
    await tell('lesson')
    await tell('post-test', 90)
    const [certificate] = await ownCertificates(db, actor)
    if (!certificate) throw new Error('nothing was earned')
    return { db, actor, people, certificate, tell, code: certificate.copies[0]?.code ?? '' }
  }

  test('are given by themselves with a line of the ledger, and only once', async () => {
    const { db, actor, certificate, tell } = await earned()
    const again = await Promise.all([
      tell('lesson'),
      tell('post-test', 95),
      tell('post-test', 100),
      tell('lesson'),
    ])
    expect(again.flat().map((one) => one.certificate)).toEqual(Array(4).fill(certificate.id))
    expect(await ownCertificates(db, actor)).toHaveLength(1)
    const { entries } = await readLedger(db.read, actor)
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      evidence: 'verified',
      activity: {
        kind: 'lesson-here',
        minutesEarned: 60,
        completedOn: '2025-10-15',
        approvals: [{ board: 'amba', number: 'AM-2025-117', credits: 1 }],
      },
    })
  })

  test('twenty tellings at once give one line and one certificate', async () => {
    const db = await open()
    await offered(db)
    const { actor } = await somebody(db)
    const told = { personId: actor.personId, subjectId: LESSON, revision: 'rev-1' }
    await tellCompleted(db, { ...told, kind: 'lesson' }, NOON)
    const came = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        tellCompleted(db, { ...told, kind: 'post-test', percent: 80 + n }, NOON),
      ),
    )
    expect(came.flat().filter((one) => one.certificate !== null && one.isNew)).toHaveLength(1)
    expect(await ownCertificates(db, actor)).toHaveLength(1)
    expect((await readLedger(db.read, actor)).entries).toHaveLength(1)
  })

  test('are not given outside the window, for another text, or for what nobody accredits; the reason is told', async () => {
    const db = await open()
    await offered(db, { window: { from: '2025-10-16', to: '2026-08-31' } })
    const { actor } = await somebody(db)
    const told = { personId: actor.personId, subjectId: LESSON, revision: 'rev-1' }
    await tellCompleted(db, { ...told, kind: 'lesson' }, NOON)
    const before = await tellCompleted(db, { ...told, kind: 'post-test', percent: 80 }, NOON)
    expect(before).toMatchObject([
      {
        certificate: null,
        reason: 'before-window',
        why: 'Finished before the approval began on 2025-10-16.',
      },
    ])
    // The day is that of the person: 2 in the morning in Greenwich is still the day before in New York.
    await tellCompleted(db, { ...told, kind: 'lesson' }, later(NOON, days(1)))
    const after = await tellCompleted(db, { ...told, kind: 'post-test', percent: 80 }, later(NOON, days(1)))
    expect(after).toMatchObject([{ isNew: true }])
    await offered(db, { id: 'other-2025' }, null)
    const changed = await tellCompleted(db, { ...told, kind: 'lesson' }, NOON)
    expect(changed.find((one) => one.accreditation === 'other-2025')).toMatchObject({
      certificate: null,
      reason: 'text-changed',
    })
    expect(await tellCompleted(db, { ...told, kind: 'lesson', subjectId: 'nothing' }, NOON)).toEqual([])
  })

  test('say all that boards ask for, in text that can be selected, the same bytes each time', async () => {
    const { certificate, code } = await earned()
    const whole = {
      ...certificate,
      body: { ...certificate.body, participant: 'Żaneta Nowak-Łukasiewicz', memberNumber: '4711' },
    }
    const pdf = await certificatePdf(whole, 'LETTER', 'claims.example/check')
    expect(
      Buffer.from(await certificatePdf(whole, 'LETTER', 'claims.example/check')).equals(Buffer.from(pdf)),
    ).toBe(true)
    expect(pdf.length).toBeLessThan(150_000)
    const text = textOfPdf(pdf).replaceAll('\n', ' ')
    for (const said of [
      ...[
        'Żaneta Nowak-Łukasiewicz',
        'Member number 4711',
        'Harbor Billing School',
        'Roots and what they mean',
      ],
      ...[
        'October 15, 2025',
        'Online, on demand',
        '1 credit, 60 minutes',
        'American Medical Billing Association',
        'AM-2025-117',
      ],
      ...[
        'September 1, 2025',
        'August 31, 2026',
        'Ines Marlowe',
        'Director of education',
        '12 Quay Street',
        'ce@harbor.example',
      ],
      ...[shownCode(code), 'claims.example/check', 'Passed with 90 %'],
    ])
      expect(text, said).toContain(said)
    expect(text).not.toContain('DUPLICATE')
    const raw = Buffer.from(pdf).toString('latin1')
    expect(raw).toMatch(/\/Lang \(en-US\)/)
    expect(raw).toMatch(/\/Marked true/)
    expect(raw).toMatch(/\/DisplayDocTitle true/)
    const unapproved = {
      ...whole,
      body: { ...whole.body, accreditation: anAccreditation({ approval: null }) },
    }
    expect(textOfPdf(await certificatePdf(unapproved, 'A4', 'x')).replaceAll('\n', ' ')).toContain(
      'Not approved by any board',
    )
  })

  test('a duplicate keeps the original date, has its own code, and the copy before it says it was replaced', async () => {
    const { db, actor, certificate, code, people } = await earned()
    const issued = await issueDuplicate(db, actor, certificate.id, later(NOON, days(40)))
    if (!issued.ok) throw new Error(issued.fault.code)
    expect(issued.value.code).not.toBe(code)
    const check = (typed: string) => checkCertificate(db, typed, '192.0.2.7', NOON)
    expect(await check(code)).toMatchObject({
      ok: true,
      value: { state: 'replaced', since: later(NOON, days(40)) },
    })
    expect(await check(shownCode(issued.value.code))).toMatchObject({
      ok: true,
      value: { state: 'valid', isDuplicate: true, issuedAt: NOON },
    })
    const [now] = await ownCertificates(db, actor)
    if (!now) throw new Error('gone')
    const text = textOfPdf(await certificatePdf(now, 'A4', 'x')).replaceAll('\n', ' ')
    expect(text).toContain('DUPLICATE')
    expect(text).toContain('Issued on October 15, 2025. Duplicate no. 1, issued on November 24, 2025')
    expect(await issueDuplicate(db, people.candidate.actor, certificate.id, NOON)).toEqual({
      ok: false,
      fault: { code: 'not-found' },
    })
    expect(await ownCertificate(db.read, people.administrator.actor, certificate.id)).toBeNull()
    for (let n = 3; n <= 10; n++)
      expect((await issueDuplicate(db, actor, certificate.id, NOON)).ok).toBe(true)
    expect(await issueDuplicate(db, actor, certificate.id, NOON)).toEqual({
      ok: false,
      fault: { code: 'full' },
    })
  })

  test('the check says only what is needed; forged codes are all answered alike, and not often', async () => {
    const { db, code, actor } = await earned()
    const found = await checkCertificate(db, ` ${shownCode(code).toLowerCase()} `, '192.0.2.7', NOON)
    expect(found).toMatchObject({
      ok: true,
      value: { state: 'valid', participant: 'Morgan Lathe', credits: 1, minutes: 60 },
    })
    expect(JSON.stringify(found)).not.toContain(actor.email)
    expect(JSON.stringify(found)).not.toContain(actor.personId)
    const forged = [...'23456789ABCDEFGH']
      .map((last) => code.slice(0, 10) + last)
      .filter((one) => one !== code)
    for (const typed of [...forged, '', '../../etc', '<script>', 'x'.repeat(500), '\u0000'])
      expect(await checkCertificate(db, typed, '192.0.2.8', NOON), typed).toEqual({ ok: true, value: null })
    const many = await Promise.all(
      Array.from({ length: 61 }, () => checkCertificate(db, 'nothing', '192.0.2.9', NOON)),
    )
    expect(many.filter((one) => !one.ok)).toHaveLength(1)
  })

  test('an administrator revokes with a reason: the code says so, the line is taken back, the trail tells it', async () => {
    const { db, actor, people, certificate, code } = await earned()
    const admin = people.administrator.actor
    const wish = { certificate: certificate.id, why: 'The post-test was taken by somebody else.' }
    expect(await revokeCertificate(db, people.instructor.actor, wish, NOON)).toEqual({
      ok: false,
      fault: { code: 'not-allowed' },
    })
    expect(await revokeCertificate(db, admin, { ...wish, why: ' ' }, NOON)).toEqual({
      ok: false,
      fault: { code: 'no-reason' },
    })
    const twice = await Promise.all([
      revokeCertificate(db, admin, wish, NOON),
      revokeCertificate(db, admin, wish, NOON),
    ])
    expect(twice.map((one) => (one.ok ? 'ok' : one.fault.code)).sort()).toEqual(['ok', 'revoked'])
    expect(await checkCertificate(db, code, '192.0.2.7', NOON)).toMatchObject({
      value: { state: 'revoked', since: NOON },
    })
    const { entries } = await readLedger(db.read, actor)
    expect(entries[0]?.reversed?.reason).toBe(
      'Certificate revoked: The post-test was taken by somebody else.',
    )
    expect(await issueDuplicate(db, actor, certificate.id, NOON)).toEqual({
      ok: false,
      fault: { code: 'revoked' },
    })
    const trail = await listAudit(db, admin, null)
    expect(JSON.stringify(trail)).toContain('revoke-certificate')
    expect(await findForOffice(db, admin, code)).toMatchObject({ ok: true, value: [{ id: certificate.id }] })
    expect(await findForOffice(db, actor, code)).toEqual({ ok: false, fault: { code: 'not-allowed' } })
    expect(readCode(code)).toBe(code)
  })
})
