import { ruleTitle } from '#billing'
import type { DeadPlaces } from '../compile/leave-out.ts'
import { placeOf } from '../compile/leave-out.ts'
import { eachNode, literalAttributes } from '../compile/tree.ts'
import type { LocatedLesson } from '../loading/content.ts'
import { deadLink } from './dead-link.ts'
import { headingsOf } from './headings.ts'
import type { World } from './world.ts'

/**
 * The links and rules of a lesson that lead nowhere in `world`. An inline question is not asked here: the page shows it
 * as soon as the catalogue has it.
 */
export function deadPlaces({ tree }: LocatedLesson, world: World): DeadPlaces {
  if (tree === null) return new Set()
  const own = headingsOf(tree)
  const dead = [...eachNode(tree)].filter((node) => {
    if (node.type === 'link') return deadLink(node.url, world, own) !== null
    if (!('name' in node) || node.name !== 'Rule') return false
    return ruleTitle(literalAttributes(node).id ?? '') === null
  })
  return new Set(dead.map(placeOf))
}
