// The pure door of the credits room: what continuing education earns, for which credential, and why.

export type { Accreditation, Title } from './accreditation/accreditation.ts'
export { AccreditationSchema } from './accreditation/accreditation.ts'
export type { Completion, Judgment } from './accreditation/judge-completions.ts'
export { judgeCompletions } from './accreditation/judge-completions.ts'
export type { AuditState, MoveKind, RecordStanding } from './audits/audit.ts'
export { nextState, standingsOf } from './audits/audit.ts'
export type { AuditFault } from './audits/audit-fault.ts'
export { auditSentence } from './audits/audit-fault.ts'
export { groupByRequirement, groupOnce, recordsOf, withoutVerdicts } from './audits/audit-records.ts'
export type { SubjectCycle } from './audits/audit-subject.ts'
export { auditableCycles, statementAt, subjectOf } from './audits/audit-subject.ts'
export type { Compliance } from './audits/compliance.ts'
export { complianceOf, onlyApproved } from './audits/compliance.ts'
export { bakedSvg } from './badge/baked-svg.ts'
export { achievementOf, badgeAddresses, claimsOf, issuerProfile } from './badge/open-badge.ts'
export { addDays, addMonths, daysBetween } from './calendar/day.ts'
export type { Certificate, Confirmed } from './certificates/certificate.ts'
export { confirmed, MOST_COPIES } from './certificates/certificate.ts'
export { codeOf, readCode, shownCode } from './certificates/check-code.ts'
export {
  disposition,
  downloadName,
  MOST_BYTES,
  MOST_FILES,
  shownName,
  TYPE_NAMES,
} from './evidence/evidence-name.ts'
export type { Duplicate } from './import/duplicates.ts'
export { findDuplicates } from './import/duplicates.ts'
export { fileText } from './import/file-text.ts'
export { activitiesCsv, COLUMN_NAMES, importTemplate } from './import/import-columns.ts'
export type { ActivitiesRead, ImportFault, ImportRow } from './import/read-activities.ts'
export { MOST_IMPORT_BYTES, MOST_IMPORTED, readActivities } from './import/read-activities.ts'
export type {
  Activity,
  ActivityKind,
  Approval,
  Delivery,
} from './ledger/activity.ts'
export {
  ACTIVITY_KINDS,
  ActivitySchema,
  DELIVERIES,
  readDay,
} from './ledger/activity.ts'
export type { Typed } from './ledger/activity-form.ts'
export { ACTIVITY_LABELS, fieldSentences, readActivityForm, typedOfActivity } from './ledger/activity-form.ts'
export type { AgendaTime } from './ledger/agenda.ts'
export { addUpAgenda } from './ledger/agenda.ts'
export type { CreditFault, RefusedFile } from './ledger/credit-fault.ts'
export { creditSentence, MOST_ENTRIES } from './ledger/credit-fault.ts'
export type { EvidenceStatus, LedgerEntry } from './ledger/entry.ts'
export { EVIDENCE_STATUSES, LedgerEntrySchema } from './ledger/entry.ts'
export type { Holding } from './ledger/holding.ts'
export { HoldingSchema } from './ledger/holding.ts'
export type {
  EvidenceFile,
  EvidenceType,
  HeldCredential,
  Ledger,
  LedgerLine,
  Origin,
  Verdict,
} from './ledger/ledger.ts'
export type { LedgerFile } from './ledger/ledger-file.ts'
export { LedgerFileSchema } from './ledger/ledger-file.ts'
export { LEDGER_EXAMPLE, ledgerJsonSchema } from './ledger/ledger-schema.ts'
export type { LedgerView, LedgerWish } from './ledger/ledger-view.ts'
export { ledgerView, ledgerWish } from './ledger/ledger-view.ts'
export type { Like, PastActivity } from './ledger/likeness.ts'
export { findLikes, folded, likenessOf } from './ledger/likeness.ts'
export { missingFields } from './ledger/missing-fields.ts'
export { DELIVERY_NAMES, KIND_NAMES, minutesInWords, STATUS_NAMES } from './ledger/names.ts'
export { packParts, packRecords } from './pack/pack-plan.ts'
export type { CheapestWay } from './plan/cheapest-way.ts'
export { cheapestWay } from './plan/cheapest-way.ts'
export type { Offer } from './plan/offers.ts'
export type { LeftOpen, Plan, PlanOptions, PlanStep } from './plan/plan.ts'
export { planFor } from './plan/plan.ts'
export type { Gain, WhatIf } from './plan/what-if.ts'
export { whatIf } from './plan/what-if.ts'
export type { WhatIfForm } from './plan/what-if-form.ts'
export { readWhatIf } from './plan/what-if-form.ts'
export type { Gap, Readiness } from './readiness/readiness.ts'
export { readinessOf } from './readiness/readiness.ts'
export type { CodeDay } from './reminders/code-days.ts'
export { codeDaysFrom } from './reminders/code-days.ts'
export type { Reminder } from './reminders/reminder.ts'
export { credentialsInWords } from './reminders/reminder.ts'
export { remindersDue } from './reminders/reminders-due.ts'
export type { Confidence } from './rules/known.ts'
export { CONFIDENCE_WORDS } from './rules/known.ts'
export type { RuleFault } from './rules/parse-rule-set.ts'
export { parseRuleSet } from './rules/parse-rule-set.ts'
export { shown } from './rules/parts.ts'
export type { RuleVersion } from './rules/rule-set.ts'
export { RuleSet } from './rules/rule-set.ts'
export type { CountedFor } from './statement/counted-for.ts'
export { countedFor } from './statement/counted-for.ts'
export type { CycleDays } from './statement/cycles-of.ts'
export { cyclesOf } from './statement/cycles-of.ts'
export type { Reason } from './statement/judged.ts'
export { REASONS } from './statement/judged.ts'
export type { NextDue } from './statement/next-due.ts'
export { nextDue } from './statement/next-due.ts'
export { REASON_WORDS } from './statement/reason-words.ts'
export { unknownsOfVersion } from './statement/scene.ts'
export type {
  Contribution,
  CountedEntry,
  Fact,
  Requirement,
  Statement,
  StatementTask,
  Unknown,
  Upcoming,
} from './statement/statement.ts'
export type { StatementOptions } from './statement/statement-of.ts'
export { statementOf, statementsOf } from './statement/statement-of.ts'
export type { StatementRow, StatementView, StatementWish } from './statement/statement-view.ts'
export { statementView, statementWish } from './statement/statement-view.ts'
export { escaped, htmlPage, htmlTable } from './text/html.ts'
