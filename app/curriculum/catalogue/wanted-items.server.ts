import { entryOf } from '../banks/bank-entry.ts'
import { deadLink } from '../checks/dead-link.ts'
import type { Fault } from '../checks/fault.ts'
import { writtenWorld } from '../checks/world.ts'
import type { Content, LocatedItem } from '../loading/content.ts'
import type { ItemRow } from './items.store.server.ts'
import { writtenBody } from './written-body.server.ts'

/** Something to be current, and the body of its version. */
export interface Wanted<Row> {
  readonly row: Row
  readonly body: string
}

/** Whether an error lies within the lines of the item. */
const isFaulty = ({ file, lines }: LocatedItem, errors: readonly Fault[]): boolean =>
  errors.some((f) => f.file === file && f.line >= lines[0] && f.line <= lines[1])

/**
 * The items that may be published: their texts rendered, their entry and version made. Links to what is not written in
 * the tree are left out; the catalogue is not asked, so that one tree makes one version of an item everywhere.
 *
 * @param errors those that keep an item back
 */
export function wantedItems(content: Content, errors: readonly Fault[]): Wanted<ItemRow>[] {
  const world = { ...writtenWorld(content), headings: () => null }
  const isDead = (url: string) => deadLink(url, world, null) !== null
  return content.items.flatMap((located) => {
    if (isFaulty(located, errors)) return []
    const { file } = located
    const { item, body, revision } = writtenBody(located.item, isDead)
    return [{ row: { ...entryOf(item, revision), file }, body }]
  })
}
