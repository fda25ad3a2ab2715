import { z } from 'zod'
import { BoardId, CredentialId, DaySchema, TopicId } from '../ledger/activity.ts'
import { Accepted } from './accepted.ts'
import { Audit } from './audit.ts'
import { BoundaryMonth } from './boundary-month.ts'
import { Caps } from './cap.ts'
import { CarryOver } from './carry-over.ts'
import { CycleRule } from './cycle.ts'
import { Fee } from './dollars.ts'
import { Domains } from './domains.ts'
import { Dues } from './dues.ts'
import { ExamRule } from './exam.ts'
import { Extension } from './extension.ts'
import { FirstCycle } from './first-cycle.ts'
import { Grace } from './grace.ts'
import { IssuerMinimum } from './issuer-minimum.ts'
import { CONFIDENCES, known, stated } from './known.ts'
import { Multiplier } from './multiplier.ts'
import { Reinstatement } from './reinstatement.ts'
import { Reporting } from './reporting.ts'
import { Retired } from './retired.ts'
import { CreditRule } from './rounding.ts'
import { Sharing } from './sharing.ts'
import { TaskRule } from './task.ts'
import { TopicMinimums } from './topic-minimum.ts'
import { Total } from './total.ts'

const Title = z.string().trim().min(1).max(160)

/** The rules of a board as they stood from a day on. */
export const RuleVersion = z.strictObject({
  /** The first day of the cycles it judges. `U` says that we chose the day because nobody has published it. */
  from: z.strictObject({
    value: DaySchema,
    source: z.string().min(1).max(500),
    confidence: z.enum(CONFIDENCES),
    note: z.string().min(1).max(500).optional(),
  }),
  /** When a person last read the sources. */
  checked: DaySchema,
  cycle: CycleRule,
  credit: CreditRule,
  total: Total.optional(),
  exam: ExamRule.optional(),
  issuerMinimum: IssuerMinimum.optional(),
  domains: Domains.optional(),
  topics: TopicMinimums.optional(),
  multipliers: z.array(Multiplier).max(20).optional(),
  caps: Caps.optional(),
  tasks: z.array(TaskRule).max(20).optional(),
  accepted: Accepted,
  firstCycle: FirstCycle.optional(),
  boundaryMonth: BoundaryMonth.optional(),
  carryOver: CarryOver,
  reporting: Reporting,
  /** What becomes of a credential whose cycle is not met. */
  shortfall: known(z.string().min(1).max(300)),
  extension: Extension.optional(),
  grace: Grace.optional(),
  reinstatement: Reinstatement.optional(),
  retired: Retired.optional(),
  dues: Dues.optional(),
  fees: z.array(Fee).max(20).optional(),
  audit: Audit.optional(),
})
export type RuleVersion = z.infer<typeof RuleVersion>

/** A board's rules of renewal. One file of content/credits is one. */
export const RuleSet = z
  .strictObject({
    board: BoardId,
    name: Title,
    /** One or two sentences for a person. */
    about: z.string().trim().min(1).max(600),
    /** What the issuer of an activity may be called when it is the board's own. */
    issuers: z.array(BoardId).min(1),
    /** What the provider of one may be called. */
    names: z.array(z.string().min(2).max(120)).min(1),
    credentials: z
      .array(z.strictObject({ id: CredentialId, name: Title, title: Title }))
      .min(1)
      .max(100),
    /** `board`: all of its credentials are renewed together. `credential`: each by itself. */
    scope: stated(z.enum(['board', 'credential'])),
    sharing: Sharing,
    /** Which version judges a cycle: the one of its first day, or of its last. */
    judgedBy: stated(z.enum(['start', 'end'])),
    /** What its topics are called. */
    topics: z.array(z.strictObject({ id: TopicId, title: Title })).max(200),
    /** Oldest first. */
    versions: z.array(RuleVersion).min(1).max(30),
  })
  .superRefine((set, context) => {
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    const ids = new Set(set.credentials.map(({ id }) => id))
    const topics = new Set(set.topics.map(({ id }) => id))
    for (const [i, { id }] of set.credentials.entries())
      if (!id.startsWith(`${set.board}:`)) complain(['credentials', i, 'id'], `begins with "${set.board}:"`)
    for (const [i, version] of set.versions.entries()) {
      const before = set.versions[i - 1]
      if (before && before.from.value >= version.from.value)
        complain(['versions', i, 'from', 'value'], 'later than the version before it')
      if (version.total === undefined && version.exam?.mode.value !== 'instead')
        complain(['versions', i, 'total'], 'a total, or an exam in the place of credit, is needed')
      for (const [j, rule] of (version.topics?.each ?? []).entries()) {
        if (!ids.has(rule.credential))
          complain(['versions', i, 'topics', 'each', j, 'credential'], 'not among the credentials')
        for (const [k, topic] of rule.topics.entries())
          if (!topics.has(topic))
            complain(['versions', i, 'topics', 'each', j, 'topics', k], 'not among the topics')
      }
      for (const [j, task] of (version.tasks ?? []).entries())
        for (const [k, id] of (task.credentials ?? []).entries())
          if (!ids.has(id))
            complain(['versions', i, 'tasks', j, 'credentials', k], 'not among the credentials')
      for (const [k, topic] of (version.domains?.topics ?? []).entries())
        if (!topics.has(topic)) complain(['versions', i, 'domains', 'topics', k], 'not among the topics')
    }
  })
export type RuleSet = z.infer<typeof RuleSet>
