/** A Markdown table whose columns line up, also in a terminal. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((w, i) => (i === 0 ? '-'.repeat(w + 2) : `${'-'.repeat(w + 1)}:`)).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

export const whole = (n: number): string => Math.round(n).toLocaleString('en-US')
export const tenths = (n: number): string => n.toFixed(1)
export const hundredths = (n: number | null): string => (n === null ? '–' : n.toFixed(2))
/** Bytes as kB of 1,000. */
export const kilobytes = (n: number): string => (n / 1000).toFixed(1)
