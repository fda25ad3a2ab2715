import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, mkdir, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { assert } from '#kernel/assert.ts'
import { isId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { RefusedFile } from '../ledger/credit-fault.ts'
import type { EvidenceType } from '../ledger/ledger.ts'
import { MOST_BYTES, shownName } from './evidence-name.ts'
import { sniff } from './sniff.server.ts'

/** Where files are that have arrived and belong to no line yet. */
export const INCOMING = 'incoming'

/** A file that has arrived whole and is of a kind that is taken; it lies under a name of its own until a line has it. */
export interface StagedFile {
  /** The folder of all evidence. */
  readonly dir: string
  readonly temp: string
  readonly name: string
  readonly size: number
  readonly checksum: string
  readonly type: EvidenceType
}

export type Staged = Result<StagedFile, RefusedFile>

/**
 * Writes a file as it arrives under a temporary name, synced, and looks at what it is. What is too large is received to
 * its end and not kept, so that the form around it can still be read. When the sender breaks off, nothing stays.
 */
export async function stageFile(
  dir: string,
  givenName: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Staged> {
  const name = shownName(givenName)
  const folder = join(dir, INCOMING)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temp = join(folder, randomUUID())
  const handle = await open(temp, constants.O_CREAT | constants.O_EXCL | constants.O_RDWR, 0o600)
  let isKept = false
  try {
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of bytes) {
      size += chunk.byteLength
      if (size > MOST_BYTES) continue
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    if (size > MOST_BYTES) return fail({ name, why: 'is larger than 10 MB' })
    await handle.sync()
    const kind = await sniff(await readFile(temp))
    if (!kind.ok) return fail({ name, why: kind.fault })
    isKept = true
    return ok({ dir, temp, name, size, checksum: hash.digest('hex'), type: kind.value })
  } finally {
    await handle.close()
    if (!isKept) await rm(temp, { force: true })
  }
}

/** Lets go of files that no line will have. */
export async function discardFiles(files: readonly Staged[]): Promise<void> {
  for (const file of files) if (file.ok) await rm(file.value.temp, { force: true })
}

const CHECKSUM = /^[0-9a-f]{64}$/

/**
 * Where a person's file lies. Each person has a folder of their own, so that what two people both have is there twice:
 * one taking it away never touches the other's, and nobody learns that a file is known.
 */
export function evidencePath(dir: string, personId: string, checksum: string): string {
  assert(isId(personId) && CHECKSUM.test(checksum), 'a place in the evidence store')
  return join(dir, personId, checksum)
}

/**
 * Puts a staged file where a line will find it, before that line is written: a line never names a file that is not
 * there. The staged one stays until `settleFile`.
 */
export async function adoptFile(file: StagedFile, personId: string): Promise<void> {
  const to = evidencePath(file.dir, personId, file.checksum)
  const twin = `${file.temp}.twin`
  await mkdir(join(file.dir, personId), { recursive: true, mode: 0o700 })
  // A second name for the same bytes; a copy where the file system knows no second names.
  await link(file.temp, twin).catch(() => copyFile(file.temp, twin))
  await rename(twin, to)
  await syncFolder(join(file.dir, personId))
}

/** After its line is written: puts the file there again if housekeeping took an older one of the same content meanwhile. */
export async function settleFile(file: StagedFile, personId: string): Promise<void> {
  const to = evidencePath(file.dir, personId, file.checksum)
  if (await isThere(to)) return rm(file.temp, { force: true })
  await rename(file.temp, to)
  await syncFolder(join(file.dir, personId))
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** A file's bytes; `null` when it is not there or is no longer what it was. */
export async function readStored(
  dir: string,
  personId: string,
  checksum: string,
): Promise<Uint8Array | null> {
  const bytes = await readFile(evidencePath(dir, personId, checksum)).catch(() => null)
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== checksum) return null
  return bytes
}

/** Removes a person's file from the store; another's of the same content stays. */
export const removeStored = (dir: string, personId: string, checksum: string): Promise<void> =>
  unlink(evidencePath(dir, personId, checksum)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })

/** Removes all files of a person from the store. */
export async function removeAllStored(dir: string, personId: string): Promise<void> {
  assert(isId(personId), 'a folder in the evidence store')
  await rm(join(dir, personId), { recursive: true, force: true })
}
