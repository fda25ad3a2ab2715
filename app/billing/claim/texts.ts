import { z } from 'zod'

/** Printable text of at most `longest` characters, without the ends' white space; empty text counts as missing. */
export const text = (longest: number) =>
  z
    .string()
    .max(longest)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'text without control characters')
    .trim()

/** A code of letters and digits, written in whatever case and with or without its dot: "m17.11" → "M1711". */
export const code = (longest: number) =>
  text(longest + 4).overwrite((value) => value.toUpperCase().replaceAll('.', ''))
