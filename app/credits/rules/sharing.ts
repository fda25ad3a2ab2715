import { z } from 'zod'
import { known } from './known.ts'

/** Whether one activity may serve several credentials of the same board. */
export const Sharing = known(z.enum(['shared', 'exclusive']))
export type Sharing = z.infer<typeof Sharing>

/**
 * Which of the credentials an activity serves where each has a statement of its own. With exclusive credit it is the first
 * that the person named and that could take it, or the one held longest: by the holdings alone, so that no other
 * activity can change it.
 *
 * @param named the credentials the activity is to serve; none means any
 * @param able those whose cycle the activity falls in, longest held first
 */
export function servedOf(
  sharing: 'shared' | 'exclusive' | null,
  named: readonly string[],
  able: readonly string[],
): readonly string[] {
  const wanted = named.length === 0 ? able : named.filter((one) => able.includes(one))
  return sharing === 'exclusive' ? wanted.slice(0, 1) : wanted
}
