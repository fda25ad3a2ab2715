import { z } from 'zod'
import type { CalendarDay, Millis } from '#kernel/time.ts'
import { minutes } from '#kernel/time.ts'
import { Email } from '../identity/email.ts'
import { TypedPassword } from '../identity/password.ts'

/** What stands in the place of erased words. The guards of the append-only tables look for it (db/engine/append-only.ts). */
export const ERASED_WORDS = '[erased]'

/** By which names of a trail line's detail somebody's words stand; and what else tells of a person's health. */
const WORDS = ['reason', 'reasonBefore', 'why']
const GRANTS: readonly string[] = ['change-accommodation', 'change-time']

/** `.invalid` is nobody's (RFC 2606 §2): no letter can ever get there. */
const NOWHERE = '@erased.invalid'

/** The row of a person who was erased: a pseudonym, by which what stays can be told apart and no more. */
export const pseudonymOf = (personId: string): { readonly name: string; readonly email: string } => ({
  name: `Erased person ${personId.slice(-6)}`,
  email: `${personId}${NOWHERE}`,
})

/** Whether an address is that of a pseudonym: nobody is there. */
export const isNowhere = (email: string): boolean => email.endsWith(NOWHERE)

/** A detail of the trail without words; null: there are none in it. */
export function withoutWords(
  verb: string,
  detail: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
  const names = GRANTS.includes(verb) ? [...WORDS, 'before', 'after'] : WORDS
  const told = names.filter((name) => {
    const value = detail[name]
    return typeof value === 'string' && value !== '' && value !== ERASED_WORDS
  })
  return told.length === 0
    ? null
    : { ...detail, ...Object.fromEntries(told.map((name) => [name, ERASED_WORDS])) }
}

/** Requests that were under way when somebody was erased have ended by then: what they wrote is erased too. */
export const SETTLES: Millis = minutes(2)

/** By what an administrator was asked to erase somebody. Not in free words: those would be about the person again. */
export const GROUNDS = {
  letter: 'A signed letter or e-mail of theirs',
  'in-person': 'They asked in person and showed who they are',
  estate: 'Their estate or guardian asked, with proof',
  authority: 'An authority or court ordered it',
} as const
export type Ground = keyof typeof GROUNDS

const typedAddress = z.string().max(500).catch('').pipe(Email.catch(''))

/** What a person types to erase their own account: their address, and the password if they have one. */
export const OwnErasureForm = z.object({ address: typedAddress, current: TypedPassword.catch('') })

const day = z.iso.date('Say on which day the request came.').transform((text) => text as CalendarDay)

/** What an administrator says who was asked: by what, when, and the address of the person once more. */
export const OfficeErasureForm = z.object({
  address: typedAddress,
  ground: z.enum(Object.keys(GROUNDS) as [Ground, ...Ground[]], 'Say by what you were asked.'),
  received: day,
})
