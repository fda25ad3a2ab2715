import { plainNumber } from '../scenarios/plain-number.ts'

/** What in a text looks as if it belonged to a real person, in words; the numbers of the scenario itself do not count. */
const KINDS: readonly (readonly [words: string, pattern: RegExp])[] = [
  ['a Social Security number', /\b(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}\b/g],
  // Numbers with 555-01xx are kept for fiction (North American Numbering Plan).
  ['a telephone number', /(?<![\d-])\(?[2-9]\d{2}\)?[-. ](?!555[-. ]01)[2-9]\d{2}[-. ]\d{4}(?![\d-])/g],
  ['an e-mail address', /\b[\w.+-]+@(?!example\.(?:com|org|net)\b)[\w-]+(?:\.[\w-]+)+\b/g],
  [
    'a Medicare number',
    /\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d{2}\b/g,
  ],
  ['a birth date', /\b(?:born|birth|dob)\D{0,12}\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/gi],
  ['a record number', /\b(?:mrn|medical record)\D{0,6}\d{5,}/gi],
]

/**
 * Kinds of identifiers of real persons that a free text seems to hold, each once; none: it may be kept. Nothing is ever
 * refused by it: it makes a person look again (45 CFR 164.514(b)(2) lists what identifies someone).
 * @param invented numbers and days of the scenario, which may be written anywhere
 */
export function realIdentifiers(text: string, invented: readonly string[] = []): readonly string[] {
  const known = invented.map(plainNumber).filter((one) => one !== '')
  return KINDS.filter(([, pattern]) =>
    [...text.matchAll(pattern)].some(([hit]) => !known.some((one) => plainNumber(hit).includes(one))),
  ).map(([words]) => words)
}
