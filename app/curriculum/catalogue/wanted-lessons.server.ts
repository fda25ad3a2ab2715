import { canonicalJson } from '#kernel/text.ts'
import { deadPlaces } from '../checks/dead-places.ts'
import type { Fault } from '../checks/fault.ts'
import { beside, componentsIn, drawingsOf } from '../checks/lesson-components.ts'
import type { World } from '../checks/world.ts'
import { COMPILER_VERSION } from '../compile/compiler-version.ts'
import type { DeadPlaces } from '../compile/leave-out.ts'
import type { ShownRule } from '../compile/shown-rules.ts'
import type { ShownWorked } from '../compile/shown-worked.ts'
import type { Content, LocatedLesson } from '../loading/content.ts'
import { isFileKept } from './kept-back.ts'
import type { LessonRow } from './lessons.store.server.ts'
import { fastHash } from './read-tree.server.ts'

/** A lesson to be current. `body` is null where the version that is current was made of the same source. */
export interface WantedLesson {
  readonly row: LessonRow
  readonly body: string | null
}

/** Lessons to be current, and what stopped the compiler at others. */
export interface WantedLessons {
  readonly lessons: readonly WantedLesson[]
  readonly faults: readonly Fault[]
}

/** Everything a lesson is compiled from, as one hash: its text, its drawings, what the engine shows in it. */
function sourceHash(content: Content, lesson: LocatedLesson, dead: DeadPlaces, engine: Engine): string {
  const texts = [lesson.file, ...drawingsOf(content, lesson)].map((path) => content.texts.get(path) ?? '')
  const placed = (name: string) => componentsIn({ ...content, lessons: [lesson] }, name)
  const rules = placed('Rule').map(({ attributes }) => canonicalJson(engine.ruleOf(attributes.id ?? '')))
  const worked = placed('Worked').map(({ attributes }) => canonicalJson(engine.workedOf(attributes)))
  return fastHash([COMPILER_VERSION, ...texts, ...rules, ...worked, ...dead].join('\0'))
}

/** What the engine shows in lessons: billing rules, and examples it works. */
export interface Engine {
  ruleOf(id: string): ShownRule
  workedOf(asked: Readonly<Record<string, string>>): ShownWorked
}

const nameOf = ({ section, slug }: { readonly section: string; readonly slug: string }) =>
  `${section}/${slug}`

/**
 * The lessons that may be published. Only those whose source changed are compiled, one after the other: compiling
 * stops everything else for up to a third of a second, which is why it happens here and never in the web server.
 * A link to a lesson that will not be there is left out, and comes back with the lesson.
 *
 * @param errors those that keep a lesson back
 * @param world what links may lead to beside lessons
 * @param engine what billing rules and worked examples show
 */
export async function wantedLessons(
  content: Content,
  errors: readonly Fault[],
  current: readonly LessonRow[],
  world: Omit<World, 'lessons' | 'headings'>,
  engine: Engine,
): Promise<WantedLessons> {
  const broken = new Set(errors.map((e) => e.file))
  const known = new Map(current.map((row) => [row.id, row]))
  const made = new Map<string, WantedLesson>()
  const faults: Fault[] = []
  const isBroken = (lesson: LocatedLesson) =>
    !lesson.whole || [lesson.file, ...drawingsOf(content, lesson)].some((path) => broken.has(path))

  /** One lesson, with links to `lessons`; null when the compiler stops. */
  async function wanted(lesson: LocatedLesson, lessons: ReadonlySet<string>): Promise<WantedLesson | null> {
    const { front, slug, file } = lesson
    const dead = deadPlaces(lesson, { ...world, lessons, headings: () => null })
    const hash = sourceHash(content, lesson, dead, engine)
    const before = known.get(front.id)
    if (before?.sourceHash === hash && before.file === file)
      return { row: { ...before, status: 'live' }, body: null }
    const done = made.get(`${file} ${hash}`)
    if (done) return done
    const { compileLesson } = await import('../compile/compile-lesson.server.ts')
    const drawing = (src: string) => content.texts.get(beside(lesson, src)) ?? null
    const compiled = await compileLesson(lesson, drawing, dead, engine.ruleOf, engine.workedOf)
    if (!compiled.ok) {
      faults.push(compiled.fault)
      broken.add(file)
      return null
    }
    const body = canonicalJson({ slug, front, doc: compiled.value })
    const { id, section, title, summary, minutes, objectives, codeYear, order } = front
    const head = { id, section, slug, title, summary, minutes, objectives, codeYear, order }
    const row = { ...head, revision: fastHash(body), words: compiled.value.words, sourceHash: hash, file }
    const result: WantedLesson = { row: { ...row, status: 'live' }, body }
    made.set(`${file} ${hash}`, result)
    return result
  }

  // each round knows one lesson less; nearly always there is one round
  for (;;) {
    const sound = content.lessons.filter((lesson) => !isBroken(lesson))
    const isKept = isFileKept(content, sound)
    const stays = current.filter((row) => row.status === 'live' && isKept(row))
    const lessons = new Set([
      ...sound.map(({ front, slug }) => nameOf({ ...front, slug })),
      ...stays.map(nameOf),
    ])
    const found: WantedLesson[] = []
    const before = broken.size
    for (const lesson of sound) {
      const one = await wanted(lesson, lessons)
      if (one) found.push(one)
    }
    if (broken.size === before) return { lessons: found, faults }
  }
}
