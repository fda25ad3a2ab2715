/** The credits room, server door. Every function takes the database first; whose ledger it is comes from the actor. */

export { seedDemoCredits } from './demo/seed-demo-credits.server.ts'
export { attachEvidence, removeEvidence } from './evidence/attach-evidence.server.ts'
export type { Staged, StagedFile } from './evidence/evidence-files.server.ts'
export { discardFiles, readStored, removeStored, stageFile } from './evidence/evidence-files.server.ts'
export type { ReadFile } from './evidence/read-evidence.server.ts'
export { readEvidence } from './evidence/read-evidence.server.ts'
export { sweepEvidence } from './evidence/sweep-evidence.server.ts'
export { closeFeed, feedSince, openFeed, readFeed } from './feed/own-feed.server.ts'
export { correctEntry } from './ledger/correct-entry.server.ts'
export { endHolding, holdsCredential, keepHolding } from './ledger/keep-holding.server.ts'
export type { Logged } from './ledger/log-activity.server.ts'
export { logActivity } from './ledger/log-activity.server.ts'
export type { LedgerOwner } from './ledger/read-ledger.server.ts'
export { readLedger } from './ledger/read-ledger.server.ts'
export type { Award } from './ledger/record-award.server.ts'
export { awardLock, recordAward, reverseAward } from './ledger/record-award.server.ts'
export { chooseCycle, takeBack } from './ledger/take-back.server.ts'
export type { OwnReminder } from './reminders/own-reminders.server.ts'
export {
  keepWishes,
  ownReminders,
  ownWishes,
  readReminders,
  unreadReminders,
} from './reminders/own-reminders.server.ts'
export type { ReminderTally, ReminderWorld } from './reminders/send-reminders.server.ts'
export { sendReminders } from './reminders/send-reminders.server.ts'
export type { RuleSetsRead } from './rules/read-rule-sets.server.ts'
export { readRuleSets, ruleSets } from './rules/read-rule-sets.server.ts'
