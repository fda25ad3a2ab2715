/** An expected outcome: the value, or a fault in a form the caller can show. The room stands alone, so it has its own. */
export type Outcome<T, F> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: F }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const no = <F>(fault: F): { readonly ok: false; readonly fault: F } => ({ ok: false, fault })

/** Stops at a programming error. Never for what a claim may hold. */
export function sure<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`Missing ${what}`)
  return value
}
