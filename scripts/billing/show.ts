import type { Edge } from './edge.ts'

/** A table for people: columns as wide as their longest cell, the last one free. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Prints the answer: as JSON when asked for, else as text for people. */
export function answer(edge: Edge, json: boolean | undefined, value: unknown, text: () => string): void {
  edge.print(`${json ? JSON.stringify(value, null, 2) : text()}\n`)
}
