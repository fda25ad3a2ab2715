import type { Fault } from '../checks/fault.ts'
import { schemaFaults } from '../checks/schema.ts'
import { readLesson } from '../compile/read-lesson.ts'
import { FrontMatter } from '../lessons/front-matter.ts'
import type { ContentFile, LocatedLesson } from './content.ts'

/** The name of a lesson in its address: the file's name without its ending. */
export const slugOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.mdx$/, '')

/** Reads a lesson; it is only handed on when its head fits the schema and its body is safe. */
export function loadLesson(file: ContentFile): { lesson: LocatedLesson | null; faults: Fault[] } {
  const { head, body, tree, faults: found } = readLesson(file.path, file.text)
  const faults = [...found]
  if (head.errors.length > 0 || head.value === undefined) return { lesson: null, faults }
  const front = FrontMatter.safeParse(head.value ?? {})
  if (!front.success) faults.push(...schemaFaults(front.error.issues, head, [], head.value))
  if (!front.success || tree === null) return { lesson: null, faults }
  const slug = slugOf(file.path)
  faults.push(...misplaced(file.path, front.data, slug, head.at(['id'])))
  const lesson: LocatedLesson = {
    front: front.data,
    slug,
    file: file.path,
    body,
    tree,
    at: head.at,
    spot: (line, column) => ({ file: file.path, line, column }),
  }
  return { lesson, faults }
}

/** The address of a lesson is made of its section and its file's name, and its id says the same. */
function misplaced(
  path: string,
  front: FrontMatter,
  slug: string,
  at: Omit<Fault, 'severity' | 'check' | 'message' | 'fix'>,
): Fault[] {
  const folder = path.split('/').at(-2)
  const wrong: string[] = []
  if (front.id !== `${front.section}-${slug}`)
    wrong.push(`the id of this lesson should be ${front.section}-${slug}`)
  if (path.startsWith('lessons/') && folder !== front.section)
    wrong.push(`a lesson of ${front.section} belongs in lessons/${front.section}/`)
  return wrong.map((message) => ({
    ...at,
    severity: 'error',
    check: 'schema',
    message,
    fix: 'Rename one of the two.',
  }))
}
