import { expect, test } from 'vitest'
import type { AccountFault } from '#accounts'
import { AUDIT_VERBS, accountFields, accountSentence, auditActor, auditDeed, waitInWords } from '#accounts'
import { hours, minutes } from '#kernel/time.ts'

const FAULTS: readonly AccountFault[] = [
  { code: 'invalid', fields: { name: 'Enter your name.' } },
  { code: 'email-taken' },
  { code: 'wrong-credentials' },
  { code: 'wrong-password' },
  { code: 'no-password' },
  { code: 'too-many', retryAfter: minutes(3) },
  { code: 'link-dead' },
  { code: 'last-administrator' },
  { code: 'not-found' },
  { code: 'not-allowed' },
  { code: 'not-demo' },
]

test.each(FAULTS.map((fault) => [fault.code, fault] as const))(
  '%s is said in calm, whole sentences',
  (_, fault) => {
    for (const say of [accountSentence(fault), ...Object.values(accountFields(fault))]) {
      expect(say).toMatch(/^[A-Z0-9].*\.$/)
      expect(say).not.toMatch(/!|oops|invalid|error/i)
    }
  },
)

test.each([
  [minutes(0.001), '1 second'],
  [minutes(1), '60 seconds'],
  [minutes(1.5), '2 minutes'],
  [minutes(2.01), '3 minutes'],
  [hours(1), '60 minutes'],
])('a wait of %d ms is %s', (wait, words) => expect(waitInWords(wait)).toBe(words))

const line = {
  actorName: 'Sasha Wren',
  verb: 'change-roles',
  subjectKind: 'person',
  subjectId: 'x',
  subjectName: 'Avery Quill',
}

test('the audit trail reads as sentences', () => {
  const say = (change: Partial<Record<keyof typeof line, string | null>>) => {
    const spoken = { ...line, ...change } as Parameters<typeof auditDeed>[0]
    return `${auditActor(spoken)} ${auditDeed(spoken)}`
  }
  expect(say({})).toBe('Sasha Wren changed the roles of Avery Quill')
  expect(say({ verb: 'change-password' })).toBe('Sasha Wren changed their password')
  expect(say({ actorName: null, verb: 'ask-reset', subjectId: null, subjectName: null })).toBe(
    'A visitor asked to reset the password of an unknown person',
  )
  expect(say({ actorName: null, verb: 'seed-demo' })).toBe('The house seeded the demo people')
  expect(say({ verb: 'start-attempt', subjectKind: 'attempt', subjectName: null })).toBe(
    'Sasha Wren started attempt x',
  )
  expect(say({ verb: 'of-another-version', subjectName: null })).toBe(
    'Sasha Wren of-another-version person x',
  )
  for (const { words } of Object.values(AUDIT_VERBS)) expect(words).toMatch(/^[a-z]/)
})
