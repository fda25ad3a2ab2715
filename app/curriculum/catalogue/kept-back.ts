import type { Content } from '../loading/content.ts'

interface Row {
  readonly file: string
  readonly id?: string
}

/**
 * Whether an item or card that is not to be current is merely faulty, and so keeps the version it had: its id is still
 * written, or its file holds something whose id cannot be read.
 */
export const isItemKept =
  ({ written }: Content, names: ReadonlySet<string> = written.items) =>
  ({ id, file }: Row): boolean =>
    (id !== undefined && names.has(id)) || written.unnamed.has(file)

/** The same of what has a file of its own, a lesson or an exam: the file is there, and nothing else came of it. */
export function isFileKept({ paths }: Content, wanted: readonly Row[]): (row: Row) => boolean {
  const used = new Set(wanted.map(({ file }) => file))
  return ({ file }) => paths.has(file) && !used.has(file)
}
