import { count } from '#kernel/text.ts'
import type { Activity } from './activity.ts'

/**
 * What certificates of continuing education say (certification facts, section 5: the union of several boards' lists) and
 * a line does not: what an auditor would ask about. None of it keeps a line from being written.
 */
export function missingFields(
  activity: Activity,
  files: number,
  noMemberNumber: readonly string[],
): string[] {
  const { approvals, delivery, kind } = activity
  const isTaught = kind !== 'article' && kind !== 'talk' && kind !== 'volunteering'
  const numbered = approvals.filter(({ number }) => number !== undefined)
  return [
    files === 0 && 'No file proves it yet: attach the certificate, or a registration or receipt.',
    activity.appliesTo.length === 0 && 'It is for no credential yet, so it counts for none.',
    activity.minutesEarned === 0 && 'It has no minutes, so most boards give nothing for it.',
    isTaught && numbered.length === 0 && 'No approval or index number is written down.',
    numbered.length > 0 &&
      numbered.some(({ credits }) => credits === undefined) &&
      'The credits that the certificate prints are not written down.',
    delivery === 'in-person' && activity.place === undefined && 'The place is missing.',
    isTaught && activity.instructor === undefined && 'Who taught it is missing.',
    activity.topics.length === 0 && 'No topic is chosen; some boards ask for some of their own.',
    kind === 'article' && activity.wordCount === undefined && 'The number of words is missing.',
    noMemberNumber.length > 0 &&
      `Your member number is missing for ${count(noMemberNumber.length, 'credential')}: ${noMemberNumber.join(', ')}.`,
  ].filter((line) => line !== false)
}
