/** What a response is worth. `points` is a share of one, `right` means all of it. */
export type Score =
  | { readonly kind: 'scored'; readonly points: number; readonly right: boolean }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'unscorable'; readonly why: string }

export const unanswered: Score = { kind: 'unanswered' }
export const unscorable = (why: string): Score => ({ kind: 'unscorable', why })

/** A share of one, kept in [0, 1]. */
export function scored(points: number): Score {
  const kept = Math.min(1, Math.max(0, points))
  return { kind: 'scored', points: kept, right: kept === 1 }
}

/** All or nothing. */
export const allOrNothing = (right: boolean): Score => scored(right ? 1 : 0)

export const NOT_THIS_TYPE = 'The answer does not have the form this question asks for.'
export const NOT_THIS_ORDER = 'The stored option order does not belong to this question.'
