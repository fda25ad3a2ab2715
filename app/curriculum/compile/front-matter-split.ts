import type { Spot } from '../checks/fault.ts'
import type { YamlSource } from '../loading/yaml-source.ts'
import { readYaml } from '../loading/yaml-source.ts'

/** A lesson file in its two halves. */
export interface SplitLesson {
  readonly head: YamlSource
  /** The body with the head's lines left blank, so that lines stay what they are in the file. */
  readonly body: string
  readonly errors: readonly (Spot & { readonly message: string })[]
}

/**
 * Splits the front matter off. `---js` and the like are refused: common readers run them as code. The head must be
 * plain YAML between two lines of exactly three hyphens.
 */
export function splitLesson(file: string, text: string): SplitLesson {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const nothing = { ...readYaml(file, ''), value: undefined }
  const refuse = (message: string): SplitLesson => ({
    head: nothing,
    body: '',
    errors: [{ file, line: 1, column: 1, message }],
  })
  if (/^---[^\n]/.test(clean)) return refuse('the first line must be exactly "---"')
  if (!clean.startsWith('---\n'))
    return refuse('the file must begin with front matter between two lines of "---"')
  const end = /\n---[ \t]*(?:\n|$)/.exec(clean.slice(3))
  if (!end) return refuse('the front matter has no closing line of "---"')
  const head = clean.slice(4, 3 + end.index + 1)
  const rest = clean.slice(3 + end.index + end[0].length)
  const source = readYaml(file, head, 2)
  return { head: source, body: '\n'.repeat(head.split('\n').length + 1) + rest, errors: source.errors }
}
