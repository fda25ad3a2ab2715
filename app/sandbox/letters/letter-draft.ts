import { z } from 'zod'
import { Name } from '../scenarios/people.ts'
import { GROUND_NAMES } from './grounds.ts'

/** An adjustment of a remittance that is contested: of which line, from 1 (0: of the claim itself), and its code. */
const Contested = z.strictObject({ n: z.int().min(0).max(999), code: z.string().max(8) })
export type Contested = z.infer<typeof Contested>

/** What a letter of appeal says that no file says: chosen and written by hand. */
export const LETTER_PARTS = {
  level: z.int().min(1).max(5).default(1),
  about: z.array(Contested).max(50).default([]),
  /** None: an appeal from before letters had grounds; then the evidence speaks for itself. */
  grounds: z.array(z.enum(GROUND_NAMES)).max(3).default([]),
  records: z.array(Name).max(20),
  files: z.array(z.string().max(20)).max(20).default([]),
}

/** A letter of appeal while it is being written. */
export const LetterDraft = z.strictObject({ ...LETTER_PARTS, text: z.string().max(4000) })
export type LetterDraft = z.infer<typeof LetterDraft>
export type LetterJson = z.input<typeof LetterDraft>
