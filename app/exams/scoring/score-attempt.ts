import type { Item } from '#curriculum'
import type { Form } from '../assembly/form.ts'
import { formHash } from '../assembly/form.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { chainHead } from '../attempt/chain.ts'
import type { Rules } from '../blueprint/blueprint.ts'
import { isLong } from '../blueprint/duration.ts'
import { cutPercent, passMarkInWords, scaledScore } from '../blueprint/pass-mark.ts'
import type { Treatments } from '../correction/correction.ts'
import { distanceToPass } from './distance-to-pass.ts'
import { judgeQuestions } from './judge-questions.ts'
import type { Change, Outcome, QuestionLine, Report, ScoredQuestions, SectionLine } from './report.ts'
import { longestGapMs } from './time-per-place.ts'
import { wilson } from './wilson.ts'

/** What is frozen when an attempt starts. `rules` null: practice, without pass mark. */
export interface Sitting {
  readonly form: Form
  readonly rules: Pick<Rules, 'pass' | 'sectionMinimum' | 'sections'> | null
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
  const points = clean(counted.reduce((sum, question) => sum + question.points, 0))
  const total = counted.length
  const share = total === 0 ? 0 : (100 * points) / total
  const sections = sectionLines(counted, rules)
  const abandoned = events.at(-1)?.kind === 'abandoned'
  const cut = rules ? cutPercent(rules.pass) : null
  const passed =
    cut === null || abandoned ? null : reaches(share, cut) && sections.every((section) => section.met)
  const scaled = rules ? scaledScore(rules.pass, share) : null
  const distance = cut === null || passed !== false ? null : distanceToPass({ points, total, cut, sections })
  const budgetMs =
    limitMs === null || isLong(limitMs / 60_000) || questions.length === 0
      ? null
      : Math.round(limitMs / questions.length)
  const words = rules ? passMarkInWords(rules.pass) : ''

  return {
    points,
    total,
    percent: tenth(share),
    interval: inPercent(points, total),
    scaled,
    passMark: cut === null ? null : { percent: cut, words },
    passed,
    headline: headline({ share, cut, scaled, words, abandoned, points, total }),
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

/** Thirds of a point add up to a whole point, not to 0.9999. */
const clean = (n: number): number => Math.round(n * 1e6) / 1e6
/** Rounded down to one decimal: a report never shows a pass mark that was not reached. */
const tenth = (percent: number): number => Math.floor(percent * 10 + 1e-6) / 10
const reaches = (share: number, cut: number): boolean => share + 1e-9 >= cut

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

function sectionLines(questions: readonly QuestionLine[], rules: Sitting['rules']): SectionLine[] {
  const ids = [...new Set(questions.map((question) => question.section))]
  return ids.map((section) => {
    const own = questions.filter((question) => question.section === section)
    const points = clean(own.reduce((sum, question) => sum + question.points, 0))
    const share = (100 * points) / own.length
    const minimum = rules ? (rules.sections[section]?.minimum ?? rules.sectionMinimum.value) : null
    const interval = inPercent(points, own.length) ?? { low: 0, high: 100 }
    const met = minimum === null || reaches(share, minimum)
    return { section, points, total: own.length, percent: tenth(share), interval, minimum, met }
  })
}

interface Headline {
  readonly share: number
  readonly cut: number | null
  readonly scaled: number | null
  readonly words: string
  readonly abandoned: boolean
  readonly points: number
  readonly total: number
}

/** The answer first. */
function headline({ share, cut, scaled, words, abandoned, points, total }: Headline): string {
  if (abandoned) return 'Not submitted in time: this attempt has no result.'
  if (cut === null) return `${points} of ${total}.`
  const score = scaled === null ? `${tenth(share)} %` : `${scaled} points on the scale`
  return `${score}. The pass mark is ${words}.`
}
