import { never } from '#kernel/assert.ts'
import { count } from '#kernel/text.ts'
import type { Like } from './likeness.ts'

/** Everything the ledger may answer instead of doing what was asked. Codes are stable; sentences may change. */
export type CreditFault =
  | { readonly code: 'invalid'; readonly fields: Readonly<Record<string, string>> }
  /** It resembles lines that are there; it is written all the same when a reason is given. */
  | { readonly code: 'duplicate'; readonly likes: readonly Like[] }
  /** Files that were not taken, each with why. Nothing was written. */
  | { readonly code: 'files'; readonly refused: readonly RefusedFile[] }
  | { readonly code: 'not-found' }
  | { readonly code: 'not-allowed' }
  /** The line was taken back already. */
  | { readonly code: 'taken-back' }
  /** The line was awarded here: what it says is not its owner's to change. */
  | { readonly code: 'given-here' }
  /** The evidence was looked at in an audit, and stays. */
  | { readonly code: 'audited' }
  /** Somebody (another page of one's own) changed it meanwhile. */
  | { readonly code: 'conflict' }
  | { readonly code: 'full' }

export interface RefusedFile {
  readonly name: string
  readonly why: string
}

/** A ledger may be so long; the same figure as its file's. */
export const MOST_ENTRIES = 20_000

/** The sentence for a person: what happened, what was kept, what to do. */
export function creditSentence(fault: CreditFault): string {
  switch (fault.code) {
    case 'invalid':
      return `${count(Object.keys(fault.fields).length, 'field needs', 'fields need')} another look. Nothing was written yet, and everything you typed is still here.`
    case 'duplicate':
      return 'This looks like something that is in your ledger already. Nothing was written yet.'
    case 'files':
      return `${count(fault.refused.length, 'file was', 'files were')} not taken, so nothing was written. Everything you typed is still here.`
    case 'not-found':
      return 'There is no such line in your ledger.'
    case 'not-allowed':
      return 'Your role does not include this.'
    case 'taken-back':
      return 'This line was taken back already. It stays as it is.'
    case 'given-here':
      return 'This credit was awarded here, so what it says cannot be changed. You can change which credentials it is for.'
    case 'audited':
      return 'This file was looked at in an audit, so it stays.'
    case 'conflict':
      return 'This was changed on another page in the meantime. What you typed is still here; look at how it stands now, then save again.'
    case 'full':
      return `A ledger has at most ${count(MOST_ENTRIES, 'line')}.`
    default:
      return never(fault)
  }
}
