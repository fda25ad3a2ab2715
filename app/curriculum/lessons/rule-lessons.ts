import type { Section } from '../sections/section.ts'
import type { LessonSummary } from './lesson.ts'
import type { LessonNode } from './lesson-doc.ts'

/** A lesson with the billing rules that it shows, each at its anchor, and those that it is about. */
export interface RuleLesson {
  readonly title: string
  readonly url: string
  readonly shows: Readonly<Record<string, string>>
  readonly about: readonly string[]
}

/** A way from a rule into a lesson. */
export interface WayToLesson {
  readonly title: string
  /** With the anchor of the rule where the lesson shows it. */
  readonly url: string
  readonly isShown: boolean
}

/** The lessons that a rule leads to: those that show it first, then those about what it belongs to, in reading order. */
export function waysFromRule(lessons: readonly RuleLesson[], rule: string): readonly WayToLesson[] {
  const shown = lessons.flatMap(({ title, url, shows }) => {
    const anchor = Object.hasOwn(shows, rule) ? shows[rule] : undefined
    return anchor === undefined ? [] : [{ title, url: `${url}#${anchor}`, isShown: true }]
  })
  const about = lessons
    .filter((lesson) => lesson.about.includes(rule) && !Object.hasOwn(lesson.shows, rule))
    .map(({ title, url }) => ({ title, url, isShown: false }))
  return [...shown, ...about]
}

/** The rules that a compiled lesson shows, by number, with the anchor at which each first stands. */
export function rulesShown(nodes: readonly LessonNode[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const walk = (some: readonly LessonNode[]): void => {
    for (const node of some) {
      if (typeof node === 'string' || 'html' in node) continue
      if ('component' in node && node.component === 'Rule') {
        const { id = '', anchor = '' } = node.props
        if (id !== '' && anchor !== '' && !Object.hasOwn(found, id)) found[id] = anchor
      }
      walk(node.children)
    }
  }
  walk(nodes)
  return found
}

/**
 * The rules that each lesson is about. A rule belongs to the lessons that teach one of the objectives that name it; where
 * none does, to all lessons of the sections these objectives stand in.
 */
export function rulesTaught(
  lessons: readonly Pick<LessonSummary, 'id' | 'section' | 'objectives'>[],
  sections: readonly Section[],
): ReadonlyMap<string, readonly string[]> {
  const about = new Map<string, string[]>(lessons.map(({ id }) => [id, []]))
  const places = sections.flatMap((section) =>
    section.objectives.flatMap(({ id: objective, rules = [] }) =>
      rules.map((rule) => ({ rule, objective, section: section.id })),
    ),
  )
  for (const rule of new Set(places.map((place) => place.rule))) {
    const own = places.filter((place) => place.rule === rule)
    const teaching = lessons.filter((lesson) =>
      own.some(({ objective }) => lesson.objectives.includes(objective)),
    )
    const near = lessons.filter((lesson) => own.some(({ section }) => lesson.section === section))
    for (const { id } of teaching.length > 0 ? teaching : near) about.get(id)?.push(rule)
  }
  return about
}
