import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Fault } from '../checks/fault.ts'
import { wordsOf } from '../checks/words.ts'
import type { LessonDoc } from '../lessons/lesson-doc.ts'
import type { LocatedLesson } from '../loading/content.ts'
import { bundleLesson, markers } from './bundle-lesson.server.ts'
import type { DeadPlaces } from './leave-out.ts'
import { LessonWalk } from './lesson-nodes.server.ts'
import { readSvg } from './read-svg.ts'
import { syntaxFault } from './syntax-fault.ts'

const names = new Map<unknown, string>(Object.entries(markers).map(([name, marker]) => [marker, name]))

/**
 * Compiles a lesson that was read and found safe.
 *
 * @param drawing the text of an SVG file beside the lesson, or null
 * @param dead links and rules that lead nowhere, left out
 * @param rule what is shown of the billing rule with an id, as attributes
 * @param worked what the engine makes of a worked example, as attributes
 * @returns the lesson as data, or the place at which the compiler stopped
 */
export async function compileLesson(
  lesson: LocatedLesson,
  drawing: (src: string) => string | null,
  dead: DeadPlaces | undefined,
  rule: (id: string) => Readonly<Record<string, string>>,
  worked: (asked: Readonly<Record<string, string>>) => Readonly<Record<string, string>> = () => ({}),
): Promise<Result<LessonDoc, Fault>> {
  let figures = 0
  const complete = (component: string, props: Readonly<Record<string, string>>): Record<string, string> => {
    if (component === 'Figure') {
      figures += 1
      const svg = readSvg(drawing(props.src ?? '') ?? '', `f${figures}-`)
      if (!svg.ok) throw new Error(`the drawing ${props.src} cannot be used: ${svg.fault.message}`)
      const { src: _, ...rest } = props
      return { ...rest, svg: svg.value }
    }
    if (component === 'Worked') return { caption: props.caption ?? '', ...worked(props) }
    return component === 'Rule' ? { ...props, ...rule(props.id ?? '') } : { ...props }
  }
  try {
    const Lesson = await bundleLesson(lesson.body, dead)
    const walk = new LessonWalk((type) => names.get(type) ?? null, complete)
    const blocks = walk.nodes(Lesson({ components: markers }), true)
    const { outline, terms, checks } = walk.walked
    const text = walk.walked.text.join('').replace(/\s+/g, ' ').trim()
    return ok({ blocks, outline, terms, checks, words: wordsOf(text).length })
  } catch (error) {
    return fail(syntaxFault(lesson.file, error))
  }
}
