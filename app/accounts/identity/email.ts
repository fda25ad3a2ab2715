import { z } from 'zod'
import { isCleanText } from './clean-text.ts'

/** RFC 5321 §4.5.3.1.3: a path has at most 256 octets, two of them angle brackets. */
const LONGEST = 254

/**
 * An e-mail address in the one form in which it is kept and compared: trimmed, lower case. The pattern is that of
 * the HTML standard, so browser and server agree on what is an address. (Upper case in the part before the @ may
 * mean another mailbox by RFC 5321 §2.4; no provider in use makes that difference, and people do not remember it.)
 */
export const Email = z
  .string('Enter your e-mail address.')
  .refine(isCleanText, 'The address has characters that cannot be kept. Type it again.')
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, 'Enter your e-mail address.')
      .max(LONGEST, `An address has at most ${LONGEST} characters.`)
      .regex(z.regexes.html5Email, 'Enter an address such as name@example.com.'),
  )
