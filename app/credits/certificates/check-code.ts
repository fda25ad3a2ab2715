/**
 * Verification codes: ten characters of chance and one that checks them, written in groups as `7KMQ-3XTH-9AC`. The alphabet is
 * that of Crockford's Base32 without the letters that are taken for digits (I, L, O) and U; 32¹⁰ codes are 50 bits.
 * The check character is the ISO 7064 sum modulo 37,2 over the same 32 characters and five more, which finds every
 * single mistyped character and every swap of neighbors; here only codes whose check falls on the 32 are drawn.
 */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/** The remainder of ISO 7064 MOD 37-2 for a text of the alphabet. */
const checkOf = (text: string): number => {
  let sum = 0
  for (const letter of text) sum = ((sum + CODE_ALPHABET.indexOf(letter)) * 2) % 37
  return (38 - sum) % 37
}

/** Makes a code of random bytes (0 to 255 each); null when their check character would not be one of the alphabet. */
export function codeOf(bytes: Uint8Array): string | null {
  if (bytes.length < LENGTH) return null
  const body = Array.from(bytes.subarray(0, LENGTH), (byte) => CODE_ALPHABET[byte % 32]).join('')
  const check = CODE_ALPHABET[checkOf(body)]
  return check === undefined ? null : body + check
}

/** Reads a code as people type it: small letters, spaces, hyphens, and letters taken for digits. Null: it is none. */
export function readCode(typed: string): string | null {
  if (typed.length > 60) return null
  const plain = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
  if (plain.length !== LENGTH + 1 || [...plain].some((letter) => !CODE_ALPHABET.includes(letter))) return null
  const body = plain.slice(0, LENGTH)
  return CODE_ALPHABET[checkOf(body)] === plain[LENGTH] ? plain : null
}

/** A code as it is printed. */
export const shownCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-')
