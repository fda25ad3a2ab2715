import type { Response, Score } from '#curriculum'
import { canonicalJson } from '#kernel/text.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { settledAnswers } from '../scoring/answer-history.ts'
import { outcomeOf } from '../scoring/judge-questions.ts'
import { answerInBrief, isBuilt, letterOf } from './answer-in-brief.ts'
import type { Step } from './step.ts'

/** What an answer at a place is worth, by the key that counts after corrections. */
export type ScoreOf = (place: number, response: Response | null) => Score

/** A step without its time and place. */
export type Told = Step extends infer S ? (S extends Step ? Omit<S, 'at' | 'place'> : never) : never

/** What each event of a log did, in the order of the log; null: nothing that is to be told. */
export function tellEvents(events: readonly AttemptEvent[], scoreOf: ScoreOf): readonly (Told | null)[] {
  const settled = settledRanks(events)
  const answers = new Map<number, Response | null>()
  const flags = new Set<number>()
  const checked = new Set<number>()
  const worth = (place: number, response: Response | null) => outcomeOf(scoreOf(place, response))

  const tellAnswer = (event: Extract<AttemptEvent, { kind: 'answered' }>, index: number): Told | null => {
    const { place, response } = event
    const answer = (from: Response | null) => ({
      ...{ from: answerInBrief(from), was: from === null ? null : worth(place, from) },
      ...{ to: answerInBrief(response), is: worth(place, response) },
    })
    const stood = answers.get(place) ?? null
    if (event.overtaken) return { kind: 'overtaken', ...answer(stood) }
    if (checked.has(place)) return { kind: 'uncounted', ...answer(stood) }
    answers.set(place, response)
    const rank = settled.get(index)
    if (!rank && canonicalJson(response) === canonicalJson(stood)) return null
    if (rank)
      return { kind: rank.before === undefined ? 'answered' : 'changed', ...answer(rank.before ?? null) }
    return isBuilt(response) || isBuilt(stood) ? null : { kind: 'tried', ...answer(stood) }
  }

  return events.map((event, index): Told | null => {
    switch (event.kind) {
      case 'answered':
        return tellAnswer(event, index)
      case 'flagged':
        if (flags.has(event.place)) return null
        flags.add(event.place)
        return { kind: 'flagged' }
      case 'unflagged':
        return flags.delete(event.place) ? { kind: 'unflagged' } : null
      case 'struck':
      case 'unstruck':
        return { kind: event.kind, option: letterOf(event.option) }
      case 'marked':
        return { kind: event.marks.length > 0 ? 'marked' : 'unmarked' }
      case 'noted':
        return { kind: event.text === '' ? 'unnoted' : 'noted' }
      case 'checked':
        if (checked.has(event.place)) return null
        checked.add(event.place)
        return { kind: 'checked', is: worth(event.place, answers.get(event.place) ?? null) }
      case 'claim-begun':
        return { kind: 'claim-begun' }
      case 'claim-graded':
        return { kind: 'claim-graded', grade: String(event.grade), ms: event.workedMs }
      case 'section-submitted':
      case 'section-reopened':
        return { kind: event.kind, section: event.section }
      case 'time-changed':
        return { kind: 'time-changed', limitMs: event.limitMs }
      case 'break-skipped':
        return { kind: 'break-skipped' }
      case 'submitted':
      case 'abandoned':
        return { kind: event.kind, by: event.by }
      default:
        return null
    }
  })
}

/** By index in the log: the answers that settled, each with the one that stood before; `undefined`: it was the first. */
function settledRanks(events: readonly AttemptEvent[]) {
  const ranks = new Map<number, { readonly before: Response | null | undefined }>()
  for (const answers of settledAnswers(events).values())
    for (const [k, { at }] of answers.entries()) ranks.set(at, { before: answers[k - 1]?.response })
  return ranks
}
