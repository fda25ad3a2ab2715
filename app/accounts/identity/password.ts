import { z } from 'zod'
import { codePoints, isCleanText } from './clean-text.ts'
import { isWeakPassword } from './weak-passwords.ts'

export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 200

/**
 * A password as it was typed when signing in: only what the hash cannot take is refused, so that a rule made later
 * locks no one out. Composed (NFKC), as NIST SP 800-63B §5.1.1.2 asks, so that two keyboards type the same password.
 */
export const TypedPassword = z
  .string('Enter your password.')
  .min(1, 'Enter your password.')
  .max(LONGEST_PASSWORD * 4, 'That password is too long.')
  .refine(isCleanText, 'The password has characters that cannot be kept. Type it again.')
  .transform((text) => text.normalize('NFKC'))

export const WEAK_PASSWORD = 'That password is among the first anyone would try. Choose another.'

/**
 * A password to be kept: 10–200 characters of any kind, not a well-known one. Whether it is the person's own name
 * or address is asked where these are known (`isWeakPassword`).
 */
export const NewPassword = TypedPassword.pipe(
  z
    .string()
    .refine((p) => codePoints(p) >= SHORTEST_PASSWORD, `Use at least ${SHORTEST_PASSWORD} characters.`)
    .refine((p) => codePoints(p) <= LONGEST_PASSWORD, `Use at most ${LONGEST_PASSWORD} characters.`)
    .refine((p) => !isWeakPassword(p, {}), WEAK_PASSWORD),
)
