import type { Item } from '#curriculum'
import type { Form } from '../assembly/form.ts'
import { formHash } from '../assembly/form.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { chainHead } from '../attempt/chain.ts'
import { isLong } from '../blueprint/duration.ts'
import { passMarkInWords } from '../blueprint/pass-mark.ts'
import type { Treatments } from '../correction/correction.ts'
import { distanceToPass } from './distance-to-pass.ts'
import { judgeQuestions } from './judge-questions.ts'
import type { Change, Outcome, Report, ScoredQuestions, SectionLine } from './report.ts'
import { longestGapMs } from './time-per-place.ts'
import type { JudgedBy } from './verdict.ts'
import { clean, isMet, minimumOf, shareOf, sumBySection, tenth, verdictOf } from './verdict.ts'
import { wilson } from './wilson.ts'

/** What is frozen when an attempt starts. `rules` null: practice, without pass mark. */
export interface Sitting {
  readonly form: Form
  readonly rules: JudgedBy | null
  readonly limitMs: number | null
  /** First link of the chain. */
  readonly genesis: string
}

/**
 * Scores an attempt from what was frozen at its start, the published revisions and its log. Pure: the same three give
 * the same report for ever, whenever and wherever it is computed. Pretest questions are asked but not scored.
 */
export function scoreAttempt(
  sitting: Sitting,
  itemOf: (revision: string) => Item,
  events: readonly AttemptEvent[],
): Report {
  return withReceipt(sitting, scoreQuestions(sitting, itemOf, events, new Map()), events)
}

/** A report with the name of its form and the last link of its log: neither changes with a correction. */
export const withReceipt = (
  { form, genesis }: Pick<Sitting, 'form' | 'genesis'>,
  scored: ScoredQuestions,
  events: readonly AttemptEvent[],
): Report => ({
  ...scored,
  receipt: { events: events.length, head: chainHead(genesis, events), form: formHash(form) },
})

/** As `scoreAttempt`, with what corrections decided about places, and without the receipt. */
export function scoreQuestions(
  sitting: Pick<Sitting, 'form' | 'rules' | 'limitMs'>,
  itemOf: (revision: string) => Item,
  events: readonly AttemptEvent[],
  treatments: Treatments,
): ScoredQuestions {
  const { form, rules, limitMs } = sitting
  const judged = judgeQuestions(form, itemOf, events, longestGapMs(limitMs), treatments)
  const questions = judged.map(({ line }) => line)
  const kept = questions.filter((question) => question.corrected !== 'void')
  const counted = kept.filter((question) => !question.pretest)
  const sums = sumBySection(counted)
  const abandoned = events.at(-1)?.kind === 'abandoned'
  const { points, total, percent, scaled, passed, passMark: cut } = verdictOf(sums, rules, abandoned)
  const sections = sectionLines(sums, rules)
  const distance = cut === null || passed !== false ? null : distanceToPass({ points, total, cut, sections })
  const budgetMs =
    limitMs === null ||
    isLong(limitMs / 60_000) ||
    questions.length === 0 ||
    // A claim takes many times what a question does: there is no equal share.
    form.places.some(({ type }) => type === 'claim')
      ? null
      : Math.round(limitMs / questions.length)
  const words = rules ? passMarkInWords(rules.pass) : ''

  return {
    points,
    total,
    percent,
    interval: inPercent(points, total),
    scaled,
    passMark: cut === null ? null : { percent: cut, words },
    passed,
    headline: headline({ percent, cut, scaled, words, abandoned, points, total }),
    distance: distance?.sentence ?? null,
    moreNeeded: distance?.answers ?? 0,
    sections,
    questions,
    outcomes: tally(
      OUTCOME_ZERO,
      kept.map((question) => question.outcome),
    ),
    changes: tally(
      CHANGE_ZERO,
      questions.flatMap((question) => question.change ?? []),
    ),
    pacing: {
      budgetMs,
      spentMs: questions.reduce((sum, question) => sum + question.ms, 0),
      overBudget: budgetMs === null ? 0 : questions.filter((question) => question.ms > budgetMs).length,
    },
    unscorable: judged.flatMap(({ line, why }) => (why === null ? [] : [{ n: line.n, why }])),
  }
}

const OUTCOME_ZERO: Record<Outcome, number> = { right: 0, partial: 0, wrong: 0, unanswered: 0, unscorable: 0 }
const CHANGE_ZERO: Record<Change, number> = {
  'right-to-wrong': 0,
  'wrong-to-right': 0,
  'wrong-to-wrong': 0,
  'right-to-right': 0,
}

function tally<K extends string>(zero: Record<K, number>, keys: readonly K[]): Record<K, number> {
  const out = { ...zero }
  for (const key of keys) out[key]++
  return out
}

function inPercent(points: number, total: number) {
  const interval = wilson(points, total)
  const round = (share: number) => Math.round(share * 1000) / 10
  return interval && { low: round(interval.low), high: round(interval.high) }
}

const sectionLines = (sums: ReturnType<typeof sumBySection>, rules: Sitting['rules']): SectionLine[] =>
  [...sums].map(([section, sum]) => {
    const points = clean(sum.points)
    const minimum = minimumOf(rules, section)
    const interval = inPercent(points, sum.total) ?? { low: 0, high: 100 }
    const percent = tenth(shareOf(sum))
    return { section, points, total: sum.total, percent, interval, minimum, met: isMet(sum, minimum) }
  })

interface Headline {
  readonly percent: number
  readonly cut: number | null
  readonly scaled: number | null
  readonly words: string
  readonly abandoned: boolean
  readonly points: number
  readonly total: number
}

/** The answer first. */
function headline({ percent, cut, scaled, words, abandoned, points, total }: Headline): string {
  if (abandoned) return 'Not submitted in time: this attempt has no result.'
  if (cut === null) return `${points} of ${total}.`
  const score = scaled === null ? `${percent} %` : `${scaled} points on the scale`
  return `${score}. The pass mark is ${words}.`
}
