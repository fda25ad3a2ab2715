import { readSvg } from '../compile/read-svg.ts'
import type { Check } from './check.ts'
import { beside, componentsIn } from './lesson-components.ts'

/** A drawing becomes part of the page: it may hold shapes and text, nothing that runs or loads. */
export const unsafeSvg: Check = {
  id: 'unsafe-svg',
  severity: 'error',
  about: 'A drawing holds something other than plain shapes and text.',
  find(content) {
    const used = new Set(
      componentsIn(content, 'Figure').map(({ lesson, attributes }) => beside(lesson, attributes.src ?? '')),
    )
    return [...used].flatMap((file) => {
      const text = content.texts.get(file)
      if (text === undefined) return []
      const read = readSvg(text)
      if (read.ok) return []
      const { line, column, message, fix } = read.fault
      return [{ at: { file, line, column }, message, fix }]
    })
  },
}
