/** What a command of `billing` may do to the world; tests hand in their own. */
export interface Edge {
  /** Standard output: JSON alone, or the text for people. */
  print(text: string): void
  /** Standard error: messages, one a line. */
  tell(line: string): void
  /** The bytes of a file, or of standard input for "-". Throws `Unusable`. */
  read(path: string): Promise<Uint8Array>
}

/** Asked wrongly, or with an input that cannot be used: what and where, in one line. Ends with 2. */
export class Unusable extends Error {}

/** Anything as one line of bounded length: what others wrote may hold line ends and escape sequences. */
export function oneLine(text: string, longest = 500): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}
