import fc from 'fast-check'

const [FIRST_SURROGATE, SURROGATES] = [0xd800, 0x800]

const place = (char: unknown): number => {
  const point = typeof char === 'string' && [...char].length === 1 ? (char.codePointAt(0) ?? 0) : -1
  if (point < 0) throw new Error('not one character')
  return point < FIRST_SURROGATE ? point : point - SURROGATES
}

/** Any character of Unicode, as likely as any other. */
const anyChar = fc
  .nat(0x10ffff - SURROGATES)
  .map((n) => String.fromCodePoint(n < FIRST_SURROGATE ? n : n + SURROGATES), place)

/**
 * Any text, and now and then a name of a built-in: what fast-check's `unit: 'binary'` draws, without the table of a
 * million characters that it fills in every process.
 */
export const anyText = (maxLength: number) => fc.string({ unit: anyChar, maxLength })
