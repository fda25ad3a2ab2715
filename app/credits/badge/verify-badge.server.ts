import type { JWK } from 'jose'
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose'
import { z } from 'zod'
import { sha256Hex } from '#kernel/hash.ts'
import type { Instant } from '#kernel/time.ts'
import { unbakedSvg } from './baked-svg.ts'
import { BADGE_CONTEXT } from './open-badge.ts'
import { statusAt } from './status-bits.server.ts'

/** One thing that was looked at. `open`: it could not be decided here, as the status without a network. */
export interface BadgeCheck {
  readonly id: 'form' | 'key' | 'signature' | 'claims' | 'dates' | 'recipient' | 'status'
  readonly state: 'good' | 'bad' | 'open'
  readonly say: string
}

/** Everything that was looked at; `valid` when nothing is bad and the signature was verified. */
export interface BadgeReport {
  readonly valid: boolean
  readonly checks: readonly BadgeCheck[]
  readonly credential: { readonly name: string; readonly issuer: string; readonly validFrom: string } | null
}

/** Where keys and the status list come from: a file, or the network; null: not to be had. */
export interface Sources {
  /** The key at this address, as JSON. */
  key(kid: string): Promise<unknown>
  /** The document at this address, as text. */
  status(url: string): Promise<string | null>
}

const one = z.union([z.string(), z.array(z.string())]).transform((v) => [v].flat())
const Credential = z.looseObject({
  '@context': z.array(z.unknown()).min(2),
  id: z.string().min(1),
  type: one,
  name: z.string().default(''),
  issuer: z
    .union([z.string(), z.looseObject({ id: z.string() })])
    .transform((i) => (typeof i === 'string' ? i : i.id)),
  validFrom: z.iso.datetime({ offset: true }),
  validUntil: z.iso.datetime({ offset: true }).optional(),
  credentialSubject: z.looseObject({
    id: z.string().optional(),
    type: one,
    identifier: z
      .array(
        z.looseObject({
          hashed: z.boolean(),
          identityHash: z.string(),
          identityType: z.string(),
          salt: z.string().optional(),
        }),
      )
      .default([]),
    achievement: z.looseObject({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      criteria: z.looseObject({}),
    }),
  }),
  credentialStatus: z
    .looseObject({
      type: z.string(),
      statusPurpose: z.string().optional(),
      statusListIndex: z.coerce.string().optional(),
      statusListCredential: z.string().optional(),
    })
    .optional(),
  iss: z.string(),
  jti: z.string(),
  nbf: z.number(),
  sub: z.string().optional(),
})
type Credential = z.infer<typeof Credential>

/** The compact JWS in a file: alone, or baked into an SVG. */
export const jwsIn = (text: string): string | null => {
  const plain = text.trim()
  if (/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/.test(plain)) return plain
  return plain.includes('<svg') ? unbakedSvg(plain) : null
}

/**
 * Verifies a badge as Open Badges 3.0 asks (§8.2.5 and §9): form, key, signature, claims, dates, recipient, status. All
 * checks that can be made are made, so that the report says everything.
 *
 * @param email whose badge it is said to be; null: not asked
 */
export async function verifyBadge(
  text: string,
  sources: Sources,
  now: Instant,
  email: string | null = null,
): Promise<BadgeReport> {
  const checks: BadgeCheck[] = []
  const add = (id: BadgeCheck['id'], state: BadgeCheck['state'], say: string) =>
    checks.push({ id, state, say })
  const end = (credential: BadgeReport['credential'] = null): BadgeReport => ({
    valid:
      checks.every(({ state }) => state !== 'bad') &&
      checks.some(({ id, state }) => id === 'signature' && state === 'good'),
    ...{ checks, credential },
  })
  const jws = jwsIn(text)
  if (!jws) {
    add('form', 'bad', 'The file holds no badge: neither a compact JWS nor an SVG with one baked in.')
    return end()
  }
  const body = payloadOf(jws)
  const read = Credential.safeParse(body)
  if (!read.success) {
    const [issue] = read.error.issues
    add(
      'form',
      'bad',
      `This is no Open Badges 3.0 credential: ${issue?.path.join('.') || 'payload'}: ${issue?.message}`,
    )
    return end()
  }
  const c = read.data
  const isBadge =
    c.type.includes('VerifiableCredential') &&
    c.type.some((t) => t === 'OpenBadgeCredential' || t === 'AchievementCredential')
  const context =
    c['@context'][0] === BADGE_CONTEXT[0] &&
    String(c['@context'][1]).startsWith('https://purl.imsglobal.org/spec/ob/v3p0/context')
  const hasSubject = c.credentialSubject.id !== undefined || c.credentialSubject.identifier.length > 0
  if (isBadge && context && hasSubject) add('form', 'good', 'It is an Open Badges 3.0 credential.')
  else add('form', 'bad', 'It lacks the type, the context or the subject of an Open Badges 3.0 credential.')

  await checkSignature(jws, c, sources, add)
  const claims =
    c.iss === c.issuer &&
    c.jti === c.id &&
    (c.sub === undefined || c.sub === c.credentialSubject.id) &&
    c.nbf === Date.parse(c.validFrom) / 1000
  if (claims) add('claims', 'good', 'The claims of the token are those of the credential.')
  else add('claims', 'bad', 'The claims of the token contradict the credential in it.')

  if (Date.parse(c.validFrom) > now) add('dates', 'bad', `It is not valid before ${c.validFrom}.`)
  else if (c.validUntil && Date.parse(c.validUntil) < now)
    add('dates', 'bad', `It expired at ${c.validUntil}.`)
  else
    add(
      'dates',
      'good',
      `It is valid since ${c.validFrom}${c.validUntil ? ` and until ${c.validUntil}` : ', without an end'}.`,
    )

  if (email !== null) {
    if (isAbout(c, email)) add('recipient', 'good', `It was given to ${email}.`)
    else add('recipient', 'bad', `It was not given to ${email}.`)
  }
  await checkStatus(c, sources, add)
  return end({
    name: c.name || c.credentialSubject.achievement.name,
    issuer: c.issuer,
    validFrom: c.validFrom,
  })
}

function payloadOf(jws: string): unknown {
  try {
    return JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

const ALGORITHMS = ['EdDSA', 'Ed25519', 'RS256', 'ES256'] as const
type Algorithm = (typeof ALGORITHMS)[number]

type Add = (id: BadgeCheck['id'], state: BadgeCheck['state'], say: string) => void

/** The key must be the issuer's: at an address of the issuer's host, or in the file the asker trusts. A key in the token proves nothing. */
async function checkSignature(
  jws: string,
  { issuer }: Credential,
  sources: Sources,
  add: Add,
): Promise<void> {
  const key = await issuersKey(jws, issuer, sources).catch(() => null)
  if (key === null || 'why' in key)
    return add('key', 'bad', key?.why ?? 'The header of the token cannot be read.')
  add('key', 'good', `The key is the issuer’s: ${key.kid}`)
  try {
    await compactVerify(jws, await importJWK(key.jwk, key.alg), { algorithms: [key.alg] })
    add('signature', 'good', `The ${key.alg} signature is right: nothing in it was changed.`)
  } catch {
    add('signature', 'bad', 'The signature is wrong: the badge was changed, or another key signed it.')
  }
}

type FoundKey =
  | { readonly kid: string; readonly alg: Algorithm; readonly jwk: JWK }
  | { readonly why: string }

async function issuersKey(jws: string, issuer: string, sources: Sources): Promise<FoundKey> {
  const { kid, alg: named } = decodeProtectedHeader(jws)
  const alg: Algorithm | undefined = ALGORITHMS.find((one) => one === named)
  if (!alg) return { why: `The algorithm ${named ?? 'of the token'} is not accepted.` }
  if (!kid) return { why: 'The token names no key of its issuer.' }
  if (hostOf(kid) === null || hostOf(kid) !== hostOf(issuer))
    return { why: `The key ${kid} is not at the issuer’s own address ${issuer}.` }
  const jwk = await sources.key(kid)
  if (jwk === null || typeof jwk !== 'object' || 'd' in jwk)
    return { why: `The key ${kid} is not to be had.` }
  return { kid, alg, jwk: jwk as JWK }
}

const hostOf = (address: string): string | null =>
  URL.canParse(address) ? new URL(address).host || null : null

/** Compares an address with the identifiers, as the specification says: hashed with the salt behind it, or in the clear. */
function isAbout({ credentialSubject: { identifier } }: Credential, email: string): boolean {
  return identifier
    .filter(({ identityType }) => identityType === 'emailAddress')
    .some(
      ({ hashed, identityHash, salt = '' }) =>
        identityHash === (hashed ? `sha256$${sha256Hex(email + salt)}` : email),
    )
}

async function checkStatus(c: Credential, sources: Sources, add: Add): Promise<void> {
  const { credentialStatus: status, issuer } = c
  if (!status) return add('status', 'good', 'It names no list on which it could be revoked.')
  const { type, statusPurpose = 'revocation', statusListCredential: url, statusListIndex } = status
  if (type !== 'BitstringStatusListEntry' || !url || statusPurpose !== 'revocation')
    return add('status', 'open', `Its status of type ${type} is not understood here.`)
  const list = await sources.status(url).catch(() => null)
  const jws = list && jwsIn(list)
  if (!jws)
    return add('status', 'open', `Whether it was revoked is not known: the list at ${url} was not to be had.`)
  const key = await issuersKey(jws, issuer, sources).catch(() => null)
  const Listed = z.looseObject({
    id: z.literal(url),
    credentialSubject: z.looseObject({ statusPurpose: z.literal('revocation'), encodedList: z.string() }),
  })
  const read = Listed.safeParse(payloadOf(jws))
  const isSigned =
    key !== null &&
    'jwk' in key &&
    (await importJWK(key.jwk, key.alg)
      .then((k) => compactVerify(jws, k, { algorithms: [key.alg] }))
      .then(() => true)
      .catch(() => false))
  if (!read.success || !isSigned)
    return add('status', 'bad', `The list at ${url} is not one that the issuer signed.`)
  const set = statusAt(read.data.credentialSubject.encodedList, Number(statusListIndex))
  if (set === null) add('status', 'bad', `The list at ${url} has no place ${statusListIndex}.`)
  else if (set) add('status', 'bad', 'It was revoked by its issuer.')
  else add('status', 'good', 'It is not revoked.')
}
