/** The billing engine: a claim goes in, an explained payment comes out. Pure, alone, and entered only here. */

export { adjudicate } from './adjudication/adjudicate.ts'
export type { PatientStatement, StatementFacts } from './adjudication/books/patient-statement.ts'
export { patientStatement } from './adjudication/books/patient-statement.ts'
export type { PaymentAccount, PaymentPosting } from './adjudication/books/post-payment.ts'
export { postPayment } from './adjudication/books/post-payment.ts'
export type {
  Account,
  ClaimPosting,
  LinePosting,
  PostingEntry,
  PostingFacts,
} from './adjudication/books/post-remittance.ts'
export { ACCOUNTS, postingOfLine, postRemittance } from './adjudication/books/post-remittance.ts'
export type { PastLine } from './adjudication/history.ts'
export type { AppealOutcome, AppealRequest } from './adjudication/ledger/appeal.ts'
export { appeal } from './adjudication/ledger/appeal.ts'
export type { FiledClaim, Ledger, Recoupment } from './adjudication/ledger/ledger.ts'
export { emptyLedger, filedClaim, nextControl, patientKey, sceneAgain } from './adjudication/ledger/ledger.ts'
export { historyFor } from './adjudication/ledger/past-lines.ts'
export type { PayRun } from './adjudication/ledger/pay.ts'
export { pay } from './adjudication/ledger/pay.ts'
export { refund } from './adjudication/ledger/refund.ts'
export type { NotReopened } from './adjudication/ledger/reopen.ts'
export { reopen } from './adjudication/ledger/reopen.ts'
export type { Submitted } from './adjudication/ledger/submit.ts'
export { remembered, submit } from './adjudication/ledger/submit.ts'
export { benefitsLeft } from './adjudication/ledger/used-benefits.ts'
export type { LedgerLine } from './adjudication/ledger-place.ts'
export { ledgerPlace } from './adjudication/ledger-place.ts'
export type { NextClaim } from './adjudication/next-claim.ts'
export { claimForNext } from './adjudication/next-claim.ts'
export type { PatientAccount } from './adjudication/patient-balance.ts'
export { patientBalance } from './adjudication/patient-balance.ts'
export type { Medium, PaymentClock } from './adjudication/payment-floor.ts'
export { paymentClock } from './adjudication/payment-floor.ts'
export type { Edited } from './adjudication/pipeline/edits.ts'
export type { FrontEnd, Ruling } from './adjudication/pipeline/front-end.ts'
export type { StageName } from './adjudication/pipeline/staged.ts'
export { STAGES } from './adjudication/pipeline/staged.ts'
export type { StageDone } from './adjudication/pipeline/stages.ts'
export { stagesOf } from './adjudication/pipeline/stages.ts'
export type { Worth } from './adjudication/pipeline/worth.ts'
export { earliestPayment, lateInterest } from './adjudication/remit/interest.ts'
export type { Payment } from './adjudication/remit/payment.ts'
export { breaksOfPayment, paidToProvider, paymentOf } from './adjudication/remit/payment.ts'
export type {
  ProviderAdjustment,
  ProviderAdjustmentCode,
} from './adjudication/remit/provider-adjustment.ts'
export {
  adjustment,
  fee,
  interestOwed,
  PROVIDER_ADJUSTMENTS,
} from './adjudication/remit/provider-adjustment.ts'
export type { ClaimStatusCode, RemitClaim } from './adjudication/remit/remit-claim.ts'
export { remitClaim, reversalOf } from './adjudication/remit/remit-claim.ts'
export type { RemitAdjustment, RemitLine } from './adjudication/remit-line.ts'
export { imbalance, patientShare } from './adjudication/remit-line.ts'
export type { Adjudication, ClaimStatus } from './adjudication/remittance.ts'
export type { BalancedClaim, Break } from './adjudication/remittance-balance.ts'
export { breaksOf } from './adjudication/remittance-balance.ts'
export type { AdjudicateAnswer } from './answers/adjudicate-answer.ts'
export { adjudicateAnswer } from './answers/adjudicate-answer.ts'
export type { ExplainAnswer, RuleJson } from './answers/explain-answer.ts'
export { explainAnswer, ruleList } from './answers/explain-answer.ts'
export type { RuleCard, RuleExample } from './answers/rule-card.ts'
export { ruleCard } from './answers/rule-card.ts'
export type { FindingJson, ScrubAnswer } from './answers/scrub-answer.ts'
export { scrubAnswer } from './answers/scrub-answer.ts'
export type { StepJson } from './answers/steps.ts'
export type { WorkedExample, WorkedStep } from './answers/worked-example.ts'
export { WORKED_ASKS, workedExample } from './answers/worked-example.ts'
export type { X12ErrorJson } from './answers/x12-answer.ts'
export { x12ErrorJson } from './answers/x12-answer.ts'
export { Adjustment, Group } from './claim/adjustment.ts'
export type { Cents } from './claim/cents.ts'
export { cents, Dollars, dollars, minus, NOTHING, parseDollars, plus, sum } from './claim/cents.ts'
export type { ClaimJson } from './claim/claim.ts'
export { Claim } from './claim/claim.ts'
export { claimJson, jsonOf } from './claim/claim-json.ts'
export type { PriorLine } from './claim/coverage.ts'
export { Coverage, Prior } from './claim/coverage.ts'
export type { Day } from './claim/day.ts'
export { addDays, addMonths, addYears, ageOn, CalendarDay, day, daysFrom, isDay } from './claim/day.ts'
export type { Exact } from './claim/exact.ts'
export { compare, exact, inDigits, parseExact, roundToCents, times } from './claim/exact.ts'
export type { Field } from './claim/field.ts'
export { FIELDS, whereIs } from './claim/field.ts'
export type { Line } from './claim/line.ts'
export { isNpi } from './claim/npi.ts'
export type { Outcome } from './claim/outcome.ts'
export { Patient, Provider, Subscriber } from './claim/parties.ts'
export type { ClaimFault } from './claim/read-claim.ts'
export { readClaim } from './claim/read-claim.ts'
export type { DatedFigure, FigureName } from './codes/constants.ts'
export { FIGURES, figureOn } from './codes/constants.ts'
export type { CodeFault } from './codes/curated/cells.ts'
export type { CodeFile } from './codes/curated/read-volume.ts'
export type { Changed, Difference } from './codes/diff.ts'
export { differenceOf } from './codes/diff.ts'
export { fictionalCode, realCode, withFictionalCodes } from './codes/fictional.ts'
export { LAYOUTS } from './codes/layouts/all-layouts.ts'
export type { ImportKind, Layout, LineRead, LineReader } from './codes/layouts/layout.ts'
export { IMPORT_KINDS } from './codes/layouts/layout.ts'
export { releaseNamed } from './codes/layouts/release-name.ts'
export { isNearlyOfficial } from './codes/near-official.ts'
export { isNamed } from './codes/note-codes.ts'
export type { Column, PackedTable } from './codes/packed/format.ts'
export { readPacked, writePacked } from './codes/packed/format.ts'
export type { Index } from './codes/packed/open.ts'
export { openIndex } from './codes/packed/open.ts'
export type { Packer } from './codes/packed/pack.ts'
export { packer } from './codes/packed/pack.ts'
export type { PackedRelease } from './codes/packed/tables-from-indexes.ts'
export { tablesFromIndexes } from './codes/packed/tables-from-indexes.ts'
export type { Release, TableName } from './codes/release.ts'
export type { CodeList, FoundCode, FoundCodes } from './codes/search/code-list.ts'
export { searchable, searchLists } from './codes/search/code-list.ts'
export type { ImportedList } from './codes/search/imported-lists.ts'
export { IMPORTED_LISTS, importedRows, LISTED_IN, listedOn } from './codes/search/imported-lists.ts'
export type * from './codes/tables.ts'
export type { ReadTables } from './codes/tables-from.ts'
export { codesIn, isCodeFile, readTables, tablesFrom } from './codes/tables-from.ts'
export type { Borrowed, BorrowedCode } from './codes/tables-with.ts'
export { tablesWith } from './codes/tables-with.ts'
export type { Disagreement, Verification } from './codes/verify.ts'
export { verifyCurated } from './codes/verify.ts'
export type {
  Complexity,
  DataReviewed,
  DecisionMaking,
  Problem,
  Risk,
} from './coding/complexity.ts'
export { COMPLEXITIES, complexityOf, dataStep, problemsStep, riskStep } from './coding/complexity.ts'
export type { DrugUse } from './coding/drug-units.ts'
export { doseUnits, drugUnits } from './coding/drug-units.ts'
export { isEstablished } from './coding/new-patient.ts'
export type { VisitGrade, VisitNote } from './coding/office-visit.ts'
export { counterpart, gradeOfficeVisit, officeVisit } from './coding/office-visit.ts'
export { carveOut, nextWellness, welcomeThrough } from './coding/preventive-visit.ts'
export type { ProlongedCode } from './coding/prolonged-visit.ts'
export { prolongedUnits } from './coding/prolonged-visit.ts'
export type { SharedVisit, Sharer } from './coding/shared-visit.ts'
export { mayBillShared } from './coding/shared-visit.ts'
export type { TimedCount, TimedService } from './coding/timed-units.ts'
export { splitTimedUnits, timedUnits } from './coding/timed-units.ts'
export type {
  Authorization,
  Benefits,
  Frequency,
  PlanYear,
  Policy,
  Referral,
  Waiver,
  YearShare,
} from './coverage/benefits.ts'
export type { Accumulators, CopayOrder, CostShare } from './coverage/cost-share.ts'
export { accumulatorsOf, COPAY_ORDERS, costShare } from './coverage/cost-share.ts'
export { orderOf, payerOrder } from './coverage/order.ts'
export type {
  OrderFault,
  OrderReason,
  PayerOrder,
  PayerOrderJson,
  PlanFacts,
} from './coverage/order-facts.ts'
export { PayerOrderFacts } from './coverage/order-facts.ts'
export type { PartBMember } from './coverage/part-b.ts'
export { ACA_PREVENTIVE, partBBenefits } from './coverage/part-b.ts'
export type { Contract, Payer, PayerKind, PromptPay } from './coverage/payer.ts'
export { PAYERS, payerOf } from './coverage/payers.ts'
export type { AfterPrimary, SecondaryMethod } from './coverage/secondary.ts'
export { benefitBasis, SECONDARY_METHODS, secondaryAmount } from './coverage/secondary.ts'
export { standardBenefits } from './coverage/standard-benefits.ts'
export { CATALOGUE } from './edits/catalogue.ts'
export type {
  BillingFacts,
  ByLine,
  DrugRecord,
  IncidentTo,
  PracticeFacts,
  Telehealth,
  TreatmentFacts,
  VisitFacts,
} from './edits/chart.ts'
export { CHART_SHAPE } from './edits/chart-json.ts'
export type { Finding } from './edits/finding.ts'
export type {
  Answer,
  Demonstrating,
  Demonstration,
  Example,
  Figures,
  Hit,
  Level,
  Rule,
  Scope,
} from './edits/rule.ts'
export type { RuleTitle } from './edits/rule-titles.ts'
export { ruleTitle, ruleTitles } from './edits/rule-titles.ts'
export type { ClaimChange } from './edits/sample.ts'
export { merged as mergedJson, SAMPLE_CLAIM, sampleWith, scenesOn } from './edits/sample.ts'
export { sampleStage } from './edits/sample-stage.ts'
export type { Scenario } from './edits/scenarios.ts'
export { SCENARIOS, scenarioJson, scenarioNamed } from './edits/scenarios.ts'
export type { ChartFacts, Scene, SceneLine, Stage } from './edits/scene.ts'
export { sceneOf, totalOf } from './edits/scene.ts'
export { scrubClaim } from './edits/scrub.ts'
export type { ChosenStage, World } from './edits/stage-for.ts'
export { payerLike, stageFor } from './edits/stage-for.ts'
export type { Submission, SubmissionJson } from './edits/submission.ts'
export {
  BenefitsJson,
  claimSchema,
  FactsJson,
  PastLineJson,
  readSubmission,
} from './edits/submission.ts'
export type { GlobalPeriod } from './edits/surgeries.ts'
export { globalPeriod } from './edits/surgeries.ts'
export { INQUIRIES } from './inquiries/all-inquiries.ts'
export { icd as icdInquiry } from './inquiries/icd.ts'
export type { Inquiry } from './inquiries/inquiry.ts'
export { npi as npiInquiry } from './inquiries/npi.ts'
export { ptp as ptpInquiry } from './inquiries/pairs.ts'
export type { PriceAnswer } from './inquiries/price.ts'
export { price as priceInquiry } from './inquiries/price.ts'
export type { ContractLine } from './pricing/contract.ts'
export { allowedBy } from './pricing/contract.ts'
export { limitingCharge, sequestered } from './pricing/participation.ts'
export type { LinePrice, LineToPrice } from './pricing/price-lines.ts'
export { priceLines } from './pricing/price-lines.ts'
export type { NoFee, Priced, Service } from './pricing/price-service.ts'
export { priceService } from './pricing/price-service.ts'
export { qualityAdjustment } from './pricing/quality.ts'
export { READINGS } from './pricing/readings.ts'
export type { Practitioner } from './pricing/shares.ts'
export type { Derived, Step } from './pricing/step.ts'
export { stepInWords } from './pricing/step.ts'
export type { Action, Move } from './remedies/actions.ts'
export { ACTIONS, actionFor } from './remedies/actions.ts'
export type { AppealKind, CommercialAppeal } from './remedies/commercial-appeal.ts'
export { commercialAppeal } from './remedies/commercial-appeal.ts'
export type { Owner, Receipts } from './remedies/credit.ts'
export { creditBalance, ownersOfCredit } from './remedies/credit.ts'
export type { EstimateDispute, EstimateRequest } from './remedies/estimate.ts'
export { estimateDispute, estimateDue } from './remedies/estimate.ts'
export type { LateRefusal, LateRequest } from './remedies/late-authorization.ts'
export { lastToAuthorize, lateAuthorization } from './remedies/late-authorization.ts'
export type { AppealDeadline, AppealLevel } from './remedies/medicare-appeal.ts'
export { MEDICARE_APPEALS, medicareAppeal, REOPENING_YEARS } from './remedies/medicare-appeal.ts'
export type { Overpayment, ReturnClock } from './remedies/overpayment.ts'
export { returnClock } from './remedies/overpayment.ts'
export { acceptedOn, provesReceipt } from './remedies/proof-of-receipt.ts'
export type { Denial, Remedy, RemedyKind } from './remedies/remedy.ts'
export { remedyFor } from './remedies/remedy.ts'
export type {
  AcknowledgedClaim,
  AcknowledgedLine,
  AcknowledgedProvider,
  AnswerFacts,
  ClaimAcknowledgment,
  ClaimStatus277,
  Intake,
  Totals277,
} from './x12/acknowledgment/claim-acknowledgment.ts'
export { acknowledgedClaim, claimAcknowledgmentOf } from './x12/acknowledgment/claim-acknowledgment.ts'
export type {
  ElementNote,
  ImplementationAcknowledgment,
  SegmentNote,
  SetNote,
} from './x12/acknowledgment/implementation-acknowledgment.ts'
export { acknowledgmentOf } from './x12/acknowledgment/implementation-acknowledgment.ts'
export type { InterchangeAcknowledgment } from './x12/acknowledgment/interchange-acknowledgment.ts'
export {
  interchangeAcknowledgmentOf,
  writeInterchangeAcknowledgments,
} from './x12/acknowledgment/interchange-acknowledgment.ts'
export { writeClaimAcknowledgment } from './x12/acknowledgment/write-277ca.ts'
export { writeAcknowledgments } from './x12/acknowledgment/write-999.ts'
export type { CheckedGroup, CheckedInterchange, CheckedSet, CheckedX12 } from './x12/check-x12.ts'
export { checkX12 } from './x12/check-x12.ts'
export { eligibilityAnswer, eligibilityAnswersTo } from './x12/eligibility/answer-inquiry.ts'
export type { ToldBenefits } from './x12/eligibility/benefits-from-271.ts'
export { benefitsFrom271 } from './x12/eligibility/benefits-from-271.ts'
export type {
  AskedServices,
  Benefit,
  EligibilityAnswer,
  EligibilityAnswers,
  EligibilityInquiries,
  EligibilityInquiry,
  EligibilityPerson,
  Exchange,
  Rejection,
} from './x12/eligibility/eligibility.ts'
export { patientOf, rejectionsOf } from './x12/eligibility/eligibility.ts'
export type { EnrolledPerson, Enrolment, Member } from './x12/eligibility/enrolment.ts'
export type { ReadAnswers, ReadInquiries } from './x12/eligibility/read-27x.ts'
export { writeAnswers, writeInquiries } from './x12/eligibility/write-27x.ts'
export type { BoxName, LineBoxName, PaperForm } from './x12/paper/box.ts'
export { BOXES, CROSSWALK, LINE_BOXES } from './x12/paper/box.ts'
export { boxesOf } from './x12/paper/boxes-of.ts'
export { claimFromBoxes } from './x12/paper/claim-from-boxes.ts'
export type { PaperFinding } from './x12/paper/paper-limits.ts'
export { paperLimits } from './x12/paper/paper-limits.ts'
export { dayOnPaper } from './x12/paper/paper-text.ts'
export type { WriteContext } from './x12/professional/context.ts'
export { trainingContext } from './x12/professional/context.ts'
export { destinationOf } from './x12/professional/destination.ts'
export type { ClaimPlaces, WirePlace } from './x12/professional/places.ts'
export type { ProfessionalClaims, ReadClaim } from './x12/professional/read-837p.ts'
export { wireForm } from './x12/professional/wire-form.ts'
export type { WriteFault } from './x12/professional/write-837p.ts'
export { writeClaim, writeClaims } from './x12/professional/write-837p.ts'
export type { ReadGroup, ReadInterchange, ReadSet, ReadX12 } from './x12/read-x12.ts'
export { readX12 } from './x12/read-x12.ts'
export type { ReadRemittance, RemittancePlace } from './x12/remittance/read-835.ts'
export type { NotRemitted } from './x12/remittance/remit-scene.ts'
export { remitScene } from './x12/remittance/remit-scene.ts'
export type {
  CasReason,
  ClaimPeople,
  ProviderReason,
  Remittance,
  RemittedClaim,
  RemittedGroup,
  RemittedLine,
} from './x12/remittance/remittance.ts'
export { claimsOfRemittance } from './x12/remittance/remittance.ts'
export type { ClaimToRemit, PaymentToRemit, Remitter } from './x12/remittance/remittance-of.ts'
export { remittanceOf, trainingRemitter } from './x12/remittance/remittance-of.ts'
export { writeRemittances } from './x12/remittance/write-835.ts'
export type { ClaimOnFile, StatusDesk } from './x12/status/answer-status.ts'
export { statusAnswer, statusAnswersTo, statusOf } from './x12/status/answer-status.ts'
export type { ReadStatusAnswers, ReadStatusInquiries } from './x12/status/read-27s.ts'
export type {
  AskedLine,
  Status,
  StatusAnswer,
  StatusAnswers,
  StatusCode,
  StatusInquiries,
  StatusInquiry,
  ToldClaim,
  ToldLine,
} from './x12/status/status.ts'
export { statusText } from './x12/status/status.ts'
export { statusDeskOf } from './x12/status/status-desk.ts'
export { writeStatusAnswers, writeStatusInquiries } from './x12/status/write-27s.ts'
export type { Content } from './x12/transactions.ts'
export type { Delimiters } from './x12/wire/delimiters.ts'
export type { Envelope, Party } from './x12/wire/write-file.ts'
export type { Acknowledgment, X12Error } from './x12/wire/x12-error.ts'
export { x12Json } from './x12/x12-json.ts'
