import type { Content } from '../loading/content.ts'
import { headingsOf } from './headings.ts'

/** What a link of the content may lead to. */
export interface World {
  /** Null when nobody knows which sections there are. */
  readonly sections: ReadonlySet<string> | null
  readonly lessons: ReadonlySet<string>
  readonly exams: ReadonlySet<string>
  /** The anchors of the lesson `section/slug`; null when it cannot be looked into. */
  headings(lesson: string): ReadonlySet<string> | null
}

/** Everything that is written in the tree, published or not. */
export function writtenWorld(content: Content): World {
  const { lessons, exams } = content.written
  const anchors = new Map<string, ReadonlySet<string>>()
  return {
    sections: content.objectives && new Set(content.objectives.value.sections.map((s) => s.id)),
    lessons,
    exams,
    headings(name) {
      const known = anchors.get(name)
      if (known) return known
      const lesson = content.lessons.find((l) => `${l.front.section}/${l.slug}` === name)
      if (!lesson?.tree) return null
      const found = headingsOf(lesson.tree)
      anchors.set(name, found)
      return found
    },
  }
}
