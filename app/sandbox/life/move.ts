import { z } from 'zod'
import { CalendarDay, Dollars } from '#billing'
import { LETTER_PARTS, LetterDraft } from '../letters/letter-draft.ts'
import { Name } from '../scenarios/people.ts'
import { Draft } from './draft.ts'

const account = z.string().regex(/^[A-Z0-9]{4,20}$/)
const procedures = z.array(z.string().max(5)).min(1).max(50)
const words = z.string().max(4000)
/** A payer's number, as claims name it. */
const payer = z.string().regex(/^[A-Z0-9]{2,20}$/, 'a payer’s number, such as MCRTRN')

/** Places in the practice's books to which a posted amount may go. */
export const PLACES = ['payment', 'write-off', 'patient', 'next-payer', 'neutral', 'to-work'] as const
export type Place = (typeof PLACES)[number]

/** How someone says what went wrong with a claim: the beginning of every remedy. */
export const CAUSES = [
  'slip',
  'wrong-code',
  'missing-modifier',
  'wrong-modifier',
  'units',
  'wrong-payer',
  'coverage-ended',
  'no-permission',
  'late',
  'not-covered',
  'duplicate',
  'records-wanted',
  'payer-right',
  'payer-wrong',
  'patient-share',
] as const
export type Cause = (typeof CAUSES)[number]

/** What is to be done about it. */
export const REMEDIES = [
  'new-claim',
  'replacement',
  'void',
  'reopening',
  'appeal',
  'other-payer',
  'write-off',
  'bill-patient',
  'wait',
  'post',
  'send-records',
  'authorization',
  'next-payer',
] as const

/**
 * Everything a trainee can do. Each is one entry of the case's log, and the log is the case: playing it again gives the
 * same world. Amounts are texts in dollars, days YYYY-MM-DD, claims are named by their account number (box 26).
 */
export const Move = z.discriminatedUnion('do', [
  /** Opens a part of the chart. */
  z.strictObject({ do: z.literal('open-record'), record: Name }),
  /** Asks a payer about a patient's coverage (270). */
  z.strictObject({
    ...{ do: z.literal('ask-coverage'), patient: Name, payer, on: CalendarDay },
    memberId: z.string().max(80),
    /** EB03 kinds of service; missing: the plan itself (30). */
    services: z.array(z.string().max(2)).max(10).optional(),
  }),
  /** Asks for an authorization, or for a referral. */
  z.strictObject({
    ...{ do: z.literal('ask-permission'), kind: z.enum(['authorization', 'referral']) },
    ...{ payer, patient: Name, encounter: Name, procedures },
  }),
  /** Hands the patient an advance notice (ABN) or a good-faith estimate (GFE). */
  z.strictObject({
    ...{ do: z.literal('give-notice'), notice: z.enum(['ABN', 'GFE']), encounter: Name, procedures },
    ...{ reason: words, estimate: Dollars },
  }),
  /** Takes money from the patient at the desk. */
  z.strictObject({ do: z.literal('collect'), account, amount: Dollars }),
  /** What stands on the form now. */
  z.strictObject({ do: z.literal('write'), account, draft: Draft }),
  /** Asks the scrubber. */
  z.strictObject({ do: z.literal('scrub'), account }),
  /** Sends claims as one batch (837P). */
  z.strictObject({ do: z.literal('send'), accounts: z.array(account).min(1).max(50) }),
  /** Lets days pass: so many, or until the next answer comes. */
  z.strictObject({ do: z.literal('wait'), days: z.union([z.int().min(1).max(400), z.literal('next')]) }),
  /** Asks where a claim stands (276). */
  z.strictObject({ do: z.literal('ask-status'), account }),
  /** Sends records that a payer waits for. */
  z.strictObject({ do: z.literal('send-records'), account, records: z.array(Name).min(1).max(10) }),
  /** Posts a remittance: where every cent of it goes. */
  z.strictObject({
    ...{ do: z.literal('post'), payment: z.string().max(50) },
    entries: z
      .array(
        z.strictObject({
          /** The payer's number of the claim, and the line as the remittance counts it. */
          ...{ control: z.string().max(50), n: z.int().min(1).max(999) },
          /** Which claim of the remittance, from 1: a reversal and its correction have one number. */
          at: z.int().min(1).max(999),
          /** "CO-45"; null: the payment. */
          code: z.string().max(8).nullable(),
          ...{ amount: Dollars, place: z.enum(PLACES) },
        }),
      )
      .max(2000),
    /**
     * What the payer took or gave beside the claims (PLB), by its place in the remittance: whose account it is about;
     * null, or not named: nobody's, it stands beside them.
     */
    beside: z
      .array(z.strictObject({ n: z.int().min(1).max(99), account: account.nullable() }))
      .max(99)
      .optional(),
  }),
  /** Moves an amount that was posted: gives it up, or makes it the patient's or the next payer's. */
  z.strictObject({
    ...{ do: z.literal('move-amount'), account, line: z.string().max(50), amount: Dollars },
    ...{ from: z.enum(['insurance', 'next-payer', 'patient', 'to-work']) },
    ...{ to: z.enum(['insurance', 'next-payer', 'patient', 'to-work', 'write-off']), reason: words },
  }),
  /** Says what went wrong and what will be done: the worklist. */
  z.strictObject({
    ...{ do: z.literal('decide'), account, line: z.string().max(50).nullable(), code: z.string().max(8) },
    ...{ cause: z.enum(CAUSES), remedy: z.enum(REMEDIES) },
  }),
  /** Asks the payer to reopen a decided claim, corrected as the form stands. */
  z.strictObject({ do: z.literal('reopen'), account, goodCause: z.boolean().default(false) }),
  /** The letter of appeal as it stands now; null: it is thrown away. */
  z.strictObject({ do: z.literal('write-letter'), account, letter: LetterDraft.nullable() }),
  /** Appeals by a letter: its grounds, and evidence chosen from the chart and from files received. */
  z.strictObject({
    ...{ do: z.literal('appeal'), account, letter: words, ...LETTER_PARTS },
    goodCause: z.boolean().default(false),
  }),
  /** Makes the claim of the next payer, with what this one said. */
  z.strictObject({ do: z.literal('bill-next'), account, card: z.int().min(0).max(5) }),
  /** Sends the patient a statement. */
  z.strictObject({ do: z.literal('statement'), account, amount: Dollars }),
  /** Gives money back. */
  z.strictObject({
    ...{ do: z.literal('refund'), account, to: z.union([z.literal('patient'), payer]), amount: Dollars },
    /** The payer's number of the claim it is for. */
    control: z.string().max(50).optional(),
  }),
  /** Asks for a hint about a check. */
  z.strictObject({ do: z.literal('hint'), check: Name }),
  /** A word for the practice's own file. */
  z.strictObject({ do: z.literal('note'), text: words }),
  /** Ends the work. */
  z.strictObject({ do: z.literal('close'), summary: words }),
])
export type Move = z.infer<typeof Move>
/** A move as JSON holds it: what the log keeps. */
export type MoveJson = z.input<typeof Move>
export type MoveOf<Do extends Move['do']> = Extract<Move, { do: Do }>

/** Why a move is not possible now. Nothing has changed. */
export interface Refused {
  readonly code: string
  /** A sentence: what is the matter, and what to do. */
  readonly message: string
}

/** A case's log: every move in order, as JSON. */
export type Log = readonly MoveJson[]
