import type { ContentFile } from './content.ts'

/** Ids as they stand in a text that cannot be read. */
export const idsIn = ({ text }: ContentFile): string[] =>
  [...text.matchAll(/\bid:\s*["']?([a-z][a-z0-9-]{2,40})\b/g)].flatMap(([, id]) => id ?? [])
