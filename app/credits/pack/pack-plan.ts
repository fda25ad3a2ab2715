import { entriesOfCycle } from '../audits/audit-records.ts'
import { downloadName } from '../evidence/evidence-name.ts'
import type { EvidenceFile, LedgerLine } from '../ledger/ledger.ts'
import type { Statement } from '../statement/statement.ts'

/** A file of the pack: where it lies in it, and what it proves. */
export interface PackFile {
  readonly path: string
  /** The number of its record in the pack, from 1. */
  readonly number: number
  readonly entryId: string
  readonly file: EvidenceFile
}

export interface PackRecord {
  readonly number: number
  readonly line: LedgerLine
  readonly files: readonly PackFile[]
  /** Where the certificate of a credit awarded here lies in the pack; null: it was not awarded here. */
  readonly certificate: string | null
}

const three = (n: number): string => String(n).padStart(3, '0')

/** A name that every system can unpack: plain letters, no path, never empty. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[-.]+/, '')
  return plain.slice(-80).replace(/^[-.]+/, '') || 'file'
}

/** The records of a cycle in the order of their days, each with a number, and its files by that number. */
export function packRecords(statement: Statement, lines: readonly LedgerLine[]): PackRecord[] {
  const ids = new Set(entriesOfCycle(statement).map(({ id }) => id))
  return lines
    .filter(({ entry }) => ids.has(entry.id))
    .toSorted((a, b) => a.entry.activity.completedOn.localeCompare(b.entry.activity.completedOn) || a.n - b.n)
    .map((line, i) => ({
      number: i + 1,
      line,
      certificate:
        line.origin === 'here'
          ? `certificates/${three(i + 1)}-${line.entry.activity.completedOn}-${plainName(line.entry.activity.title)}.pdf`
          : null,
      files: line.files.map((file, k) => {
        const { completedOn } = line.entry.activity
        const name = downloadName(plainName(file.name), file.type)
        return {
          path: `evidence/${three(i + 1)}-${completedOn}-${k + 1}-${name}`,
          number: i + 1,
          entryId: line.entry.id,
          file,
        }
      }),
    }))
}

/** So much evidence goes into one archive: what is larger comes in several. */
export const PART_BYTES = 64 * 1024 * 1024

/** The files of each part, in their order. There is at least one part. */
export function packParts(files: readonly PackFile[], most = PART_BYTES): PackFile[][] {
  const parts: PackFile[][] = [[]]
  let size = 0
  for (const file of files) {
    if (size > 0 && size + file.file.size > most) {
      parts.push([])
      size = 0
    }
    parts.at(-1)?.push(file)
    size += file.file.size
  }
  return parts
}
