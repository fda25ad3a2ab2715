import type { AppLoadContext, HeadersFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import type { AccountFault, FieldFaults } from '#accounts'
import { accountFields, accountSentence } from '#accounts'
import { statusOf } from './fault-status.server.ts'

/** What a form's page shows when the form was not accepted: the sentence, one per field, and what had been typed. */
export interface FormAnswer {
  /** Another one each time, so that the page notices a second refusal. */
  readonly id: string
  readonly code: string
  readonly say: string
  readonly fields: FieldFaults
  readonly kept: Readonly<Record<string, string>>
}

/** Texts of a form by name, for parsing; files and doubles are left out. */
export const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'))

/**
 * The answer to a form that was not accepted, with its status; a throttled one says in Retry-After (seconds) when to
 * try again. @param keep the fields shown again as typed: never a password.
 */
export function formAnswer(...refused: Parameters<typeof refusedForm>) {
  const { answer, status, headers } = refusedForm(...refused)
  return data(answer, { status, headers })
}

/** The same in its parts, for an endpoint that answers in JSON. */
export function refusedForm(
  fault: AccountFault,
  typed: Readonly<Record<string, string>>,
  keep: readonly string[],
  context: AppLoadContext,
) {
  const answer: FormAnswer = {
    id: context.requestId,
    code: fault.code,
    say: accountSentence(fault),
    fields: accountFields(fault),
    kept: Object.fromEntries(keep.map((name) => [name, typed[name] ?? ''])),
  }
  const wait = fault.code === 'too-many' ? Math.ceil(fault.retryAfter / 1000) : null
  const headers: Record<string, string> = wait === null ? {} : { 'Retry-After': String(wait) }
  return { answer, status: statusOf(fault.code), headers }
}

/** For a route's `headers`: what the action says in headers (Retry-After) reaches a page sent without JavaScript too. */
export const formHeaders: HeadersFunction = ({ actionHeaders, loaderHeaders }) => {
  const headers = new Headers(loaderHeaders)
  const wait = actionHeaders.get('Retry-After')
  if (wait) headers.set('Retry-After', wait)
  return headers
}
