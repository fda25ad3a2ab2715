import { createHash } from 'node:crypto'
import type { ImportKind, PackedTable, Release } from '#billing'
import { LAYOUTS, packer, writePacked } from '#billing'
import type { FileProgress } from './file-pieces.server.ts'
import { piecesOf, UnreadableFile } from './file-pieces.server.ts'

/** A row of a file that could not be read. */
export interface Reject {
  readonly line: number
  readonly why: string
}

/** An official file, read. */
export interface ReadCodeFile {
  readonly table: PackedTable
  readonly packed: Uint8Array<ArrayBuffer>
  /** SHA-256 of the packed rows. */
  readonly digest: string
  readonly rows: number
  readonly ended: number
  readonly rejects: number
  /** The first of them. */
  readonly rejected: readonly Reject[]
}

/** How far the reading has come. */
export interface ReadProgress extends FileProgress {
  readonly rows: number
  readonly rejects: number
}

const MOST_LISTED = 1000
/** More bad rows than these mean that it is not the file it is taken for, or that it is damaged. */
const FEW = 10
const ONE_IN = 100

const isTooMany = (rejects: number, rows: number): boolean =>
  rejects > rows || (rejects > FEW && rejects * ONE_IN > rows)

/**
 * Reads an official file into a packed table. Throws `UnreadableFile` when it is not such a file, breaks off, or has too
 * many rows that cannot be read.
 */
export async function readCodeFile(
  kind: ImportKind,
  path: string,
  term: Pick<Release, 'from' | 'to'>,
  tell: (progress: ReadProgress) => void = () => {},
): Promise<ReadCodeFile> {
  const layout = LAYOUTS[kind]
  const reader = layout.reader(term)
  const table = packer(layout.columns)
  const rejected: Reject[] = []
  let rejects = 0
  let ended = 0
  let line = 0
  const refuse = (why: string): void => {
    rejects += 1
    if (rejected.length < MOST_LISTED) rejected.push({ line, why })
  }
  const end = layout.lineEnd ?? '\n'
  for await (const pieces of piecesOf(path, end, ({ read, size }) =>
    tell({ read, size, rows: table.rows, rejects }),
  )) {
    for (const piece of pieces) {
      if (end === '\n') line += 1
      const read = reader.line(piece)
      if (read.is === 'row') {
        const wrong = table.add(read.cells)
        if (wrong) refuse(wrong)
      } else if (read.is === 'reject') refuse(read.why)
      else if (read.is === 'ended') ended += 1
      if (end === '>') line += piece.split('\n').length - 1
    }
  }
  const lacks = reader.end()
  if (lacks) throw new UnreadableFile(`it is not a file of ${layout.title}: ${lacks}`)
  const first = rejected[0] ? `; the first, line ${rejected[0].line}: ${rejected[0].why}` : ''
  if (table.rows === 0) throw new UnreadableFile(`it has no row of ${layout.title}${first}`)
  if (isTooMany(rejects, table.rows))
    throw new UnreadableFile(`${rejects} rows cannot be read, against ${table.rows} that can${first}`)
  const finished = table.finish()
  const packed = writePacked(finished)
  const digest = createHash('sha256').update(packed).digest('hex')
  return { table: finished, packed, digest, rows: finished.rows, ended, rejects, rejected }
}
