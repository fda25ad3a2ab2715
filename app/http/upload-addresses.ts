import { BODY_LIMIT } from './body-limit.ts'

/** Where forms come with files: the path, and what all of its files may come to. `.data` is how a page's script asks. */
const ADDRESSES: readonly (readonly [path: RegExp, bytes: number])[] = [
  [/^\/credits\/new(\.data)?$/, 100 * 1024 * 1024],
  // A file of past activities, or its text in a field.
  [/^\/credits\/import(\.data)?$/, 4 * 1024 * 1024],
  [/^\/credits\/entries\/[0-9a-f-]{36}(\.data)?$/, 100 * 1024 * 1024],
]

/** How large a form with files may be at this path; `null`: no files come here. */
export function uploadLimit(path: string, contentType: string | undefined): number | null {
  if (!/^\s*multipart\/form-data/i.test(contentType ?? '')) return null
  const found = ADDRESSES.find(([pattern]) => pattern.test(path))
  return found ? found[1] + BODY_LIMIT : null
}
