import { never } from '#kernel/assert.ts'
import { count } from '#kernel/text.ts'
import { dayInWords } from '#kernel/time.ts'
import type { MoveFault } from './audit.ts'

/** Everything that may be answered in an audit instead of doing what was asked. */
export type AuditFault =
  | MoveFault
  | { readonly code: 'not-found' }
  | { readonly code: 'not-allowed' }
  | { readonly code: 'invalid'; readonly fields: Readonly<Record<string, string>> }
  | { readonly code: 'nobody' }
  | { readonly code: 'own-audit' }
  | { readonly code: 'audited-before' }

/** The sentence for a person: what happened, what was kept, what to do. */
export function auditSentence(fault: AuditFault): string {
  switch (fault.code) {
    case 'audit-closed':
      return 'This audit is closed. Nothing in it changes any more.'
    case 'not-yet-due':
      return 'It is not time for this yet. Look at where the audit stands now.'
    case 'submitted-already':
      return 'This was done already, perhaps on another page. Nothing was done twice.'
    case 'not-a-record':
      return 'This line is no record of the audit. It may have been taken back or corrected meanwhile; look at the list again.'
    case 'judged-meanwhile':
      return 'Somebody did something about this record while you looked at it, so your verdict was not kept. Read what was done, then decide.'
    case 'judged':
      return 'This verdict stands: it was told to the specialist, who may answer it. Nothing was changed.'
    case 'not-denied':
      return 'This record waits for no answer: it is not denied, or your answer is with the auditor already.'
    case 'reason-missing':
      return 'Say why in a sentence. Nothing was decided yet.'
    case 'undecided':
      return `${count(fault.count, 'record waits', 'records wait')} for a verdict. Decide, then send the findings.`
    case 'answer-time':
      return `The specialist may answer the denials until ${dayInWords(fault.until)}. The audit can be closed after that day, or when nothing is denied.`
    case 'not-found':
      return 'There is no such audit.'
    case 'not-allowed':
      return 'Your role does not include this.'
    case 'invalid':
      return `${count(Object.keys(fault.fields).length, 'field needs', 'fields need')} another look. Nothing was done yet, and everything you typed is still here.`
    case 'nobody':
      return 'Nobody with this address keeps a credential of this board here. No audit was opened.'
    case 'own-audit':
      return 'Your own credits are for another auditor. Nothing was done.'
    case 'audited-before':
      return 'This cycle has an audit already. No second one was opened.'
    default:
      return never(fault)
  }
}
