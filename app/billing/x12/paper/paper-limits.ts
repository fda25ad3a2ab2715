import type { Claim } from '../../claim/claim.ts'
import type { Field } from '../../claim/field.ts'
import { whereIs } from '../../claim/field.ts'
import { PAPER_DIAGNOSES, PAPER_LINES } from './box.ts'
import { namedProviders, otherDates } from './boxes-of.ts'

/** Something of a claim that the form has no room for. */
export interface PaperFinding {
  readonly box: string | null
  readonly field: Field
  /** The line's number from 1; null: the claim. */
  readonly line: number | null
  readonly message: string
}

/** What of a claim does not fit on one CMS-1500 (rule A9; NUCC manual, items 9, 15, 17, 21, 23 and 24). */
export function paperLimits(claim: Claim): readonly PaperFinding[] {
  const found: PaperFinding[] = []
  const tell = (isTooMuch: boolean, field: Field, message: string, line: number | null = null) => {
    if (isTooMuch) found.push({ box: whereIs(field).box, field, line, message })
  }
  const { lines, diagnoses, coverages, authorization, referral, clia } = claim
  const pages = Math.ceil(lines.length / PAPER_LINES)
  tell(
    lines.length > PAPER_LINES,
    'claim',
    `${lines.length} lines need ${pages} forms of ${PAPER_LINES} lines each.`,
  )
  tell(
    diagnoses.length > PAPER_DIAGNOSES,
    'diagnosis',
    `The form has room for ${PAPER_DIAGNOSES} diagnoses; the claim has ${diagnoses.length}.`,
  )
  tell(coverages.length > 2, 'other', 'The form names one other plan; the claim has more.')
  tell(
    coverages.some(({ prior }) => prior !== undefined),
    'other.adjustments',
    'What an earlier payer adjusted is not on the form; its remittance has to be attached.',
  )
  tell(
    otherDates(claim).length > 1,
    'accidentDate',
    'The form has room for one other date; the claim has more.',
  )
  tell(
    namedProviders(claim).length > 1,
    'referring.name',
    'The form names one of referring, ordering and supervising provider.',
  )
  tell(
    [authorization, referral, clia].filter((one) => one !== undefined).length > 1,
    'authorization',
    'The form has room for one of authorization, referral and CLIA number.',
  )
  for (const [i, { modifiers, pointers }] of lines.entries()) {
    tell(modifiers.length > 4, 'line.modifiers', 'The form has room for four modifiers.', i + 1)
    tell(pointers.length > 4, 'line.pointers', 'The form has room for four pointers.', i + 1)
  }
  return found
}
