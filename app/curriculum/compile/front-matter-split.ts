import type { YamlError, YamlSource } from '../loading/yaml-source.ts'
import { readYaml } from '../loading/yaml-source.ts'

/** A lesson file in its two halves. */
export interface SplitLesson {
  readonly head: YamlSource
  /** The body with the head's lines left blank, so that lines stay what they are in the file. */
  readonly body: string
  readonly errors: readonly YamlError[]
}

/**
 * Splits the front matter off. `---js` and the like are refused: common readers run them as code. The head must be
 * plain YAML between two lines of exactly three hyphens.
 */
export function splitLesson(file: string, text: string): SplitLesson {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const nothing = { ...readYaml(file, ''), value: undefined }
  const refuse = (message: string, fix: string, line = 1): SplitLesson => ({
    head: nothing,
    body: '',
    errors: [{ file, line, column: 1, message, fix }],
  })
  if (/^---[^\n]/.test(clean))
    return refuse('the first line must be exactly "---"', 'Write three hyphens on it and nothing else.')
  if (!clean.startsWith('---\n'))
    return refuse(
      'the file must begin with front matter between two lines of "---"',
      'Write --- as the first line, then the head (id, title, section …), then --- again.',
    )
  const end = /\n---[ \t]*(?:\n|$)/.exec(clean.slice(3))
  if (!end)
    return refuse(
      'the front matter has no closing line of "---"',
      'Write --- here, below the last line of the head.',
      clean.split('\n').findIndex((line) => line.trim() === '') + 1 || 1,
    )
  const head = clean.slice(4, 3 + end.index + 1)
  const rest = clean.slice(3 + end.index + end[0].length)
  const source = readYaml(file, head, 2)
  const errors = source.errors.map((error) =>
    source.value === undefined ? { ...error, message: `the head is not YAML: ${error.message}` } : error,
  )
  return { head: source, body: '\n'.repeat(head.split('\n').length + 1) + rest, errors }
}
