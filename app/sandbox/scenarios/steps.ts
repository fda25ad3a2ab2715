import { z } from 'zod'
import { Dollars } from '#billing'
import { Move } from '../life/move.ts'

const account = z.string().regex(/^[A-Z0-9]{4,20}$/)

/**
 * Writes a claim in few words: the encounter's claim as the registration and one of the patient's cards make it, and what
 * differs from it. `lines`, `diagnoses` and the like replace, objects are merged, null takes away.
 */
const WriteClaim = z.strictObject({
  do: z.literal('write-claim'),
  account,
  /** Which of the patient's cards pay, in order, from 0; and which of them gets this claim, from 1. */
  cards: z.array(z.int().min(0).max(5)).min(1).max(6).default([0]),
  destination: z.int().min(1).max(6).default(1),
  claim: z.record(z.string(), z.unknown()),
})
/** Changes what stands on the form; `msp` is why Medicare is not first (SBR05), which no box holds. */
const ChangeClaim = z.strictObject({
  do: z.literal('change-claim'),
  account,
  claim: z.record(z.string(), z.unknown()).default({}),
  msp: z.string().max(2).optional(),
})
/** Corrects a decided claim the payer's way: frequency 7 or 8 with its number, which is looked up. */
const Replacement = z.strictObject({
  do: z.literal('as-replacement'),
  account,
  frequency: z.enum(['7', '8']).default('7'),
})
/**
 * Posts the oldest remittance that is not posted, each amount where the group sends it; `wrongly` moves a code elsewhere:
 * one of a claim to another place, one beside the claims (WO) to another account, or to `beside`.
 */
const PostNext = z.strictObject({
  do: z.literal('post-next'),
  wrongly: z
    .array(z.strictObject({ code: z.string().nullable(), place: z.string() }))
    .max(20)
    .default([]),
})
/** Moves all of a claim's amounts in one place to another. */
const MoveAll = z.strictObject({
  do: z.literal('move-all'),
  account,
  from: z.enum(['insurance', 'next-payer', 'patient', 'to-work']),
  to: z.enum(['insurance', 'next-payer', 'patient', 'to-work', 'write-off']),
  reason: z.string().max(300),
})
/** Bills the patient what the books say they owe. */
const BillPatient = z.strictObject({ do: z.literal('bill-patient'), account })
/** Posts every remittance that waits, as `post-next` does; also none. */
const PostAll = z.strictObject({ do: z.literal('post-all') })
/** Bills every patient what they owe and were not asked for yet; also nobody. */
const BillAll = z.strictObject({ do: z.literal('bill-all') })

/** One step of a solution: a move, or several said in few words. */
export const Step = z.union([
  z.discriminatedUnion('do', [
    WriteClaim,
    ChangeClaim,
    Replacement,
    PostNext,
    MoveAll,
    BillPatient,
    PostAll,
    BillAll,
  ]),
  Move,
])
export type Step = z.infer<typeof Step>
/** The steps that stand for several moves. */
export const SHORT_STEPS = [
  'write-claim',
  'change-claim',
  'as-replacement',
  'post-next',
  'move-all',
  'bill-patient',
  'post-all',
  'bill-all',
] as const
export type ShortStep = Extract<Step, { do: (typeof SHORT_STEPS)[number] }>

/** What a claim comes to in the practice's books; amounts in dollars. */
export const ClaimEnd = z.strictObject({
  charge: Dollars,
  /** Paid by payers, by number. */
  paid: z.record(z.string(), Dollars).default({}),
  paidByPatient: Dollars.prefault('0'),
  writtenOff: Dollars.prefault('0'),
  /** What is still open, and with whom. */
  open: Dollars.prefault('0'),
})
export type ClaimEnd = z.infer<typeof ClaimEnd>

/** Where a way of playing ends, to the cent. */
export const End = z.strictObject({
  claims: z.record(account, ClaimEnd),
  /** Points of 100. Missing: the model solution's, which is 100. */
  score: z.number().min(0).max(100).optional(),
  /** Checks that are missed. */
  missed: z.array(z.string()).max(80).default([]),
})
export type End = z.infer<typeof End>
