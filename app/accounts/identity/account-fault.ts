import { never } from '#kernel/assert.ts'
import { count } from '#kernel/text.ts'
import type { Millis } from '#kernel/time.ts'

/** What can be wrong with one field of a form, in a sentence, by the field's name. */
export type FieldFaults = Readonly<Record<string, string>>

/** Everything the accounts room may answer instead of doing what was asked. Codes are stable; sentences may change. */
export type AccountFault =
  | { readonly code: 'invalid'; readonly fields: FieldFaults }
  | { readonly code: 'email-taken' }
  | { readonly code: 'wrong-credentials' }
  | { readonly code: 'another-account' }
  | { readonly code: 'wrong-password' }
  | { readonly code: 'no-password' }
  | { readonly code: 'too-many'; readonly retryAfter: Millis }
  | { readonly code: 'link-dead' }
  | { readonly code: 'last-administrator' }
  | { readonly code: 'not-found' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'not-demo' }

/** The sentence for a person: what happened and what to do. */
export function accountSentence(fault: AccountFault): string {
  switch (fault.code) {
    case 'invalid':
      return `${count(Object.keys(fault.fields).length, 'field needs', 'fields need')} another look.`
    case 'email-taken':
      return 'That address already has an account. Sign in, or reset the password if it is forgotten.'
    case 'wrong-credentials':
      return 'The address and the password do not match an account.'
    case 'another-account':
      return 'This exam belongs to another account. Sign in with the one it was started with.'
    case 'wrong-password':
      return 'That is not your current password. Nothing was changed.'
    case 'no-password':
      return 'This account has no password. Reset it by mail to set one.'
    case 'too-many':
      return `Too many tries. Try again in ${waitInWords(fault.retryAfter)}.`
    case 'link-dead':
      return 'This link no longer works. A link works once, for one hour. Ask for a new one.'
    case 'last-administrator':
      return 'Someone must stay administrator. Make another person one first.'
    case 'not-found':
      return 'There is nothing here by that name.'
    case 'not-allowed':
      return 'Your role does not include this.'
    case 'not-demo':
      return 'The demo people are not offered here.'
    default:
      return never(fault)
  }
}

/** The sentences beside the fields of the form that a fault is about; by the field's name. */
export function accountFields(fault: AccountFault): FieldFaults {
  if (fault.code === 'invalid') return fault.fields
  if (fault.code === 'email-taken') return { email: 'That address already has an account.' }
  if (fault.code === 'wrong-password') return { current: 'That is not your current password.' }
  return {}
}

/** A wait in words, rounded up: "40 seconds", "3 minutes". */
export function waitInWords(wait: Millis): string {
  const seconds = Math.max(1, Math.ceil(wait / 1000))
  return seconds < 90 ? count(seconds, 'second') : count(Math.ceil(seconds / 60), 'minute')
}
