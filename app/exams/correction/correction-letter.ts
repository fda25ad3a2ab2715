import type { AttemptResult } from '../scoring/report.ts'
import type { CorrectionKind } from './correction.ts'

/** What was done, in the words of those whose score it changed. */
export const correctionWords: Readonly<Record<CorrectionKind, string>> = {
  void: 'A question no longer counts',
  credit: 'A question is credited to everyone who was asked it',
  rekey: 'A question is judged by a corrected key',
}

/** "80 %", "80 %, passed", "80 %, not passed". */
export function resultWords({ percent, passed }: Pick<AttemptResult, 'percent' | 'passed'>): string {
  if (passed === null) return `${percent} %`
  return `${percent} %, ${passed ? 'passed' : 'not passed'}`
}

/** The paragraphs of the letter to someone whose result a correction changed. */
export const correctionParagraphs = (of: {
  readonly title: string
  readonly kind: CorrectionKind
  readonly reason: string
  readonly before: AttemptResult
  readonly after: AttemptResult
}): readonly string[] => [
  `The result of your attempt "${of.title}" was corrected. ${correctionWords[of.kind]}.`,
  `Before: ${resultWords(of.before)}. Now: ${resultWords(of.after)}.`,
  `The reason: ${of.reason}`,
  'Your answers and your receipt are unchanged. The page Today leads to the report, which shows both results.',
]
