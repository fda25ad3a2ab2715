import { count } from '#kernel/text.ts'
import { shown } from '../rules/parts.ts'
import type { Statement } from '../statement/statement.ts'
import type { Offer } from './offers.ts'
import type { Plan, PlanStep } from './plan.ts'

const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  article: ['article', 'articles'],
  talk: ['talk', 'talks'],
}

/** "3 sessions of 60 minutes from AMBA on coding: 3 toward amba, 3 toward aapc." */
export function stepWords(times: number, offer: Offer, serves: PlanStep['serves']): string {
  const [one, many] = NAMES[offer.kind] ?? ['session', 'sessions']
  const from = offer.issuer === null ? '' : ` from ${offer.provider}`
  const on = offer.topics.length === 0 ? '' : ` on ${offer.topics.join(' or ').replaceAll('-', ' ')}`
  const toward = serves.map(({ board, credits }) => `${shown(credits)} toward ${board}`).join(', ')
  return `${count(times, one, many)} of ${count(offer.minutes, 'minute')}${from}${on}: ${toward}.`
}

/** How a plan came about and how good it is. */
export function explainPlan(
  { steps, minutes, leastMinutes, leftOpen }: Omit<Plan, 'why'>,
  before: readonly Statement[],
): readonly string[] {
  const why: string[] = []
  if (steps.length === 0) why.push('No credit is missing that a session could earn.')
  else {
    const alone = steps.reduce((sum, { serves }) => sum + serves.length, 0)
    if (alone > steps.length)
      why.push('Sessions are chosen so that one serves as many credentials as their boards allow.')
    why.push(
      minutes === leastMinutes
        ? `No plan of such sessions takes less than ${count(minutes, 'minute')}: this one is proved to be the shortest.`
        : `No plan of such sessions takes less than ${count(leastMinutes, 'minute')}; this one takes ${count(minutes, 'minute')}.`,
    )
    const strict = before.filter(({ board }) => board === 'aapc').length > 0
    why.push(
      `Every session is taken to have its certificate${strict ? ' and the approval of each board it is to serve' : ''}; what is not known of a board's rules is left out.`,
    )
  }
  return [...why, ...leftOpen.map((one) => one.why)]
}
