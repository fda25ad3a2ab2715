import { orMeant } from './misspelled.ts'
import type { World } from './world.ts'

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

/** What is wrong with an address, and the way out. */
export interface DeadLink {
  readonly message: string
  readonly fix: string
}

const dead = (message: string, name: string, known: Iterable<string>, fix: string): DeadLink => ({
  message,
  fix: orMeant(name, known, fix),
})

function deadHeading(anchor: string, headings: ReadonlySet<string>, message: string): DeadLink | null {
  if (headings.has(anchor)) return null
  const all = [...headings].map((id) => `#${id}`).join(', ')
  return dead(
    message,
    anchor,
    headings,
    all === '' ? 'It has no headings; link to the page.' : `Use one of: ${all}.`,
  )
}

function deadLesson(section: string, rest: readonly string[], anchor: string | undefined, world: World) {
  const { sections, lessons } = world
  const [slug] = rest
  if (slug === undefined) {
    if (sections === null || sections.has(section)) return null
    return dead(`there is no section ${section}`, section, sections, 'Name a section of objectives.yaml.')
  }
  const name = [section, ...rest].join('/')
  if (!lessons.has(name))
    return dead(
      `there is no lesson ${name}`,
      name,
      lessons,
      'Write it as /lessons/<section>/<slug>, or delete the link.',
    )
  const headings = anchor === undefined ? null : world.headings(name)
  return headings && deadHeading(anchor ?? '', headings, `that lesson has no heading #${anchor}`)
}

/**
 * Why a link leads nowhere, or null. Other sites are not asked.
 *
 * @param own the headings of the page on which the link stands, null in an item
 */
export function deadLink(url: string, world: World, own: ReadonlySet<string> | null): DeadLink | null {
  if (/^(?:https?:|mailto:)/i.test(url)) return null
  if (url.startsWith('#')) {
    const message = `there is no heading ${url}`
    return own === null
      ? { message, fix: 'A question has no headings: link to a page, or delete the link.' }
      : deadHeading(url.slice(1), own, message)
  }
  if (!url.startsWith('/'))
    return {
      message: `"${url}" is relative to nothing`,
      fix: 'Begin with / for a page of this site, with https:// for another.',
    }
  const [path = '', anchor] = url.slice(1).split('#')
  const [page = '', name, ...rest] = path.split('?')[0]?.split('/') ?? []
  if (page === 'lessons' && name !== undefined) return deadLesson(name, rest, anchor, world)
  if (page === 'exams' && name !== undefined)
    return world.exams.has(name)
      ? null
      : dead(
          `there is no exam ${name}`,
          name,
          world.exams,
          'Name an exam of content/exams, or delete the link.',
        )
  return PAGES.has(page)
    ? null
    : dead(`there is no page /${page}`, page, PAGES, 'Correct the address, or delete the link.')
}
