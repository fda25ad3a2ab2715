import { z } from 'zod'
import { ClaimResponse } from './claim-task.ts'
import { FillResponse } from './fill.ts'
import { HotspotResponse } from './hotspot.ts'
import { MatchingResponse } from './matching.ts'
import { MultipleResponse } from './multiple.ts'
import { OrderingResponse } from './ordering.ts'
import { SingleResponse } from './single.ts'
import { TrueFalseResponse } from './true-false.ts'

/**
 * What a candidate may answer, in displayed positions counted from 0. Fill-in and numeric both send the text as
 * typed; what stands at a claim task only the server writes. Whether it fits the item is decided when it is scored.
 */
export const Response = z.union([
  SingleResponse,
  MultipleResponse,
  TrueFalseResponse,
  MatchingResponse,
  OrderingResponse,
  FillResponse,
  HotspotResponse,
  ClaimResponse,
])
export type Response = z.infer<typeof Response>
