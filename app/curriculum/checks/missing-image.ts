import { isDrawing } from '../compile/author-components.ts'
import type { Check } from './check.ts'
import { beside, componentsIn } from './lesson-components.ts'

/** A figure whose file is not there. */
export const missingImage: Check = {
  id: 'missing-image',
  severity: 'error',
  about: 'A figure names an SVG file that does not lie beside the lesson.',
  find: (content) =>
    componentsIn(content, 'Figure').flatMap(({ lesson, attributes, at }) => {
      const path = beside(lesson, attributes.src ?? '')
      if (!isDrawing(attributes.src) || content.paths.has(path)) return []
      return [{ at, message: `there is no file ${path}`, fix: 'Put the drawing there, or correct src.' }]
    }),
}
