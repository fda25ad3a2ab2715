import type { Outcome } from '../scoring/report.ts'
import { lastingInWords } from './lasting-in-words.ts'
import type { Step, StepOf } from './step.ts'

const WORTH: Readonly<Record<Outcome, string>> = {
  right: 'right',
  partial: 'partly right',
  wrong: 'wrong',
  unanswered: 'no answer',
  unscorable: 'not scorable',
}

const WHY_AWAY: Readonly<Record<StepOf<'away'>['why'], string>> = {
  break: 'Break of',
  'break-on-clock': 'Break, the clock going on, of',
  'no-page': 'No page was heard from for',
  asleep: 'The device stood still for',
  idle: 'A question was open and nothing was done for',
}

const BY = {
  candidate: 'by you',
  clock: 'by the clock, when the time was over',
  sweeper: 'by the house, after the time was over',
} as const

/** Names of the sections by their ids. */
export type SectionNames = Readonly<Record<string, string>>

/** What happened, as the end of a sentence that began with the question: "changed from B to C (right to wrong)". */
export function stepInWords(step: Step, sections: SectionNames = {}): string {
  switch (step.kind) {
    case 'opened':
      return `opened${pageInWords(step)}`
    case 'returned':
      return `opened again, for the ${nthInWords(step.nth)} time${pageInWords(step, ',')}`
    case 'resumed':
      return step.page === 'same' ? 'went on here' : pageInWords(step).trim()
    case 'answered':
      return `answered ${step.to ?? 'with nothing'} (${WORTH[step.is]})`
    case 'changed':
      return `changed from ${step.from ?? 'no answer'} to ${step.to ?? 'no answer'} (${turn(step)})`
    case 'tried':
      return triedInWords(step)
    case 'overtaken':
      return `${answerOf(step)} came from a page that did not know of a newer answer: kept, and not counted`
    case 'uncounted':
      return `${answerOf(step)} came after the check: kept, and not counted`
    case 'flagged':
      return 'flagged'
    case 'unflagged':
      return 'flag taken away'
    case 'struck':
      return `${step.option} struck out`
    case 'unstruck':
      return `${step.option} no longer struck out`
    case 'marked':
      return 'passage marked'
    case 'unmarked':
      return 'marks taken away'
    case 'noted':
      return 'note written'
    case 'unnoted':
      return 'note taken away'
    case 'checked':
      return `checked (${WORTH[step.is]})`
    case 'claim-begun':
      return 'claim begun in the workbench'
    case 'claim-graded':
      return `claim graded ${step.grade} of 100, after ${lastingInWords(step.ms)} in the workbench`
    case 'section-submitted':
      return `Section submitted: ${sections[step.section] ?? step.section}`
    case 'section-reopened':
      return `Section opened again: ${sections[step.section] ?? step.section}`
    case 'time-changed':
      return `The time was changed: ${lastingInWords(step.limitMs)} in all`
    case 'break-skipped':
      return 'A break was offered and skipped'
    case 'away':
      return `${WHY_AWAY[step.why]} ${lastingInWords(step.ms)}`
    case 'submitted':
      return `Submitted ${BY[step.by]}`
    case 'abandoned':
      return 'The time was over before the exam was submitted'
  }
}

/** A step as one sentence: "Question 17: changed from B to C (right to wrong)." */
export const stepSentence = (step: Step, sections: SectionNames = {}): string =>
  step.place === 0 ? `${stepInWords(step, sections)}.` : `Question ${step.place}: ${stepInWords(step)}.`

/** "right to wrong"; "wrong both times". */
export const turn = ({ was, is }: { readonly was: Outcome | null; readonly is: Outcome }): string => {
  const before = WORTH[was ?? 'unanswered']
  return was === is ? `${before} both times` : `${before} to ${WORTH[is]}`
}

const pageInWords = ({ page }: { readonly page: 'same' | 'new' | 'other' }, comma = ''): string => {
  if (page === 'new') return `${comma} on a page opened anew (a reload, another tab or another device)`
  return page === 'other' ? `${comma} on another open page` : ''
}

const answerOf = ({ to }: { readonly to: string | null }): string =>
  to === null ? 'taking the answer back' : `the answer ${to}`

function triedInWords({ from, to, is }: Pick<StepOf<'tried'>, 'from' | 'to' | 'is'>): string {
  if (to === null) return `${from ?? 'the answer'} taken back for a moment`
  return from === null ? `${to} tried (${WORTH[is]})` : `${to} tried in place of ${from} (${WORTH[is]})`
}

const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const ordinal = new Intl.PluralRules('en-US', { type: 'ordinal' })
export const nthInWords = (n: number): string => `${n}${ENDINGS[ordinal.select(n)] ?? 'th'}`
