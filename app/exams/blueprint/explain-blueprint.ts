import { count } from '#kernel/text.ts'
import type { Blueprint, Overdue, Sectioned } from './blueprint.ts'
import { claimsOf } from './blueprint.ts'
import { durationInWords, paceInWords } from './duration.ts'
import type { Confidence } from './figure.ts'
import { confidenceLabel } from './figure.ts'
import type { OfferedExam } from './offered-exam.ts'
import { cutPercent, passMarkInWords } from './pass-mark.ts'
import type { ScheduledBreak } from './scheduled-break.ts'
import { breakInWords } from './scheduled-break.ts'
import { sectionCounts } from './section-counts.ts'

/** One sentence about an exam, with where its figure comes from. `label` says how far it can be relied on. */
export interface BlueprintFact {
  readonly topic:
    | 'time'
    | 'questions'
    | 'pass'
    | 'section-minimum'
    | 'open-book'
    | 'overdue'
    | 'arrival'
    | 'break'
    | 'sectioned'
    | 'weights'
    | 'rounding'
  readonly text: string
  readonly source: string
  readonly confidence: Confidence
  readonly label: string
}

/** One line of the table of sections: `share` in words ("9", "4.5 %", "2 to 3"), `count` as it comes out. */
export interface SectionLine {
  readonly section: string
  readonly share: string
  readonly count: number | null
  readonly minimum: number | null
  readonly label: string
}

/**
 * What a candidate should know before starting, in plain sentences, in the order in which it matters.
 * @param titleOf what a section is called; its id where nobody can say
 */
export function explainBlueprint(
  blueprint: Blueprint | OfferedExam,
  titleOf: (section: string) => string = (id) => id,
): readonly BlueprintFact[] {
  const { minutes, scored, pretest, pass, sectionMinimum, openBook, overdue, sectioned, weights } = blueprint
  const { arrivalGraceSeconds: grace, breaks = [] } = blueprint
  const asked = scored.value + pretest.value
  const needed = Math.ceil((cutPercent(pass) * scored.value) / 100 - 1e-9)
  const say = (
    topic: BlueprintFact['topic'],
    text: string,
    from: { readonly source: string; readonly confidence: Confidence },
  ): BlueprintFact => ({
    topic,
    text,
    source: from.source,
    confidence: from.confidence,
    label: confidenceLabel(from.confidence),
  })

  const facts = [
    say('time', timeInWords(minutes.value, asked, claimsIn(blueprint)), minutes),
    pretest.value === 0
      ? say('questions', questionsInWords(blueprint), scored)
      : say(
          'questions',
          `${count(scored.value, 'question')} count; ${pretest.value} more are being tried out, do not count and are not marked.`,
          pretest,
        ),
    say(
      'pass',
      `The pass mark is ${passMarkInWords(pass)}: ${needed} of ${count(scored.value, 'point')}.`,
      pass,
    ),
    say('section-minimum', minimumInWords(blueprint), sectionMinimum),
    ...openBook.map((book) => say('open-book', `You may use: ${book.title}.`, book)),
    ...(sectioned ? [say('sectioned', sectionedInWords(sectioned), sectioned)] : []),
    ...breaks.flatMap((one) =>
      isReached(one, blueprint) ? [say('break', breakInWords(one, titleOf), one)] : [],
    ),
    say('overdue', overdueInWords(overdue), overdue),
    ...(grace && grace.value > 0 ? [say('arrival', arrivalInWords(grace.value), grace)] : []),
    say(
      'weights',
      'How many questions each section gives is not published; the counts here were chosen by this platform.',
      weights,
    ),
  ]
  const rounding = roundingInWords(blueprint)
  return rounding
    ? [...facts, say('rounding', rounding, { source: 'Arithmetic.', confidence: 'estimate' })]
    : facts
}

/**
 * The sections of an exam with how many questions each gives; `count` is null when the shares cannot be met at all, and
 * when it is not the same for everyone.
 */
export function sectionLines(blueprint: Blueprint | OfferedExam): readonly SectionLine[] {
  const counts = sectionCounts(blueprint)
  const varying = 'varying' in blueprint ? blueprint.varying : {}
  return Object.entries(blueprint.sections).map(([section, share]) => ({
    section,
    share:
      varying[section] ??
      ('count' in share
        ? `${share.count}${claimsOf(share) > 0 ? `, ${count(claimsOf(share), 'of them a whole claim', 'of them whole claims')}` : ''}`
        : 'percent' in share
          ? `${share.percent} %`
          : `${share.range[0]} to ${share.range[1]}`),
    count: section in varying ? null : (counts?.get(section) ?? null),
    minimum: share.minimum ?? blueprint.sectionMinimum.value,
    label: confidenceLabel(blueprint.weights.confidence),
  }))
}

const claimsIn = ({ sections }: Pick<Blueprint, 'sections'>): number =>
  Object.values(sections).reduce((sum, share) => sum + claimsOf(share), 0)

/** A claim takes many times what a question does: there is no equal share then. */
function timeInWords(minutes: number, asked: number, claims: number): string {
  const time = `You have ${durationInWords(minutes)} for ${count(asked, 'question')}`
  if (claims === 0) return `${time}: ${paceInWords(minutes, asked)}.`
  const which = count(claims, 'of them a whole claim', 'of them whole claims')
  return `${time}, ${which} to be worked in the claim workbench, which needs the network.`
}

function questionsInWords(exam: Blueprint | OfferedExam): string {
  const { value, atMost } = exam.scored
  const wanted = 'wanted' in exam ? exam.wanted : value
  if (!atMost) return `All ${count(value, 'question')} count.`
  if (wanted <= value) return `All ${count(value, 'question')} count; no question comes twice.`
  return `You are asked ${count(value, 'question')}, and all of them count. The exam would ask ${wanted}; the bank holds no more today without asking one twice, or two that give each other away.`
}

function sectionedInWords({ submission }: Sectioned): string {
  const start =
    'You work section by section, on as many days as you like and from any device. A section is submitted when you say so;'
  return submission === 'final'
    ? `${start} its answers then stand, and can still be read.`
    : `${start} it can be opened again until you submit the whole exam.`
}

function minimumInWords({ sections, sectionMinimum }: Blueprint): string {
  const own = Object.values(sections).filter((share) => share.minimum !== undefined).length
  const all = sectionMinimum.value
  if (all === null && own === 0) return 'No section has a minimum of its own; only the total decides.'
  if (all === null)
    return `${count(own, 'section has', 'sections have')} a minimum of ${own === 1 ? 'its' : 'their'} own, shown in the table.`
  return `Every section must reach at least ${all} %${own > 0 ? ', or the minimum shown beside it' : ''}.`
}

/** What becomes of an exam when its time is over, said beforehand. */
export function overdueInWords({ policy, graceMinutes }: Overdue): string {
  if (policy === 'submit') return 'When the time is over, the exam is submitted as it stands.'
  if (policy === 'abandon') return 'An exam that is not submitted when the time is over has no result.'
  return `When the time is over, nothing more can be answered; you then have ${count(graceMinutes ?? 0, 'minute')} to submit, or the exam has no result.`
}

const arrivalInWords = (seconds: number): string =>
  `What you answered before the end counts even if it arrives up to ${count(seconds, 'second')} later.`

/** Whether the exam, as it would be drawn today, goes on after a break's place. */
const isReached = ({ after }: ScheduledBreak, { scored, pretest, sections }: Blueprint): boolean =>
  typeof after === 'number'
    ? after < scored.value + pretest.value
    : Object.keys(sections).slice(0, -1).includes(after)

function roundingInWords({ sections }: Blueprint): string | null {
  const shares = Object.values(sections)
  const percents = shares.some((share) => 'percent' in share)
  const ranges = shares.some((share) => 'range' in share)
  const parts = [
    ranges
      ? 'A section with a range gives the number nearest to its middle that the bank can meet exactly; a case is drawn whole.'
      : '',
    percents
      ? 'Percentages become whole questions by the largest remainder: each section gets its whole part, and the questions left over go one each to the largest fractions, the heavier section first.'
      : '',
  ]
  return parts.filter(Boolean).join(' ') || null
}
