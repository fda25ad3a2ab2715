/**
 * A cell of RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection): `=`,
 * `+`, `-`, `@`, a tab and a line break, also behind spaces.
 */
export function csvCell(value: string | number): string {
  const text = String(value)
  const safe =
    typeof value === 'string' && /^\s*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as RFC 4180 has it. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
