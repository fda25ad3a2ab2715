/** The exams room, pure: blueprints, assembly, the attempt's log and clock, scoring. */
export { assembleForm } from './assembly/assemble-form.ts'
export type { BankIndex } from './assembly/bank-index.ts'
export { indexBank } from './assembly/bank-index.ts'
export type { DrawnUnit, FormPlan } from './assembly/form.ts'
export { Form, FormPlace, formHash } from './assembly/form.ts'
export { freshWishes, withFresh } from './assembly/fresh-plan.ts'
export { orderOptions } from './assembly/order-options.ts'
export type { Shortfall } from './assembly/shortfall.ts'
export {
  AttemptEvent,
  BATCH_LIMIT,
  ClientEvent,
  ClosedBy,
  EventBatch,
  MARKS_LIMIT,
  Mark,
  NOTE_LIMIT,
} from './attempt/attempt-event.ts'
export type { AttemptFault } from './attempt/attempt-fault.ts'
export { attemptSentence } from './attempt/attempt-fault.ts'
export type { AttemptMode, AttemptState } from './attempt/attempt-state.ts'
export { chainHead, genesis, linkAfter } from './attempt/chain.ts'
export { remainingMs } from './attempt/clock.ts'
export { frozenPlaces } from './attempt/frozen.ts'
export type { PageNews } from './attempt/page-news.ts'
export type { RoomPlace, RoomSheet, RoomView } from './attempt/room-view.ts'
export type { Sheet } from './attempt/sheet.ts'
export { sheetOf } from './attempt/sheet.ts'
export type { Overdue, Sectioned, SectionShare } from './blueprint/blueprint.ts'
export { Blueprint, Rules } from './blueprint/blueprint.ts'
export { durationInWords, isLong } from './blueprint/duration.ts'
export type { BlueprintFact, SectionLine as BlueprintSection } from './blueprint/explain-blueprint.ts'
export { explainBlueprint, sectionLines } from './blueprint/explain-blueprint.ts'
export { Confidence, confidenceLabel } from './blueprint/figure.ts'
export type { OfferedExam } from './blueprint/offered-exam.ts'
export type { ExamIssue } from './blueprint/parse-exam.ts'
export { parseExam } from './blueprint/parse-exam.ts'
export { cutPercent, PassMark, passMarkInWords, scaledScore } from './blueprint/pass-mark.ts'
export { sectionCounts } from './blueprint/section-counts.ts'
export type { ClaimClosed } from './claims/claim-closed.ts'
export { claimClosedSentence } from './claims/claim-closed.ts'
export type { Corrected, CorrectionStep } from './correction/correct-attempt.ts'
export { correctAttempt } from './correction/correct-attempt.ts'
export type { Correction } from './correction/correction.ts'
export { CORRECTION_KINDS, CorrectionKind } from './correction/correction.ts'
export type { CorrectionFault } from './correction/correction-fault.ts'
export { checkReason, correctionSentence } from './correction/correction-fault.ts'
export { correctionWords, resultWords } from './correction/correction-letter.ts'
export type { DryLine, DryPart } from './correction/dry-run.ts'
export { joinParts } from './correction/dry-run.ts'
export { dryRunWords, FLIP_WORDS, flipWords } from './correction/dry-run-words.ts'
export type { EffectCounts } from './correction/effect.ts'
export { flipOf } from './correction/effect.ts'
export type { ReportFault } from './correction/item-report.ts'
export { reportSentence } from './correction/item-report.ts'
export type { ItemStatistics } from './correction/item-statistics.ts'
export type { Decision, ReportKind } from './correction/report-kind.ts'
export {
  DECISIONS,
  decisionLabel,
  LONGEST_TEXT,
  REPORT_KINDS,
  reportKindLabel,
  SHORTEST_TEXT,
} from './correction/report-kind.ts'
export type { NothingLeft } from './practice/draw-practice.ts'
export type { PracticeChoice } from './practice/practice-choice.ts'
export type { PracticeFilter } from './practice/practice-wish.ts'
export { PRACTICE_FILTERS, PracticeWish } from './practice/practice-wish.ts'
export { checkReceipt } from './receipt/check-receipt.ts'
export type { Receipt, ReceiptCheck } from './receipt/receipt.ts'
export { makeReceipt } from './receipt/receipt.ts'
export type { Axis } from './replay/axis.ts'
export { axisOf, LEFT_OUT_FROM_MS, placeOn } from './replay/axis.ts'
export { lastingInWords } from './replay/lasting-in-words.ts'
export { packSteps, unpackSteps } from './replay/pack-steps.ts'
export type { MomentRow } from './replay/rows.ts'
export { rowsOf } from './replay/rows.ts'
export type { Step } from './replay/step.ts'
export { isArrival } from './replay/step.ts'
export { nthInWords, stepSentence, turn } from './replay/step-in-words.ts'
export type { Sticky } from './replay/sticky.ts'
export { pointsInWords, stickyInWords } from './replay/sticky-in-words.ts'
export type { Change, Outcome, QuestionLine, Report, SectionLine } from './scoring/report.ts'
export { AttemptResult } from './scoring/report.ts'
export type { ReviewFilter } from './scoring/review-filter.ts'
export { REVIEW_FILTERS, reviewFilters } from './scoring/review-filter.ts'
export type { Sitting } from './scoring/score-attempt.ts'
export { scoreAttempt } from './scoring/score-attempt.ts'
export type { Interval } from './scoring/wilson.ts'
export { wilson } from './scoring/wilson.ts'
export type { DayPacing } from './sections/pacing.ts'
export { dayPacing, daysBetween, pacingInWords } from './sections/pacing.ts'
export type { PacingByDay } from './sections/pacing-by-day.ts'
export type { SectionStanding } from './sections/section-standing.ts'
export { limitOf, startTime } from './time/attempt-time.ts'
export type { BreakPoint } from './time/break-points.ts'
export { breakOnWay } from './time/break-points.ts'
export {
  clockInWords,
  isOverDays,
  lengthInWords,
  momentInWords,
  skewInWords,
} from './time/clock-in-words.ts'
export type { ClockPanel } from './time/clock-panel.ts'
export { CLOCK_JUMP_MS } from './time/page-clock.ts'
export type { PageLine } from './time/page-line.ts'
export { timeInWords } from './time/time-in-words.ts'
export type { TimeView } from './time/time-view.ts'
