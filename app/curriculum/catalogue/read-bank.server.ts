import { sure } from '#kernel/assert.ts'
import type { BankEntry } from '../banks/bank-entry.ts'
import type { Fault } from '../checks/fault.ts'
import type { Item } from '../items/item.ts'
import { readItemBody } from '../items/item-body.ts'
import { readItem } from '../items/read-item.ts'
import type { ParseExam } from '../loading/load-exam.ts'
import { readTree } from './read-tree.server.ts'

/** The banks and exams of a content tree as they would be published, without a database. */
export interface ReadBank<Exam> {
  readonly entries: readonly BankEntry[]
  readonly exams: readonly Exam[]
  /** The item that would be published as this revision. */
  itemOf(revision: string): Item
  /** Draws the item of a template by a seed and gives its revision, as `drawFresh`; null when it is no template's. */
  fresh(item: string, seed: string): string | null
  /** What would be left out, and why. */
  readonly errors: readonly Fault[]
}

/**
 * Reads the banks and exams of the content tree `dir`; what is faulty is left out. Of lessons only the names matter,
 * for links to them; they are not even parsed. Writes nothing.
 */
export async function readBank<Exam>(dir: string, parseExam: ParseExam<Exam>): Promise<ReadBank<Exam>> {
  const { loadAndCheck } = await import('../checks/check-content.ts')
  const { keepsBack } = await import('../checks/all-checks.ts')
  const { wantedItems } = await import('./wanted-items.server.ts')
  const { writtenBody } = await import('./written-body.server.ts')
  const { tablesIn } = await import('../checks/tables-in.ts')
  const { askEngine } = await import('../templates/ask-engine.ts')
  const { drawItem } = await import('../templates/draw-item.ts')
  const { files } = await readTree(dir)
  const { content, faults } = loadAndCheck(files, parseExam, { unread: 'lesson' })
  const errors = faults.filter(keepsBack)
  const broken = new Set(errors.map((fault) => fault.file))
  const wanted = wantedItems(content, errors)
  const bodies = new Map(wanted.map(({ row, body }) => [row.revision, body]))
  const templates = new Map(content.templates.map(({ prepared }) => [prepared.template.id, prepared]))
  const ask = askEngine(tablesIn(content.texts).tables)
  return {
    entries: wanted.map(({ row: { file: _, ...entry } }) =>
      templates.has(entry.id) ? { ...entry, isTemplate: true } : entry,
    ),
    fresh(id, seed) {
      const prepared = templates.get(id)
      const drawn = prepared && drawItem(prepared, seed, ask)
      const { item } = drawn?.ok ? readItem(drawn.value.raw) : { item: null }
      if (!item) return null
      const { revision, body } = writtenBody(item)
      bodies.set(revision, body)
      return revision
    },
    exams: content.exams.flatMap(({ raw, file }) => {
      if (broken.has(file)) return []
      const parsed = parseExam(raw)
      return parsed.ok ? [parsed.value] : []
    }),
    itemOf: (revision) => readItemBody(JSON.parse(sure(bodies.get(revision), `revision ${revision}`))),
    errors,
  }
}
