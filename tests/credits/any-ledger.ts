import fc from 'fast-check'
import type { LedgerEntry, LedgerFile, RuleSet } from '#credits'
import { ACTIVITY_KINDS, LedgerEntrySchema, LedgerFileSchema } from '#credits'
import { dayFromNumber, dayNumber } from '../../app/credits/calendar/day.ts'
import { board, day, sure } from './small-rules.ts'

const between = (from: string, to: string) =>
  fc.integer({ min: dayNumber(day(from)), max: dayNumber(day(to)) }).map(dayFromNumber)

const anyActivity = (sets: readonly RuleSet[]) => {
  const issuers = [...new Set(sets.flatMap((set) => set.issuers))]
  const topics = [...new Set(sets.flatMap((set) => set.topics.map(({ id }) => id)))]
  const credentials = credentialsOf(sets)
  return fc
    .record({
      kind: fc.constantFrom(...ACTIVITY_KINDS),
      title: fc.constantFrom('Denials', 'denials', 'Appeals', 'Audits', 'Codes', 'Fees', 'Claims', 'Edits'),
      provider: fc.constantFrom('Somebody', 'AMBA', 'CMS', 'Somebody else'),
      issuer: fc.option(fc.constantFrom(...issuers), { nil: null }),
      completedOn: between('2024-01-01', '2026-12-31'),
      minutesOffered: fc.integer({ min: 0, max: 400 }),
      part: fc.integer({ min: 0, max: 4 }),
      topics: fc.subarray(topics, { maxLength: 2 }),
      appliesTo: fc.oneof(fc.constant([]), fc.subarray(credentials, { maxLength: 3 })),
      approvals: fc.array(
        fc.record({ board: fc.constantFrom(...issuers), credits: fc.constantFrom(0, 0.5, 1.5, 4) }),
        { maxLength: 2 },
      ),
    })
    .map(({ part, ...rest }) => ({
      ...rest,
      delivery: 'on-demand',
      minutesEarned: Math.floor((rest.minutesOffered * part) / 4),
    }))
}

export const anyEntries = (sets: readonly RuleSet[], maxLength = 12): fc.Arbitrary<LedgerEntry[]> =>
  fc
    .array(
      fc.record({
        activity: anyActivity(sets),
        evidence: fc.constantFrom('self-reported', 'evidenced', 'verified'),
        choices: fc.constantFrom({}, { cycle: 'ending' as const }, { cycle: 'next' as const }),
        denied: fc.constantFrom(undefined, undefined, undefined, { on: '2026-06-01', reason: 'No proof' }),
      }),
      { maxLength },
    )
    .map((list) => list.map((one, i) => LedgerEntrySchema.parse({ id: `e${i}`, ...one })))

const credentialsOf = (sets: readonly RuleSet[]): string[] =>
  sets.flatMap((set) => set.credentials.map(({ id }) => id))

const anyHoldings = (sets: readonly RuleSet[]) =>
  fc
    .subarray(credentialsOf(sets), { minLength: 1, maxLength: Math.min(6, credentialsOf(sets).length) })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((credential) =>
          fc.record(
            {
              credential: fc.constant(credential),
              certifiedOn: between('2019-01-01', '2026-06-30'),
              membershipEndsOn: fc.constantFrom('2026-08-31', '2025-02-28', '2024-02-29'),
              extendedTo: fc.constantFrom('2026-10-31', '2025-03-31'),
              reinstatedOn: between('2024-06-01', '2025-06-30'),
            },
            { requiredKeys: ['credential', 'certifiedOn'] },
          ),
        ),
      ),
    )

export const anyLedger = (sets: readonly RuleSet[], maxLength = 12): fc.Arbitrary<LedgerFile> =>
  fc
    .record({ holdings: anyHoldings(sets), entries: anyEntries(sets, maxLength) })
    .map((file) => LedgerFileSchema.parse(file))

/** A board with every limit at once: caps within caps, domains, a minimum of its own, exclusive topics, carry-over. */
export const strictBoard = board(
  {
    total: { kind: 'tiers', tiers: [sure(8), sure(12)] },
    credit: {
      minutes: sure(50),
      rounding: sure({ to: 0.5, way: 'nearest' }),
      printed: sure(true),
      unit: 'CEU',
    },
    issuerMinimum: { title: 'Own', least: { share: sure(0.5) } },
    domains: {
      topics: ['coding', 'auditing'],
      minimum: { title: 'Within', least: { share: sure(0.6) } },
      offMaximum: { title: 'Outside', most: { share: sure(0.25) } },
    },
    topics: {
      exclusive: sure(true),
      each: [
        {
          credential: 'board:one',
          title: 'One',
          topics: ['auditing', 'coding'],
          least: { credits: sure(3) },
        },
        { credential: 'board:two', title: 'Two', topics: ['auditing'], least: { credits: sure(3) } },
      ],
    },
    multipliers: [
      { id: 'talk', title: 'talks', when: { kinds: ['talk'] }, each: sure(3) },
      { id: 'own', title: 'own hours', when: { issuer: 'own' }, perHour: sure(2) },
    ],
    caps: [
      {
        id: 'alone',
        title: 'By oneself',
        kinds: ['self-study', 'quiz', 'article'],
        most: { credits: sure(4) },
      },
      { id: 'quiz', title: 'Quizzes', kinds: ['quiz'], most: { credits: sure(1) } },
      { id: 'talk', title: 'Talks', kinds: ['talk'], most: { share: sure(0.5) } },
    ],
    boundaryMonth: { choice: sure(true) },
    grace: { days: sure(45), earns: sure(true) },
    carryOver: { most: sure(2) },
  },
  { issuers: ['board'] },
)

/** The same for a board with one statement per credential, where an activity serves only one. */
export const exclusiveBoard = board(
  { accepted: { once: sure('title') } },
  {
    board: 'apart',
    issuers: ['apart'],
    scope: sure('credential'),
    sharing: sure('exclusive'),
    credentials: ['one', 'two', 'three'].map((id) => ({ id: `apart:${id}`, name: id, title: id })),
  },
)
