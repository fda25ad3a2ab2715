import type { Actor } from '#accounts'
import { namedMisconceptions } from '#curriculum/server'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { scopeTitle } from '../assembly/section-titles.server.ts'
import { allAstray } from '../astray/list-astray.server.ts'
import type { TemplateScope } from './draw-practice.ts'
import type { PracticeWish } from './practice-wish.ts'

/** What is practised, in words, and of a misconception the templates it is practised with. */
export interface PracticeScope {
  readonly title: string
  readonly templates: TemplateScope | null
}

/** The scope of a wish; null when there is no such section or objective, or no template offers the misconception. */
export async function practiceScope(
  db: Database,
  actor: Actor,
  { section, objective, misconception }: PracticeWish,
  now: Instant,
): Promise<PracticeScope | null> {
  if (misconception === undefined) {
    const title = await scopeTitle(db, section ?? objective ?? '')
    return title === null ? null : { title, templates: null }
  }
  const named = (await namedMisconceptions(db)).get(misconception)
  if (!named || named.offeredBy.size === 0) return null
  const open = await allAstray(db, actor, now)
  const met = open.find((one) => one.misconception === misconception)?.items ?? []
  return { title: named.name, templates: { offering: named.offeredBy, met: new Set(met) } }
}
