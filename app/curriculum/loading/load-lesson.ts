import type { Fault } from '../checks/fault.ts'
import { schemaFaults } from '../checks/schema.ts'
import { readLesson } from '../compile/read-lesson.ts'
import { sketchOf } from '../items/sketch.ts'
import { FrontMatter } from '../lessons/front-matter.ts'
import type { ContentFile, LocatedLesson } from './content.ts'
import type { YamlSource } from './yaml-source.ts'

/** The name of a lesson in its address: the file's name without its ending. */
export const slugOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.mdx$/, '')

/**
 * Reads a lesson. It is handed on whatever is wrong with it, its head blank where it cannot be read, so that a fault
 * in one half hides none in the other; and it says whether it is whole.
 */
export function loadLesson(file: ContentFile): { lesson: LocatedLesson; faults: Fault[] } {
  const { head, body, tree, faults: found } = readLesson(file.path, file.text)
  const faults = [...found]
  const slug = slugOf(file.path)
  const value = head.value ?? {}
  const front = FrontMatter.safeParse(value)
  if (front.success) faults.push(...misplaced(file.path, front.data, slug, head))
  else if (head.value !== undefined) faults.push(...schemaFaults(front.error.issues, head, [], value))
  const lesson: LocatedLesson = {
    front: front.success ? front.data : sketchOf(FrontMatter, value),
    slug,
    file: file.path,
    body,
    tree,
    at: head.at,
    spot: (line, column) => ({ file: file.path, line, column }),
    whole: front.success && tree !== null,
  }
  return { lesson, faults }
}

/** The address of a lesson is made of its section and its file's name, and its id says the same. */
function misplaced(path: string, front: FrontMatter, slug: string, head: YamlSource): Fault[] {
  const { id, section } = front
  const folder = path.startsWith('lessons/') ? path.split('/').at(-2) : section
  const error = { severity: 'error', check: 'schema' } as const
  if (folder !== section && id === `${folder}-${slug}`) {
    const message = `the section of this lesson should be ${folder}, as its folder and its id say`
    const fix = `Write section: ${folder}, or move the file and rename its id.`
    return [{ ...head.at(['section']), ...error, message, fix }]
  }
  const wrong: [message: string, fix: string][] = []
  if (id !== `${section}-${slug}`)
    wrong.push([
      `the id of this lesson should be ${section}-${slug}`,
      `Write id: ${section}-${slug}, or rename the file.`,
    ])
  if (folder !== section)
    wrong.push([
      `a lesson of ${section} belongs in lessons/${section}/`,
      `Move the file there, or correct section.`,
    ])
  return wrong.map(([message, fix]) => ({ ...head.at(['id']), ...error, message, fix }))
}
