import { sure } from '#kernel/assert.ts'
import type { BankEntry } from '../banks/bank-entry.ts'
import type { Fault } from '../checks/fault.ts'
import type { Item } from '../items/item.ts'
import { readItemBody } from '../items/item-body.ts'
import type { ParseExam } from '../loading/load-exam.ts'
import { readTree } from './read-tree.server.ts'

/** The banks and exams of a content tree as they would be published, without a database. */
export interface ReadBank<Exam> {
  readonly entries: readonly BankEntry[]
  readonly exams: readonly Exam[]
  /** The item that would be published as this revision. */
  itemOf(revision: string): Item
  /** What would be left out, and why. */
  readonly errors: readonly Fault[]
}

/**
 * Reads the banks and exams of the content tree `dir`; what is faulty is left out. Lessons are not even parsed: no
 * item depends on one. Writes nothing.
 */
export async function readBank<Exam>(dir: string, parseExam: ParseExam<Exam>): Promise<ReadBank<Exam>> {
  const { loadAndCheck } = await import('../checks/check-content.ts')
  const { wantedItems } = await import('./wanted-items.server.ts')
  const { files } = await readTree(dir)
  const banks = files.filter((file) => !file.path.endsWith('.mdx'))
  const { content, faults } = loadAndCheck(banks, parseExam)
  const errors = faults.filter((fault) => fault.severity === 'error')
  const wanted = wantedItems(content, errors)
  const bodies = new Map(wanted.map(({ row, body }) => [row.revision, body]))
  return {
    entries: wanted.map(({ row: { file: _, ...entry } }) => entry),
    exams: content.exams.flatMap(({ raw }) => {
      const parsed = parseExam(raw)
      return parsed.ok ? [parsed.value] : []
    }),
    itemOf: (revision) => readItemBody(JSON.parse(sure(bodies.get(revision), `revision ${revision}`))),
    errors,
  }
}
