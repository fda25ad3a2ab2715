import { never } from '#kernel/assert.ts'
import type { ClaimTaskView } from './claim-task.ts'
import { claimTask } from './claim-task.ts'
import type { FillView } from './fill.ts'
import { fill } from './fill.ts'
import type { HotspotView } from './hotspot.ts'
import { hotspot } from './hotspot.ts'
import type { ItemType } from './item-type.ts'
import type { MatchingView } from './matching.ts'
import { matching } from './matching.ts'
import type { MultipleView } from './multiple.ts'
import { multiple } from './multiple.ts'
import type { NumericView } from './numeric.ts'
import { numeric } from './numeric.ts'
import type { OrderingView } from './ordering.ts'
import { ordering } from './ordering.ts'
import type { PlainItem } from './plain-item.ts'
import type { Prose, Rendered } from './prose.ts'
import type { SingleView } from './single.ts'
import { single } from './single.ts'
import type { TrueFalseView } from './true-false.ts'
import { trueFalse } from './true-false.ts'

/** What may leave of a question before its answer counts. */
export type ItemView =
  | SingleView
  | MultipleView
  | TrueFalseView
  | MatchingView
  | OrderingView
  | FillView
  | NumericView
  | HotspotView
  | ClaimTaskView

/** Hands `item` to `use` together with the implementation of its type: the only place that names them all. */
export function visit<T>(
  item: PlainItem & Rendered,
  use: <I>(type: ItemType<I, ItemView>, item: I & Rendered) => T,
): T {
  switch (item.type) {
    case 'single':
      return use(single, item)
    case 'multiple':
      return use(multiple, item)
    case 'truefalse':
      return use(trueFalse, item)
    case 'matching':
      return use(matching, item)
    case 'ordering':
      return use(ordering, item)
    case 'fill':
      return use(fill, item)
    case 'numeric':
      return use(numeric, item)
    case 'hotspot':
      return use(hotspot, item)
    case 'claim':
      return use(claimTask, item)
    default:
      return never(item)
  }
}

/** Every Markdown text of a question. */
export const proseOfPlain = (item: PlainItem): readonly Prose[] =>
  visit({ ...item, html: {} }, (type, it) => type.prose(it))
