import { z } from 'zod'
import { Fill } from './fill.ts'
import { Hotspot } from './hotspot.ts'
import { Matching } from './matching.ts'
import { Multiple } from './multiple.ts'
import { Numeric } from './numeric.ts'
import { Ordering } from './ordering.ts'
import { Single } from './single.ts'
import { TrueFalse } from './true-false.ts'

/** One question of any type, as authored (with its bank's defaults filled in). */
export const PlainItem = z.discriminatedUnion('type', [
  Single,
  Multiple,
  TrueFalse,
  Matching,
  Ordering,
  Fill,
  Numeric,
  Hotspot,
])
export type PlainItem = z.infer<typeof PlainItem>
