import { never } from '#kernel/assert.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { fieldFaults, Reason } from './item-report.ts'

/** Everything the doors of corrections may answer instead. */
export type CorrectionFault =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'invalid'; readonly fields: Readonly<Record<string, string>> }
  /** No such question in the catalogue. */
  | { readonly code: 'not-found' }
  /** Nobody was asked it, so there is nothing to correct. */
  | { readonly code: 'never-asked' }
  /** `rekey`: only the current version was asked. */
  | { readonly code: 'same-key' }
  /** `rekey`: answers to the versions that were asked cannot be judged by the current one. */
  | { readonly code: 'not-comparable'; readonly why: string }

/** The sentence for a person. */
export function correctionSentence(fault: CorrectionFault): string {
  switch (fault.code) {
    case 'not-allowed':
      return 'Corrections are made by instructors and administrators.'
    case 'invalid':
      return Object.values(fault.fields)[0] ?? 'Something in this form is missing.'
    case 'not-found':
      return 'There is no such question.'
    case 'never-asked':
      return 'Nobody has been asked this question, so there is nothing to correct.'
    case 'same-key':
      return 'Everyone was asked the current version. Publish the question with its new key first.'
    case 'not-comparable':
      return `The answers cannot be judged by the current version. ${fault.why} Leave the question out or credit it instead.`
    default:
      return never(fault)
  }
}

/** Whether a reason will do: those whose result changes read it. */
export function checkReason(text: unknown): Result<string, CorrectionFault> {
  const reason = Reason.safeParse(text)
  if (reason.success) return ok(reason.data)
  return fail({ code: 'invalid', fields: { reason: fieldFaults(reason.error)[''] ?? 'Write a reason.' } })
}
