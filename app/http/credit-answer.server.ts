import type { AppLoadContext } from '@remix-run/node'
import { data } from '@remix-run/node'
import type { CreditFault, Like, RefusedFile, Typed } from '#credits'
import { creditSentence, fieldSentences } from '#credits'
import { statusOf } from './fault-status.server.ts'
import type { UploadFault } from './receive-form.server.ts'

/** What a form of the ledger shows when it was not accepted. */
export interface CreditAnswer {
  /** Another one each time, so that the page notices a second refusal. */
  readonly id: string
  readonly code: string
  readonly say: string
  readonly fields: Readonly<Record<string, string>>
  /** Everything that had been typed. */
  readonly kept: Typed
  readonly likes: readonly Like[]
  readonly files: readonly RefusedFile[]
}

/** A form's texts by name, files left out. */
export function typedOf(form: FormData): Typed {
  const typed: Record<string, string[]> = {}
  for (const [name, value] of form)
    if (typeof value === 'string' && name !== '__proto__') typed[name] = [...(typed[name] ?? []), value]
  return typed
}

/** The answer to a form that was not accepted, with its status. */
export function creditAnswer(fault: CreditFault | UploadFault, kept: Typed, context: AppLoadContext) {
  const isUpload = 'status' in fault
  const answer: CreditAnswer = {
    id: context.requestId,
    code: fault.code,
    say: isUpload ? fault.say : creditSentence(fault),
    fields: fault.code === 'invalid' ? fieldSentences(fault.fields) : {},
    likes: fault.code === 'duplicate' ? fault.likes : [],
    files: fault.code === 'files' ? fault.refused : [],
    kept,
  }
  return data(answer, { status: isUpload ? fault.status : statusOf(fault.code) })
}
