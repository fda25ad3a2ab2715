import type { CalendarDay } from '#kernel/time.ts'
import type { Accreditation } from '../accreditation/accreditation.ts'
import type { Activity } from '../ledger/activity.ts'

/** What finishing an accredited title is in the ledger. It serves every credential its owner holds, each by its own rules. */
export function activityOf(
  { subject, provider, approval, minutes, topics, domain }: Accreditation,
  completedOn: CalendarDay,
  held: readonly string[],
): Activity {
  return {
    kind: subject.kind === 'lesson' ? 'lesson-here' : 'exam-here',
    title: subject.title,
    provider: provider.name,
    issuer: null,
    completedOn,
    minutesOffered: minutes,
    minutesEarned: minutes,
    delivery: 'on-demand',
    approvals: approval
      ? [{ board: approval.board, number: approval.number, credits: approval.credits }]
      : [],
    topics,
    appliesTo: held.slice(0, 20),
    note: approval ? domain : `${domain}. Not approved by any board.`,
  }
}
