import type { ClaimFault, PaperForm } from '#billing'
import { textAt } from '../sheet/edit-form.ts'
import { onPaper } from '../sheet/notes.ts'
import type { SheetKey } from '../sheet/sheet-keys.ts'
import { placeOf } from '../sheet/sheet-keys.ts'
import { boxName } from '../sheet/sheet-words.ts'
import { keyOfFault } from './fault-keys.ts'

/** A place of the form that keeps it from being read as a claim, in words for whoever fills it in. */
export interface FaultWords {
  /** Null: the form as a whole. */
  readonly at: SheetKey | null
  readonly line: number | null
  readonly text: string
}

/** What is in the way of a claim: an empty place is to be filled, one with something else in it to be put right. */
export function faultWords(fault: ClaimFault, form: PaperForm): FaultWords {
  const at = keyOfFault(fault)
  if (at === null) return { at, line: null, text: `${fault.path}: ${onPaper(fault.message)}.` }
  const place = placeOf(at)
  const line = place.kind === 'line' ? place.line : null
  const written = textAt(form, at).trim()
  const wanted = onPaper(fault.message).replace(/, not "".*$/, '')
  const what = written === '' ? `still to be filled in: ${wanted}` : `“${written}” cannot be read: ${wanted}`
  return { at, line, text: `${boxName(at)}: ${what}.` }
}
