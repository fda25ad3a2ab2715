import { eachNode, literalAttributes } from '../compile/tree.ts'
import type { Content, LocatedLesson } from '../loading/content.ts'
import type { Found } from './check.ts'

/** A component as it stands in a lesson. */
export interface Placed {
  readonly lesson: LocatedLesson
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly at: Found['at']
}

const nodesOf = ({ tree }: LocatedLesson) => (tree === null ? [] : eachNode(tree))

/** The drawings of a lesson, as paths of the tree. */
export const drawingsOf = (content: Content, lesson: LocatedLesson): string[] =>
  componentsIn({ ...content, lessons: [lesson] }, 'Figure').map(({ attributes }) =>
    beside(lesson, attributes.src ?? ''),
  )

/** Every use of the component `name` in the lessons. */
export const componentsIn = (content: Content, name: string): Placed[] =>
  content.lessons.flatMap((lesson) =>
    [...nodesOf(lesson)].flatMap((node): Placed[] => {
      if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name !== name)
        return []
      const { line, column } = node.position?.start ?? { line: 1, column: 1 }
      return [{ lesson, name, attributes: literalAttributes(node), at: lesson.spot(line, column) }]
    }),
  )

/** A path beside the lesson, as a path of the tree. */
export const beside = (lesson: LocatedLesson, src: string): string =>
  `${lesson.file.split('/').slice(0, -1).join('/')}/${src.replace(/^\.\//, '')}`.replace(/^\//, '')
