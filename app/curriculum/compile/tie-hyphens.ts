/** A word joiner: nothing to see, and no line may end there. */
const JOINER = '\u2060'

/** Keeps the hyphen of a suffix ("-gram") on the line of its word: browsers break a line after any hyphen. */
export const tieHyphens = (text: string): string =>
  text.replace(/(?<=^|[\s([“‘"'])-(?=\p{L})/gu, `-${JOINER}`)

/** The text as it was, for search. */
export const untied = (text: string): string => text.replaceAll(JOINER, '')
