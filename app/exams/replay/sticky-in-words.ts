import { count } from '#kernel/text.ts'
import { lastingInWords } from './lasting-in-words.ts'
import type { Sticky } from './sticky.ts'

/**
 * What the stickiest questions cost, in sentences that claim no more than is known: minutes, never points that somebody
 * might have made. @param overDays whether the exam lasted for days
 */
export function stickyInWords(sticky: Sticky, overDays: boolean): readonly string[] {
  const { questions, heldMs, points } = sticky
  const many = questions.length
  const they = many === 1 ? 'It' : 'Together they'
  const took = `${they} took ${lastingInWords(heldMs)} and brought ${number(points)} of ${count(many, 'point')}.`
  return [took, ...insteadInWords(sticky, overDays)]
}

function insteadInWords(sticky: Sticky, overDays: boolean): readonly string[] {
  const { questions, heldMs, unseen, unanswered, usualMs, enoughFor, leftMs } = sticky
  const lacking = unseen + unanswered
  const [them, their] = questions.length === 1 ? ['it', 'its'] : ['them', 'their']
  if (lacking === 0)
    return [
      `No other question was left without an answer: ${their} time could only have gone into a second look.`,
    ]
  const others = `${count(lacking, 'other question')} without an answer${unseen > 0 ? ` (${unseen === lacking ? 'never opened' : `${unseen} of them never opened`})` : ''}`
  if (leftMs === null)
    return [`There were ${others}, and no limit: ${their} time was taken from none of them.`]
  if (overDays)
    return [
      `There were ${others}. In an exam over days minutes at one question take little from the others; the days are in the report.`,
    ]
  if (leftMs > 0 && leftMs >= usualMs * lacking)
    return [
      `There were ${others}, but also ${lastingInWords(leftMs)} left when you ended: no lack of time kept you from the rest.`,
    ]
  const left = leftMs > 0 ? `, beside the ${lastingInWords(leftMs)} that were left` : ''
  const had = `Without ${them} you had ${lastingInWords(heldMs)} for ${others}${left}.`
  if (usualMs === 0) return [had]
  const enough =
    enoughFor === 0
      ? 'not enough for one'
      : enoughFor >= lacking
        ? 'enough for all'
        : `enough for about ${enoughFor}`
  return [
    had,
    `At the ${lastingInWords(usualMs)} that an answered question usually took you, that is ${enough}. Whether the answers would have been right, nobody can say.`,
  ]
}

/** 2 → "2 points"; 1 → "1 point"; 0.5 → "0.5 points". */
export function pointsInWords(points: number): string {
  const shown = number(points)
  return `${shown} ${Math.abs(shown) === 1 ? 'point' : 'points'}`
}

const number = (points: number): number => Math.round(points * 100) / 100
