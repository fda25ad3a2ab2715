import { CompactSign, generateKeyPair } from 'jose'
import { expect, test } from 'vitest'
import { badgeAddresses, bakedSvg, claimsOf } from '#credits'
import {
  ownCertificates,
  publicKeys,
  revokeCertificate,
  rotateKey,
  signBadge,
  signStatusList,
  tellCompleted,
  verifyBadge,
} from '#credits/server'
import type { Database } from '#db'
import { creditKeys } from '#db'
import { sha256Hex } from '#kernel/hash.ts'
import { days, instant, later } from '#kernel/time.ts'
import { upsertOffer } from '../../app/credits/accreditation/accreditations.store.server.ts'
import { unseal } from '../../app/credits/badge/seal.server.ts'
import { encodeStatus, statusAt } from '../../app/credits/badge/status-bits.server.ts'
import { NOON, oneOfEach } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { anAccreditation } from './an-accreditation.ts'

type Badge = Parameters<typeof claimsOf>[0] & { readonly name: string; readonly iss: string }

const ORIGIN = 'https://claims.example'
const SECRET = 'a secret of at least thirty-two letters'
const SIGNING = { origin: ORIGIN, secret: SECRET }

describeOnEachEngine('badges', (open) => {
  async function badge() {
    const db = await open()
    await db.tx('accreditations:publish', (tx) =>
      upsertOffer(tx, { accreditation: anAccreditation(), revision: 'r' }, sha256Hex('x'), NOON),
    )
    const people = await oneOfEach(db)
    const { actor } = people.specialist
    const told = { personId: actor.personId, subjectId: 'terminology-roots', revision: 'r' }
    await tellCompleted(db, { ...told, kind: 'lesson' }, NOON)
    await tellCompleted(db, { ...told, kind: 'post-test', percent: 90 }, NOON)
    const [certificate] = await ownCertificates(db, actor)
    const signed = await signBadge(db, actor, certificate?.id ?? '', SIGNING, NOON)
    if (!signed.ok || !certificate) throw new Error('no badge')
    return { db, actor, people, certificate, jwt: signed.value }
  }
  /** As the network would answer: the published keys and the list as it is now. */
  const network = (db: Database) => ({
    key: async (kid: string) => {
      const found = (await publicKeys(db)).find(({ id }) => badgeAddresses(ORIGIN).key(id) === kid)
      return found?.key ?? null
    },
    status: async () => {
      const list = await signStatusList(db, SIGNING, NOON)
      return list.ok ? list.value : null
    },
  })
  const states = async (
    db: Database,
    text: string,
    email: string | null = null,
    now = later(NOON, days(1)),
  ) => {
    const { valid, checks } = await verifyBadge(text, network(db), now, email)
    return { valid, bad: checks.filter(({ state }) => state === 'bad').map(({ id }) => id) }
  }
  const payload = (jwt: string) =>
    JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Badge

  test('are Open Badges 3.0 credentials with the claims of VC-JWT, and verify for whom they are', async () => {
    const { db, actor, jwt, certificate } = await badge()
    const body = payload(jwt)
    expect(body).toMatchObject({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: `${ORIGIN}/badges/issuer`, type: ['Profile'] },
      credentialSubject: {
        type: ['AchievementSubject'],
        achievement: { type: ['Achievement'], name: 'Roots and what they mean' },
      },
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusListIndex: String(certificate.statusIndex),
      },
      iss: `${ORIGIN}/badges/issuer`,
      jti: `urn:uuid:${certificate.id}`,
      sub: body.credentialSubject.id,
      nbf: NOON / 1000,
    })
    expect(jwt.includes(Buffer.from(actor.email).toString('base64url'))).toBe(false)
    expect(JSON.stringify(body)).not.toContain(actor.email)
    expect(await states(db, jwt, actor.email)).toEqual({ valid: true, bad: [] })
    expect(await states(db, bakedSvg(jwt, { title: 'A <b> & "c"', by: 'x' }))).toEqual({
      valid: true,
      bad: [],
    })
    expect(await states(db, jwt, 'someone@else.example')).toEqual({ valid: false, bad: ['recipient'] })
    expect(await states(db, jwt, null, instant(NOON - 1000))).toEqual({ valid: false, bad: ['dates'] })
    expect(await states(db, 'nothing')).toEqual({ valid: false, bad: ['form'] })
  })

  test('that were changed, signed by a stranger, or without a signature do not verify', async () => {
    const { db, jwt } = await badge()
    const [head = '', , end = ''] = jwt.split('.')
    const body = payload(jwt)
    const pack = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const forged = { ...body, name: 'Doctor of billing' }
    expect(await states(db, `${head}.${pack(forged)}.${end}`)).toEqual({ valid: false, bad: ['signature'] })
    expect(await states(db, `${pack({ alg: 'none' })}.${pack(body)}.${end}`)).toMatchObject({
      valid: false,
      bad: ['key'],
    })
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
    const jwk = { ...(await crypto.subtle.exportKey('jwk', publicKey)) }
    const sign = (header: object, value: object = body) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(value)))
        .setProtectedHeader({ alg: 'EdDSA', ...header })
        .sign(privateKey)
    const kid = (JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string }).kid
    expect(await states(db, await sign({ kid }))).toEqual({ valid: false, bad: ['signature'] })
    expect(await states(db, await sign({ jwk }))).toMatchObject({ valid: false, bad: ['key'] })
    expect(await states(db, await sign({ kid: 'https://evil.example/badges/keys/1' }))).toMatchObject({
      bad: ['key'],
    })
    expect((await states(db, await sign({ kid }, { ...body, iss: 'https://evil.example' }))).bad).toContain(
      'claims',
    )
    expect(claimsOf(body)).toMatchObject({ iss: body.iss })
  })

  test('of an old key verify after a rotation; the retired key signs no more and its private half is gone', async () => {
    const { db, actor, certificate, jwt } = await badge()
    const [old] = await db.read.select().from(creditKeys)
    expect(old?.kept).toBe('sealed')
    expect(old?.privateKey).not.toContain('"d"')
    expect(unseal(old?.privateKey ?? '', 'another secret that is long enough', old?.id ?? '')).toBeNull()
    const fresh = await rotateKey(db, SECRET, NOON)
    const again = await signBadge(db, actor, certificate.id, SIGNING, NOON)
    if (!again.ok) throw new Error('not signed')
    expect(Buffer.from(again.value.split('.')[0] ?? '', 'base64url').toString()).toContain(fresh)
    expect(await states(db, jwt)).toEqual({ valid: true, bad: [] })
    expect(await states(db, again.value)).toEqual({ valid: true, bad: [] })
    const rows = await db.read.select().from(creditKeys)
    expect(rows.filter(({ privateKey }) => privateKey !== null)).toHaveLength(1)
    expect(await signBadge(db, actor, certificate.id, { origin: ORIGIN, secret: null }, NOON)).toEqual({
      ok: false,
      fault: { code: 'sealed' },
    })
  })

  test('are revoked with their certificate, in a list that is signed', async () => {
    const { db, people, certificate, jwt } = await badge()
    await revokeCertificate(
      db,
      people.administrator.actor,
      { certificate: certificate.id, why: 'a mistake' },
      NOON,
    )
    expect(await states(db, jwt)).toEqual({ valid: false, bad: ['status'] })
    const offline = await verifyBadge(jwt, { ...network(db), status: async () => null }, NOON)
    expect(offline.checks.find(({ id }) => id === 'status')?.state).toBe('open')
    expect((await verifyBadge(jwt, { ...network(db), status: async () => jwt }, NOON)).valid).toBe(false)
  })

  test('two processes that need the first key make one', async () => {
    const db = await open()
    await Promise.all(Array.from({ length: 8 }, () => signStatusList(db, SIGNING, NOON)))
    expect(await publicKeys(db)).toHaveLength(1)
  })

  test('a list has the bits that were set and no others', () => {
    const list = encodeStatus([0, 7, 8, 131_071])
    const set = [0, 1, 6, 7, 8, 9, 131_070, 131_071].map((at) => statusAt(list, at))
    expect(set).toEqual([true, false, false, true, true, false, false, true])
    expect([statusAt(list, 131_072), statusAt('unothing', 0), statusAt(list, -1)]).toEqual([null, null, null])
  })
})
