import { canonicalJson } from '#kernel/text.ts'
import type { Fault } from '../checks/fault.ts'
import { beside, componentsIn } from '../checks/lesson-components.ts'
import { COMPILER_VERSION } from '../compile/compiler-version.ts'
import type { Content, LocatedLesson } from '../loading/content.ts'
import type { LessonRow } from './lessons.store.server.ts'
import { fastHash } from './read-tree.server.ts'
import type { Wanted } from './wanted-items.server.ts'

/** Lessons to be current. `body` is null where the version that is current was made of the same source. */
export interface WantedLessons {
  readonly lessons: readonly (Omit<Wanted<LessonRow>, 'body'> & { readonly body: string | null })[]
  readonly faults: readonly Fault[]
}

/** Everything a lesson is compiled from, as one hash. */
function sourceHash(content: Content, lesson: LocatedLesson): string {
  const drawings = componentsIn({ ...content, lessons: [lesson] }, 'Figure').map(({ attributes }) =>
    beside(lesson, attributes.src ?? ''),
  )
  const texts = [lesson.file, ...drawings].map((path) => content.texts.get(path) ?? '')
  return fastHash([COMPILER_VERSION, ...texts].join('\0'))
}

/**
 * The lessons that may be published. Only those whose source changed are compiled, one after the other: compiling
 * stops everything else for up to a third of a second, which is why it happens here and never in the web server.
 */
export async function wantedLessons(
  content: Content,
  errors: readonly Fault[],
  current: readonly LessonRow[],
): Promise<WantedLessons> {
  const broken = new Set(errors.map((e) => e.file))
  const known = new Map(current.map((row) => [row.id, row]))
  const lessons: WantedLessons['lessons'][number][] = []
  const faults: Fault[] = []
  for (const lesson of content.lessons) {
    if (broken.has(lesson.file)) continue
    const { front, slug, file } = lesson
    const hash = sourceHash(content, lesson)
    const before = known.get(front.id)
    if (before?.sourceHash === hash && before.file === file) {
      lessons.push({ row: { ...before, status: 'live' }, body: null })
      continue
    }
    const { compileLesson } = await import('../compile/compile-lesson.server.ts')
    const compiled = await compileLesson(lesson, (src) => content.texts.get(beside(lesson, src)) ?? null)
    if (!compiled.ok) {
      faults.push(compiled.fault)
      continue
    }
    const body = canonicalJson({ slug, front, doc: compiled.value })
    const { id, section, title, summary, minutes, objectives, codeYear, order } = front
    const row = { id, section, slug, title, summary, minutes, objectives, codeYear, order }
    const made = { revision: fastHash(body), words: compiled.value.words, sourceHash: hash }
    lessons.push({ row: { ...row, ...made, status: 'live', file }, body })
  }
  return { lessons, faults }
}
