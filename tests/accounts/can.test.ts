import { describe, expect, test } from 'vitest'
import type { Actor, Subject, Verb } from '#accounts'
import { can, PERMISSIONS, Role } from '#accounts'
import { newId } from '#kernel/ids.ts'
import { instant } from '#kernel/time.ts'

const actorWith = (...roles: Role[]): Actor => ({
  personId: newId(instant(1)),
  sessionId: newId(instant(1)),
  name: 'Avery Quill',
  email: 'avery@example.com',
  roles,
  zone: 'UTC',
  theme: 'system',
})

const OPEN: readonly (readonly [Verb, Subject])[] = [
  ['list', { kind: 'lesson' }],
  ['read', { kind: 'lesson' }],
  ['list', { kind: 'exam' }],
  ['start', { kind: 'exam' }],
  ['start', { kind: 'practice' }],
]
const STAFF: readonly (readonly [Verb, Subject])[] = [
  ['read', { kind: 'studio' }],
  ['write', { kind: 'studio' }],
  ['read', { kind: 'content' }],
  ['publish', { kind: 'content' }],
  ['read', { kind: 'correction' }],
  ['answer', { kind: 'correction' }],
  ['apply', { kind: 'correction' }],
  ['list', { kind: 'accommodation' }],
  ['write', { kind: 'accommodation' }],
]
const ADMIN: readonly (readonly [Verb, Subject])[] = [
  ['list', { kind: 'people' }],
  ['write', { kind: 'people' }],
  ['read', { kind: 'outbox' }],
  ['read', { kind: 'audit' }],
]

describe('the table of permissions', () => {
  test('every line admits someone, and only known grants', () => {
    const known = new Set<string>(['anyone', 'member', 'owner', ...Role.options])
    for (const [kind, verbs] of Object.entries(PERMISSIONS)) {
      for (const [verb, grants] of Object.entries(verbs)) {
        expect(grants.length, `${kind}.${verb}`).toBeGreaterThan(0)
        for (const grant of grants) expect(known).toContain(grant)
      }
    }
  })

  test.each(Role.options)('a %s may read lessons and sit exams', (role) => {
    for (const [verb, subject] of OPEN) expect(can(actorWith(role), verb, subject)).toBe(true)
  })

  test('whoever is not signed in may do none of it', () => {
    for (const [verb, subject] of [...OPEN, ...STAFF, ...ADMIN]) expect(can(null, verb, subject)).toBe(false)
  })

  test.each([
    ['candidate', false, false],
    ['specialist', false, false],
    ['instructor', true, false],
    ['auditor', false, false],
    ['administrator', true, true],
  ] as const)('a %s: studio %s, administration %s', (role, studio, administration) => {
    for (const [verb, subject] of STAFF) expect(can(actorWith(role), verb, subject)).toBe(studio)
    for (const [verb, subject] of ADMIN) expect(can(actorWith(role), verb, subject)).toBe(administration)
  })

  test.each(Role.options)('a %s audits credits if and only if that is their role', (role) => {
    for (const verb of ['list', 'open', 'decide'] as const)
      expect(can(actorWith(role), verb, { kind: 'credit-audit' })).toBe(role === 'auditor')
    const another = { kind: 'credits', ownerId: newId(instant(2)) } as const
    expect(can(actorWith(role), 'read', another)).toBe(false)
  })

  test('roles add up', () => {
    expect(can(actorWith('candidate', 'administrator'), 'read', { kind: 'audit' })).toBe(true)
  })

  test('an attempt and an account are their owner’s alone, whatever the role', () => {
    for (const role of Role.options) {
      const actor = actorWith(role)
      for (const kind of ['attempt', 'account'] as const) {
        for (const verb of ['read', 'write'] as const) {
          expect(can(actor, verb, { kind, ownerId: actor.personId })).toBe(true)
          expect(can(actor, verb, { kind, ownerId: newId(instant(2)) })).toBe(false)
          expect(can(null, verb, { kind, ownerId: actor.personId })).toBe(false)
        }
      }
    }
  })

  test('a verb that a subject does not have is refused', () => {
    expect(can(actorWith('administrator'), 'publish', { kind: 'people' })).toBe(false)
  })
})
