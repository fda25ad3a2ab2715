import type { SectionCounts } from '#curriculum'
import { itemsIn } from '#curriculum'

const COLUMNS = ['lessons', 'items', 'recall', 'verified', 'templates', 'cards'] as const

/** The counts of all sections as lines of a table for people, with their sum at the end. */
export function countLines(all: readonly SectionCounts[]): readonly string[] {
  const rows = all.map((one) => ({
    name: one.section,
    numbers: [
      ...[one.lessons, itemsIn(one), one.levels.recall ?? 0],
      ...[one.verified, one.templates, one.cards],
    ],
  }))
  const sums = COLUMNS.map((_, i) => rows.reduce((sum, row) => sum + (row.numbers[i] ?? 0), 0))
  const wide = Math.max(7, ...rows.map(({ name }) => name.length))
  const line = (name: string, cells: readonly (string | number)[]) =>
    [name.padEnd(wide), ...cells.map((cell) => String(cell).padStart(9))].join(' ')
  return [
    line('section', COLUMNS),
    ...rows.map(({ name, numbers }) => line(name, numbers)),
    line('in all', sums),
  ]
}
