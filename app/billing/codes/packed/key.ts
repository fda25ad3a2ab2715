const ALPHABET = ' 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const BASE = 37
/** Ten characters: 37^10 is the last power of 37 that a double holds exactly (4.8e15 < 2^53). */
export const KEY_LENGTH = 10

const VALUE = new Int8Array(128).fill(-1)
for (let i = 0; i < ALPHABET.length; i += 1) VALUE[ALPHABET.charCodeAt(i)] = i

/**
 * A key of at most ten capital letters, digits and blanks as one number that sorts as the text does; NaN when it is no
 * such text. Five characters of a code fit into 27 bits, a pair of codes into 53.
 */
export function packKey(text: string): number {
  if (text.length > KEY_LENGTH) return Number.NaN
  let packed = 0
  for (let i = 0; i < text.length; i += 1) {
    const value = VALUE[text.charCodeAt(i)] ?? -1
    if (value < 0) return Number.NaN
    packed = packed * BASE + value
  }
  for (let i = text.length; i < KEY_LENGTH; i += 1) packed *= BASE
  return packed
}

/** How many keys begin with the same five characters. */
export const PAIR_WIDTH = BASE ** (KEY_LENGTH / 2)

/** A code of five characters as half of a pair's key: the first half times `PAIR_WIDTH`, plus the second. NaN for others. */
export function packHalf(code: string): number {
  if (code.length !== KEY_LENGTH / 2) return Number.NaN
  let packed = 0
  for (let i = 0; i < code.length; i += 1) {
    const value = VALUE[code.charCodeAt(i)] ?? -1
    if (value < 1) return Number.NaN
    packed = packed * BASE + value
  }
  return packed
}

/** The text of a packed key, without blanks at its end. */
export function unpackKey(packed: number): string {
  let rest = packed
  let text = ''
  for (let i = 0; i < KEY_LENGTH; i += 1) {
    text = (ALPHABET[rest % BASE] ?? ' ') + text
    rest = Math.floor(rest / BASE)
  }
  return text.trimEnd()
}
