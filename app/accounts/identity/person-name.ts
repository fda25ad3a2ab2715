import { z } from 'zod'
import { codePoints, isCleanText } from './clean-text.ts'

const LONGEST = 100
/** Control characters and the marks that turn the direction of the text around a name. */
const UNPRINTABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** What a person is called: composed, single spaces, 1–100 characters of any script. */
export const PersonName = z
  .string('Enter your name.')
  .refine(isCleanText, 'The name has characters that cannot be kept. Type it again.')
  .transform((text) => text.normalize('NFC').trim().replace(/ +/g, ' '))
  .pipe(
    z
      .string()
      .min(1, 'Enter your name.')
      .refine((name) => codePoints(name) <= LONGEST, `A name has at most ${LONGEST} characters.`)
      .refine((name) => !UNPRINTABLE.test(name), 'A name is one line of text.'),
  )

/** The key by which names are put in order for people: no accents, lower case. The same on both databases. */
export const nameSortKey = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
