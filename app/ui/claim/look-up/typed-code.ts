import type { CodeEntry, CodeKind } from './code-book.ts'

const CODE_LIKE: Readonly<Record<CodeKind, RegExp>> = {
  // A letter and a digit: no word begins so.
  diagnoses: /^[A-Z]\d[0-9A-Z. ]*$/i,
  procedures: /^([A-Z]?\d[0-9A-Z]*)$/i,
  ...{ modifiers: /^/, places: /^\d*$/, payers: /^/ },
}

/** Whether what was typed is, or may become, a code, and not a word that is looked for. */
export const isCodeLike = (kind: CodeKind, text: string): boolean => text === '' || CODE_LIKE[kind].test(text)

/** The modifier in which the caret stands: a box holds several. */
function wordAt(text: string, caret: number): readonly [start: number, end: number] {
  const start = text.lastIndexOf(' ', caret - 1) + 1
  const end = text.indexOf(' ', caret)
  return [start, end < 0 ? text.length : end]
}

/** What is looked for when this stands in the box. */
export function asked(kind: CodeKind, text: string, caret: number): string {
  if (kind !== 'modifiers') return text
  const [start, end] = wordAt(text, caret)
  return text.slice(start, end)
}

/** What the box holds once a code was chosen. */
export function chosen(kind: CodeKind, { code }: CodeEntry, text: string, caret: number): string {
  if (kind !== 'modifiers') return code
  const [start, end] = wordAt(text, caret)
  return `${text.slice(0, start)}${code}${text.slice(end)}`
}
