import { drawFresh } from '#curriculum/server'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import type { FormPlan } from './form.ts'
import { freshWishes, withFresh } from './fresh-plan.ts'

/** The plan with facts of its own in every item that comes from a template. The same seed gives the same form. */
export const drawFreshPlan = async (
  db: Database,
  plan: FormPlan,
  now: Instant,
  misconception?: string,
): Promise<FormPlan> => withFresh(plan, await drawFresh(db, freshWishes(plan, misconception), now))
