import type { Group } from '../../claim/adjustment.ts'
import type { Cents } from '../../claim/cents.ts'
import { dollars, NOTHING, plus, sum } from '../../claim/cents.ts'
import type { RemitAdjustment, RemitLine } from '../remit-line.ts'

/**
 * Where each cent of a charge goes in the practice's books. `payment`: money that came in. `write-off`: given up for
 * good. `patient`: billed to the patient. `next-payer`: the same, but another payer is asked first. `neutral`: it
 * changes nothing (an earlier payer's part, a duplicate). `to-work`: refused or not understood; it stays open until
 * someone decides, and is never lost.
 */
export const ACCOUNTS = ['payment', 'write-off', 'patient', 'next-payer', 'neutral', 'to-work'] as const
/** Where a posted amount goes: a name out of `ACCOUNTS`. */
export type Account = (typeof ACCOUNTS)[number]

/** One amount with its place in the books, and why it goes there. */
export interface PostingEntry {
  readonly account: Account
  readonly amount: Cents
  /** As the remittance says it: "CO-45"; null: the payment itself. */
  readonly code: string | null
  readonly why: string
}

/** What a remittance does to one line's account. The entries add up to its charge. */
export interface LinePosting {
  /** From 1, as on the claim. */
  readonly n: number
  readonly control: string | null
  readonly charge: Cents
  readonly entries: readonly PostingEntry[]
}

/** What has to be known beside the remittance. */
export interface PostingFacts {
  /** Another payer is billed after this one. */
  readonly hasNextPayer?: boolean
  /** The share may not be billed to the patient: a qualified Medicare beneficiary (SSA 1902(n)(3)(B)). */
  readonly isQmb?: boolean
}

/**
 * Cuts of law and contract that are given up as soon as they are posted: above the fee, multiple procedures, quality,
 * sequestration, capitation, agreed discounts. Everything else of CO and PI is a refusal, to be worked first (G7).
 */
const GIVEN_UP = new Set(['24', '45', '59', '104', '131', '144', '237', '253'])
/** What OA says without anybody owing anything: a duplicate, an earlier payer's part. */
const NEUTRAL = new Set(['18', '23', '94', '100'])
const GROUPS: ReadonlySet<string> = new Set<Group>(['CO', 'PR', 'OA', 'PI', 'CR'])

/**
 * Posts a remitted line: the group decides (F11). CO and PI are the practice's, PR the next payer's and then the
 * patient's, OA nobody's; a code or group that is not known is never guessed at and never dropped: it waits under
 * `to-work`. A reversal posts the same places with opposite signs.
 */
export function postingOfLine(line: RemitLine, facts: PostingFacts = {}): LinePosting {
  const { n, control, charge, paid, adjustments } = line
  const entries: PostingEntry[] = adjustments.map((one) => ({
    ...{ amount: one.amount, code: `${one.group}-${one.carc}` },
    ...placeOf(one, facts),
  }))
  if (paid !== 0)
    entries.unshift({ account: 'payment', amount: paid, code: null, why: 'What the payer paid.' })
  const open = (charge - paid - sum(adjustments.map(({ amount }) => amount))) as Cents
  // A remittance that does not balance is not the engine's, but posting one must lose nothing either.
  if (open !== 0)
    entries.push({
      ...{ account: 'to-work', amount: open, code: null },
      why: `The remittance leaves ${dollars(open)} unexplained.`,
    })
  return { n, control, charge, entries }
}

function placeOf(
  { group, carc }: RemitAdjustment,
  { hasNextPayer = false, isQmb = false }: PostingFacts,
): Pick<PostingEntry, 'account' | 'why'> {
  if (!GROUPS.has(group))
    return { account: 'to-work', why: `Group ${group} is not known: read the remittance.` }
  switch (group) {
    case 'CO':
    case 'PI':
      return GIVEN_UP.has(carc)
        ? { account: 'write-off', why: 'Law or contract: nobody owes it.' }
        : { account: 'to-work', why: 'Refused: correct, appeal or write off, never the patient’s.' }
    case 'PR':
      if (hasNextPayer) return { account: 'next-payer', why: 'The next payer is billed before the patient.' }
      return isQmb
        ? { account: 'write-off', why: 'A qualified Medicare beneficiary may not be billed a share.' }
        : { account: 'patient', why: 'The patient’s share.' }
    default:
      return NEUTRAL.has(carc)
        ? { account: 'neutral', why: 'An earlier payer’s part, or a duplicate: nothing to collect.' }
        : { account: 'to-work', why: 'Read what this adjustment means before it is closed.' }
  }
}

/** What a whole claim's remittance does to the books. */
export interface ClaimPosting {
  readonly lines: readonly LinePosting[]
  /** By account; together they are the charge of the lines. */
  readonly totals: Readonly<Record<Account, Cents>>
}

/**
 * Posts every line of a claim’s remittance (F11): payment, write-off, patient and what a person must decide, in whole
 * cents. The entries of a line add up to its charge; nothing is lost, an unknown code waits under `to-work`.
 */
export function postRemittance(
  { lines }: { readonly lines: readonly RemitLine[] },
  facts: PostingFacts = {},
): ClaimPosting {
  const posted = lines.map((line) => postingOfLine(line, facts))
  const totals = Object.fromEntries(ACCOUNTS.map((account) => [account, NOTHING])) as Record<Account, Cents>
  for (const { entries } of posted)
    for (const { account, amount } of entries) totals[account] = plus(totals[account], amount)
  return { lines: posted, totals }
}
