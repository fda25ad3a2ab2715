import { headingIds } from '../compile/heading-id.ts'
import { parseMarkdown } from '../compile/render-markdown.ts'
import { eachNode, textOf } from '../compile/tree.ts'
import { proseOf } from '../items/item.ts'
import type { Content, LocatedLesson } from '../loading/content.ts'
import type { Check, Found } from './check.ts'
import type { Spot } from './fault.ts'

/** Addresses of the site that exist whatever the content is. */
const PAGES = new Set([
  '',
  'about',
  'account',
  'exams',
  'lessons',
  'practice',
  'search',
  'terms',
  'today',
  'sign-in',
  'sign-up',
])

const anchorsOf = (lesson: LocatedLesson): Set<string> => {
  const idOf = headingIds()
  const headings = [...eachNode(lesson.tree)].filter((n) => n.type === 'heading')
  return new Set(headings.map((h) => idOf(textOf(h))))
}

/** What is wrong with an address, or null. Other sites are not asked. */
function wrong(url: string, content: Content, lesson: LocatedLesson | null): string | null {
  if (/^(?:https?:|mailto:)/i.test(url)) return null
  if (url.startsWith('#'))
    return lesson !== null && anchorsOf(lesson).has(url.slice(1)) ? null : `there is no heading ${url}`
  if (!url.startsWith('/')) return `"${url}" is relative to nothing`
  const [path = '', anchor] = url.slice(1).split('#')
  const [page = '', section, slug, ...more] = path.split('?')[0]?.split('/') ?? []
  if (page === 'lessons' && section !== undefined) {
    if (slug === undefined) {
      const exists = content.objectives?.value.sections.some((s) => s.id === section) ?? true
      return exists ? null : `there is no section ${section}`
    }
    const target = content.lessons.find((l) => l.front.section === section && l.slug === slug)
    if (target === undefined || more.length > 0) return `there is no lesson ${section}/${slug}`
    return anchor === undefined || anchorsOf(target).has(anchor)
      ? null
      : `that lesson has no heading #${anchor}`
  }
  if (page === 'exams' && section !== undefined)
    return content.exams.some((e) => e.id === section) ? null : `there is no exam ${section}`
  return PAGES.has(page) ? null : `there is no page /${page}`
}

/** A link that leads nowhere. */
export const brokenLink: Check = {
  id: 'broken-link',
  severity: 'error',
  about: 'A link of a lesson or item leads to a page, lesson or heading that does not exist.',
  find(content) {
    const check = (url: string, at: Spot, lesson: LocatedLesson | null): Found[] => {
      const message = wrong(url, content, lesson)
      return message === null
        ? []
        : [{ at, message, fix: 'Write it as /lessons/<section>/<slug>, or delete the link.' }]
    }
    const inLessons = content.lessons.flatMap((lesson) =>
      [...eachNode(lesson.tree)].flatMap((node) =>
        node.type === 'link'
          ? check(
              node.url,
              lesson.spot(node.position?.start.line ?? 1, node.position?.start.column ?? 1),
              lesson,
            )
          : [],
      ),
    )
    const inItems = content.items.flatMap(({ item, at }) =>
      proseOf(item).flatMap(({ path, text }) =>
        text.includes('](')
          ? [...eachNode(parseMarkdown(text))].flatMap((n) =>
              n.type === 'link' ? check(n.url, at(path), null) : [],
            )
          : [],
      ),
    )
    return [...inLessons, ...inItems]
  },
}
