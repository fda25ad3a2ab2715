import { z } from 'zod'
import { never } from '#kernel/assert.ts'
import { wellFormed } from '#kernel/text.ts'
import { DECISIONS, LONGEST_TEXT, REPORT_KINDS, SHORTEST_TEXT } from './report-kind.ts'

/** How much one report may hold, added up. */
const FULL_TEXT = 8000

const written = (what: string) =>
  z
    .string(`Write ${what}.`)
    .max(20_000, `Write at most ${LONGEST_TEXT} characters.`)
    .overwrite((text) => wellFormed(text.replaceAll('\r\n', '\n')).trim())
    .min(SHORTEST_TEXT, `Write at least ${SHORTEST_TEXT} characters.`)
    .max(LONGEST_TEXT, `Write at most ${LONGEST_TEXT} characters.`)

/** What a candidate sends. */
export const ReportForm = z.object({
  place: z.coerce.number('Which question?').int().min(1).max(2500),
  kind: z.enum(REPORT_KINDS, 'Choose what is the matter.'),
  text: written('what is the matter'),
})
export type ReportForm = z.infer<typeof ReportForm>

/** What an instructor answers. */
export const AnswerForm = z.object({
  decision: z.enum(DECISIONS, 'Choose a decision.'),
  answer: written('an answer'),
})
export type AnswerForm = z.infer<typeof AnswerForm>

/** Why a correction is made; the people whose score changes read it. */
export const Reason = written('a reason')

/**
 * The text of an open report after its author wrote again: the new words follow the old ones, so that nothing is lost
 * that an instructor may have read. The same words sent twice (an answer that got lost on its way) are kept once. Null
 * when the report would be fuller than it may be.
 */
export function addToReport(before: string, more: string): string | null {
  if (before === more || before.endsWith(`\n\n${more}`)) return before
  const after = `${before}\n\n${more}`
  return after.length > FULL_TEXT ? null : after
}

/** Everything the doors of reports may answer instead. */
export type ReportFault =
  | { readonly code: 'invalid'; readonly fields: Readonly<Record<string, string>> }
  /** No such attempt among one's own, no such place in it, or no such report. */
  | { readonly code: 'not-found' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'too-many'; readonly retryAfter: number }
  /** The open report can hold no more. */
  | { readonly code: 'full' }
  /** Someone answered it first. */
  | { readonly code: 'answered' }

/** The sentence for a person. */
export function reportSentence(fault: ReportFault): string {
  switch (fault.code) {
    case 'invalid':
      return Object.values(fault.fields)[0] ?? 'Something in this form is missing.'
    case 'not-found':
      return 'There is no such question or report here.'
    case 'not-allowed':
      return 'Reports are answered by instructors and administrators.'
    case 'too-many':
      return 'You have reported many questions in a short time. Your text is still here; send it again in a while.'
    case 'full':
      return 'Your open report about this question can hold no more. It will be answered as it is.'
    case 'answered':
      return 'This report was answered meanwhile. Load the page again to see the answer.'
    default:
      return never(fault)
  }
}

/** First fault of each field. */
export function fieldFaults(error: z.ZodError): Record<string, string> {
  const out: Record<string, string> = {}
  for (const issue of error.issues) out[String(issue.path[0] ?? '')] ??= issue.message
  return out
}
