import { z } from 'zod'
import { isCleanText } from '../identity/clean-text.ts'

const HUNDREDTHS = 100
/** Bounds and steps in one place; the form repeats them, this decides. */
const Multiplier = z.coerce
  .number('Give a number, like 1.5.')
  .min(1, 'From 1 (as everyone) to 4.')
  .max(4, 'From 1 (as everyone) to 4.')
  .refine((n) => Math.abs(n * HUNDREDTHS - Math.round(n * HUNDREDTHS)) < 1e-9, 'At most two decimals.')
  .transform((n) => Math.round(n * HUNDREDTHS) / HUNDREDTHS)
const BreakMinutes = z.coerce
  .number('Give minutes, or 0 for none.')
  .int('Give whole minutes.')
  .min(0, 'From 0 (none) to 480 minutes.')
  .max(480, 'From 0 (none) to 480 minutes.')
const Reason = z
  .string('Say in a few plain words why.')
  .transform((text) => text.trim())
  .pipe(
    z
      .string()
      .max(300, 'At most 300 characters.')
      .refine(isCleanText, 'Some characters in it cannot be kept.'),
  )

/**
 * What is granted to a person in every exam of theirs: more time, breaks that stop the clock (minutes in all), larger
 * text. `reason` is seen by the person, instructors and administrators, and by nobody else.
 */
export const Accommodation = z.object({
  multiplier: Multiplier,
  breakMinutes: BreakMinutes,
  largerText: z.boolean(),
  reason: Reason,
})
export type Accommodation = z.infer<typeof Accommodation>

/** What everyone has who was granted nothing. */
export const NO_ACCOMMODATION: Accommodation = {
  multiplier: 1,
  breakMinutes: 0,
  largerText: false,
  reason: '',
}

export const isGranted = ({ multiplier, breakMinutes, largerText }: Accommodation): boolean =>
  multiplier > 1 || breakMinutes > 0 || largerText

/** The form by which it is granted. Whoever grants something says why. */
export const AccommodationForm = z
  .object({
    multiplier: Multiplier,
    breakMinutes: BreakMinutes,
    largerText: z
      .string()
      .optional()
      .transform((sent) => sent !== undefined),
    reason: Reason,
  })
  .refine((given) => !isGranted(given) || given.reason !== '', {
    path: ['reason'],
    message: 'Say in a few plain words why.',
  })

/** It in words, for the trail and for lists: "time × 1.5, 15 min of breaks, larger text"; "nothing". */
export function accommodationInWords(granted: Accommodation): string {
  const { multiplier, breakMinutes, largerText } = granted
  const parts = [
    multiplier > 1 ? `time × ${multiplier}` : '',
    breakMinutes > 0 ? `${breakMinutes} min of breaks` : '',
    largerText ? 'larger text' : '',
  ]
  return parts.filter(Boolean).join(', ') || 'nothing'
}
