import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'

/** The text of a file that somebody chose, or in a sentence why it has none. */
export function fileText(bytes: Uint8Array): Result<string, string> {
  const [a, b] = bytes
  if (a === 0x50 && b === 0x4b)
    return fail('This is a spreadsheet itself. Open it, save it as “CSV UTF-8”, and choose that file.')
  const utf16 = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\u0000')) return ok(text)
  } catch {
    // Said below: nothing of a file is taken whose letters would be guesses.
  }
  return fail('The file is not in UTF-8, so its letters would be guesses. Save it again as “CSV UTF-8”.')
}
