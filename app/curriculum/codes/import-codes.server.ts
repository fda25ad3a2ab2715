import { basename } from 'node:path'
import type { Day, ImportKind } from '#billing'
import type { Database } from '#db'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import { hashOfFile, UnreadableFile } from './file-pieces.server.ts'
import type { ReadProgress } from './read-code-file.server.ts'
import { readCodeFile } from './read-code-file.server.ts'
import type { KeptRelease } from './releases.store.server.ts'
import { findKept, putImport } from './releases.store.server.ts'

/** Which official file to import, as what. */
export interface ImportRequest {
  readonly kind: ImportKind
  readonly path: string
  readonly release: string
  readonly from: Day | null
  readonly to: Day | null
  /** Whether the file may have far fewer rows than the release it takes the place of. */
  readonly mayShrink?: boolean
}

/** What an import did. */
export interface Imported {
  readonly changed: boolean
  readonly release: KeptRelease
}

const isSame = (kept: KeptRelease | null, request: ImportRequest, sha256: string): boolean =>
  kept?.sha256 === sha256 && kept.from === request.from && kept.to === request.to

/** A file cut off at the end of a line looks like a good one, but for its length. */
const LEAST_SHARE = 0.8
const isShort = (rows: number, before: KeptRelease): boolean => rows < before.rows * LEAST_SHARE

/**
 * Imports an official file as a release of its table. The same file again changes nothing; a file that cannot be read, or
 * breaks off, leaves what was there in force. Everything becomes visible at once, when all of it is kept.
 */
export async function importCodes(
  db: Database,
  request: ImportRequest,
  now: Instant,
  tell: (progress: ReadProgress) => void = () => {},
): Promise<Result<Imported, string>> {
  const { kind, path, release, from, to } = request
  const sha256 = await hashOfFile(path)
  const there = await findKept(db.read, kind, release)
  if (there && isSame(there, request, sha256)) return ok({ changed: false, release: there })
  try {
    const read = await readCodeFile(kind, path, request, tell)
    if ((await hashOfFile(path)) !== sha256) return fail('the file changed while it was read')
    if (there && !request.mayShrink && isShort(read.rows, there))
      return fail(`it has ${read.rows} rows where the release that stands has ${there.rows}`)
    const row = {
      ...{ id: newId<'CodeImport'>(now), kind, release, file: basename(path), sha256, at: now },
      ...{ from: from as CalendarDay | null, to: to as CalendarDay | null },
      ...{ rows: read.rows, ended: read.ended, rejects: read.rejects, rejected: read.rejected },
      ...{ digest: read.digest, bytes: read.packed.length },
    }
    return await db.tx(`codes:${kind}`, async (tx) => {
      const before = await findKept(tx, kind, release)
      if (before && isSame(before, request, sha256)) return ok({ changed: false, release: before })
      await putImport(tx, row, read.packed, before?.id ?? null)
      return ok({ changed: true, release: { ...row, kind, from, to } })
    })
  } catch (error) {
    if (error instanceof UnreadableFile) return fail(error.message)
    throw error
  }
}
