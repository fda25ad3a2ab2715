import { sha256Hex } from '#kernel/hash.ts'
import type { Certificate } from '../certificates/certificate.ts'

/** The two contexts of an Open Badges 3.0 credential on the VC Data Model 2.0, in the order that the specification fixes. */
export const BADGE_CONTEXT = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const

/** Where the house publishes what verifiers need, on its public address. */
export const badgeAddresses = (origin: string) => ({
  issuer: `${origin}/badges/issuer`,
  key: (id: string) => `${origin}/badges/keys/${id}`,
  jwks: `${origin}/.well-known/jwks.json`,
  status: `${origin}/badges/status`,
  achievement: (id: string) => `${origin}/badges/achievements/${id}`,
  check: (code: string) => `${origin}/check/${code}`,
})

/** The issuer as a `Profile` of Open Badges 3.0: the house that signs. */
export const issuerProfile = (origin: string) => ({
  '@context': BADGE_CONTEXT,
  id: badgeAddresses(origin).issuer,
  type: ['Profile'],
  name: 'Cleanclaim',
  url: origin,
  description:
    'A study, exam and claims platform. It signs what was earned on it; who approved it is said in each badge.',
})

/** The identity object of a person: the address is hashed with a salt, so that it can be compared and not read (OB 3.0 §B.1.14). */
export const hashedEmail = (email: string, salt: string) => ({
  type: 'IdentityObject',
  hashed: true,
  identityHash: `sha256$${sha256Hex(email + salt)}`,
  identityType: 'emailAddress',
  salt,
})

const iso = (at: number): string => new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000Z', 'Z')

/** What was achieved, as an `Achievement`. */
export function achievementOf(
  { body }: { readonly body: Pick<Certificate['body'], 'accreditation'> },
  origin: string,
) {
  const { accreditation: a } = body
  const test = 'exam' in a.postTest ? 'passing its exam' : 'passing the questions in it'
  const approval = a.approval
    ? `Approved by ${a.approval.boardName} under number ${a.approval.number} for ${a.approval.credits} credits.`
    : 'Not approved by any board.'
  const how = a.subject.kind === 'lesson' ? `Reading the lesson to its end and ${test}` : 'Passing the exam'
  return {
    id: badgeAddresses(origin).achievement(a.id),
    type: ['Achievement'],
    name: a.subject.title,
    description: `${a.minutes} minutes: ${a.agenda.map(({ title }) => title).join('; ')}. ${approval}`,
    achievementType: a.subject.kind === 'lesson' ? 'Course' : 'Assessment',
    criteria: {
      narrative: `${how} with at least ${a.postTest.pass} %. Offered by ${a.provider.name}, ${a.provider.address}.`,
    },
    ...(a.approval && { creditsAvailable: a.approval.credits }),
  }
}

/**
 * A certificate as an OpenBadgeCredential. The subject's own id is one of this badge alone, so that two badges of a person
 * cannot be tied together; who it is about is told by the hashed address.
 */
export function openBadge(certificate: Certificate, email: string, origin: string) {
  const at = badgeAddresses(origin)
  const { id, issuedAt, body, statusIndex, copies } = certificate
  const code = copies.at(-1)?.code ?? ''
  const salt = sha256Hex(`badge salt ${id}`).slice(0, 32)
  return {
    '@context': BADGE_CONTEXT,
    id: `urn:uuid:${id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: body.accreditation.subject.title,
    issuer: issuerProfileIn(origin),
    validFrom: iso(issuedAt),
    awardedDate: iso(issuedAt),
    credentialSubject: {
      id: `urn:uuid:${subjectId(id)}`,
      type: ['AchievementSubject'],
      identifier: [hashedEmail(email, salt)],
      achievement: achievementOf(certificate, origin),
      activityEndDate: `${body.completedOn}T00:00:00Z`,
      ...(body.accreditation.approval && { creditsEarned: body.accreditation.approval.credits }),
    },
    credentialStatus: {
      id: `${at.status}#${statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(statusIndex),
      statusListCredential: at.status,
    },
    evidence: [
      {
        id: at.check(code),
        type: ['Evidence'],
        name: 'Certificate',
        description: 'The page on which the certificate behind this badge can be checked.',
      },
    ],
  }
}
export type OpenBadge = ReturnType<typeof openBadge>

/** The profile as it stands inside a credential: the context is the credential's. */
function issuerProfileIn(origin: string) {
  const { '@context': _, ...profile } = issuerProfile(origin)
  return profile
}

/** A UUID that follows from the certificate's and tells nothing of the person. */
function subjectId(certificate: string): string {
  const h = sha256Hex(`badge subject ${certificate}`)
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`
}

/** The registered claims that VC-JWT puts beside the credential's own members (OB 3.0 §8.2). */
export const claimsOf = (
  credential: Pick<OpenBadge, 'id' | 'validFrom'> & {
    readonly issuer: { readonly id: string }
    readonly credentialSubject: { readonly id: string }
  },
) => ({
  iss: credential.issuer.id,
  sub: credential.credentialSubject.id,
  jti: credential.id,
  nbf: Date.parse(credential.validFrom) / 1000,
})

/** The status list as a credential (Bitstring Status List v1.0 §2.2). @param encodedList as `encodeStatus` makes it */
export function statusCredential(encodedList: string, origin: string, madeAt: number) {
  const at = badgeAddresses(origin)
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: at.status,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: { id: at.issuer },
    validFrom: iso(madeAt),
    credentialSubject: {
      id: `${at.status}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList,
    },
  }
}
