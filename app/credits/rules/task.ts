import { z } from 'zod'
import type { CalendarDay } from '#kernel/time.ts'
import { addDays, addMonths, earlierDay } from '../calendar/day.ts'
import { CredentialId, TopicId } from '../ledger/activity.ts'
import { stated } from './known.ts'
import type { Span } from './span.ts'

/** Something that must be done besides earning credit, in every cycle or in every year of it. */
export const TaskRule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  title: z.string().min(1).max(160),
  every: stated(z.enum(['cycle', 'year'])),
  /** Only with one of these credentials. */
  credentials: z.array(CredentialId).min(1).optional(),
  /** An activity on this topic does it, too. */
  topic: TopicId.optional(),
})
export type TaskRule = z.infer<typeof TaskRule>

/** One occasion of a task: from when it may be done, and until when it must. */
export interface Occasion {
  readonly id: string
  readonly title: string
  readonly from: CalendarDay
  readonly due: CalendarDay
}

/** The occasions of a task in a cycle; years are counted back from its end, so that the first may be short. */
export function occasionsOf(task: TaskRule, span: Span): readonly Occasion[] {
  if (task.every.value === 'cycle')
    return [{ id: task.id, title: task.title, from: span.start, due: span.end }]
  const occasions: Occasion[] = []
  const years = Math.max(1, Math.ceil(span.months / 12))
  for (let year = 1; year <= years; year++) {
    const due = earlierDay(addMonths(span.regularEnd, (year - years) * 12), span.end)
    const before = addMonths(span.regularEnd, (year - years - 1) * 12)
    if (due < span.start) continue
    const from = year === 1 || addDays(before, 1) < span.start ? span.start : addDays(before, 1)
    occasions.push({ id: `${task.id}-${year}`, title: `${task.title}, year ${year}`, from, due })
  }
  return occasions
}
