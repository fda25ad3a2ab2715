import { z } from 'zod'
import { ClaimTask } from './claim-task.ts'
import { Fill } from './fill.ts'
import { Hotspot } from './hotspot.ts'
import { Matching } from './matching.ts'
import { Multiple } from './multiple.ts'
import { Numeric } from './numeric.ts'
import { Ordering } from './ordering.ts'
import { Single } from './single.ts'
import { TrueFalse } from './true-false.ts'

/** One question of a case, of any type that can be answered under a chart. */
export const CasePart = z.discriminatedUnion('type', [
  Single,
  Multiple,
  TrueFalse,
  Matching,
  Ordering,
  Fill,
  Numeric,
  Hotspot,
])

/** One question of any type, as authored (with its bank's defaults filled in). A claim has a chart of its own: it stands alone. */
export const PlainItem = z.discriminatedUnion('type', [...CasePart.options, ClaimTask])
export type PlainItem = z.infer<typeof PlainItem>
