import { createHash } from 'node:crypto'
import type { Zippable } from 'fflate'
import { strToU8, zipSync } from 'fflate'
import type { LedgerLine } from '../ledger/ledger.ts'
import type { Statement } from '../statement/statement.ts'
import type { PackFile } from './pack-plan.ts'
import { packParts, packRecords } from './pack-plan.ts'
import type { FileState, PackOwner, PackPlan } from './pack-texts.ts'
import { indexCsv, indexHtml, transcriptCsv } from './pack-texts.ts'
import { packTranscriptPdf } from './pack-transcript-pdf.server.ts'

/** What a pack is made of. `read` gives a file's bytes, null: lost or changed. */
export interface PackSource {
  readonly owner: PackOwner
  readonly statement: Statement
  readonly lines: readonly LedgerLine[]
  readonly read: (file: PackFile) => Promise<Uint8Array | null>
  /** The certificate of a credit awarded here, by the entry it stands for; null: there is none. */
  readonly certificate: (entryId: string) => Promise<Uint8Array | null>
}

export interface Pack {
  readonly bytes: Uint8Array
  readonly part: number
  readonly parts: number
}

/** Every file of a pack has this time: the same ledger on the same day gives the same bytes. ZIP knows no zone. */
const MTIME = '2000-01-01T00:00:00'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * A pack's part, from 1; one that is not there is null. Each part has the transcript and the whole index; the first has
 * the certificates of what was awarded here.
 */
export async function makePack(source: PackSource, part: number, most?: number): Promise<Pack | null> {
  const records = packRecords(source.statement, source.lines)
  const parts = packParts(
    records.flatMap(({ files }) => files),
    most,
  )
  const own = parts[part - 1]
  if (!own) return null
  const evidence = new Map<string, Uint8Array>()
  const states = new Map<string, FileState>()
  for (const file of own) {
    const bytes = await source.read(file)
    states.set(file.path, bytes ? 'here' : 'lost')
    if (bytes) evidence.set(file.path, bytes)
  }
  if (part === 1)
    for (const { line, certificate: path } of records) {
      if (path === null) continue
      const bytes = await source.certificate(line.entry.id)
      states.set(path, bytes ? 'here' : 'lost')
      if (bytes) evidence.set(path, bytes)
    }
  const plan: PackPlan = {
    certificateAt: (path) => {
      const bytes = evidence.get(path)
      return bytes ? { checksum: sha256(bytes), size: bytes.byteLength } : null
    },
    ...{ owner: source.owner, statement: source.statement, records, part, parts: parts.length },
    stateOf: (path) => states.get(path) ?? 'other-part',
  }
  const texts = new Map<string, Uint8Array>(
    Object.entries({
      'index.csv': indexCsv(plan),
      'index.html': indexHtml(plan),
      'transcript.csv': transcriptCsv(plan),
    }).map(([path, text]) => [path, strToU8(text)] as const),
  )
  texts.set('transcript.pdf', await packTranscriptPdf(plan))
  const sums = [...texts, ...evidence].map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`).join('')
  const files: Zippable = {}
  for (const [path, bytes] of texts) files[path] = [bytes, { mtime: MTIME, level: 6 }]
  files.SHA256SUMS = [strToU8(sums), { mtime: MTIME, level: 6 }]
  // Pictures and PDFs are compressed already.
  for (const [path, bytes] of evidence) files[path] = [bytes, { mtime: MTIME, level: 0 }]
  return { bytes: zipSync(files), part, parts: parts.length }
}
