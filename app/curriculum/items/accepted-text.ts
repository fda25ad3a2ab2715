/** How a typed answer is read: a code or identifier, or words. */
export type TextForm = 'code' | 'text'

/** What does not matter, told with the question. */
export const textRule: Record<TextForm, string> = {
  code: 'Capitals, spaces, dots and hyphens do not matter.',
  text: 'Capitals, punctuation, accents and a leading article do not matter.',
}

const marks = /\p{M}+/gu
const notWord = /[^\p{L}\p{N}]+/gu
const article = /^(?:a|an|the) (?=.)/

/**
 * The form in which typed and accepted answers are compared. Codes keep only letters and digits in capitals, so
 * that `m17.11` is `M1711`; the letter O and the digit 0 stay different, as they are on a claim. Words lose case,
 * accents, punctuation and a leading article.
 */
export function normalizeText(form: TextForm, typed: string): string {
  const plain = typed.normalize('NFKD').replace(marks, '')
  if (form === 'code') return plain.toUpperCase().replace(notWord, '')
  return plain.toLowerCase().replace(/['’]/g, '').replace(notWord, ' ').trim().replace(article, '')
}
