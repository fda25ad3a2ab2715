import type { Activity, LedgerFile } from '#credits'
import { LedgerFileSchema, planFor, statementOf, statementsOf, whatIf } from '#credits'
import { readRuleSets } from '#credits/server'
import type { CalendarDay } from '#kernel/time.ts'

interface Times {
  /** Processor time of one run, all threads together; and of the run that 95 of 100 do not exceed. */
  readonly processor: number
  readonly processor95: number
  readonly median: number
  readonly p95: number
}

export interface Measured {
  readonly runs: number
  readonly warm: number
  readonly entries: number
  readonly explained: number
  readonly counted: number
  readonly kilobytes: number
  readonly first: number
  readonly firstProcessor: number
  readonly all: Times
  readonly one: Times
  readonly plan: Times
  readonly whatIf: Times
}

const ENTRIES = 2000
const ISSUERS = ['amba', 'ahima', 'aaham', 'aapc', null, null, null]
const TOPICS = [['coding'], ['billing'], ['auditing'], ['compliance', 'coding'], [], ['anesthesia']]
const KINDS = ['webinar', 'course', 'article', 'talk', 'conference', 'self-study'] as const

/** A ledger whose entries differ in everything the rules look at; the same every time. */
function ledger(): LedgerFile {
  const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
  return LedgerFileSchema.parse({
    zone: 'America/New_York',
    holdings: [
      { credential: 'amba:cmrs', certifiedOn: '2020-09-01', membershipEndsOn: '2026-08-31' },
      { credential: 'aapc:cpb', certifiedOn: '2019-03-10', membershipEndsOn: '2026-08-31' },
      { credential: 'aapc:cpma', certifiedOn: '2021-03-10', membershipEndsOn: '2026-08-31' },
      { credential: 'ahima:ccs-p', certifiedOn: '2025-01-15' },
      { credential: 'aaham-technical:crcs', certifiedOn: '2024-01-15' },
      { credential: 'hfma-chfp:chfp', certifiedOn: '2023-06-01' },
    ],
    entries: Array.from({ length: ENTRIES }, (_, i) => ({
      id: `e${i}`,
      evidence: pick(['self-reported', 'evidenced', 'verified'], i),
      ...(i % 40 === 7 ? { reversed: { on: '2026-02-01', reason: 'Entered twice' } } : {}),
      activity: {
        kind: pick(KINDS, i * 7),
        title: `Activity ${i % 50 === 3 ? i - 1 : i}`,
        provider: `Provider ${i % 23}`,
        issuer: pick(ISSUERS, i * 3),
        completedOn: `2026-0${1 + (i % 4)}-${String(1 + (i % 28)).padStart(2, '0')}`,
        minutesOffered: 60 + (i % 5) * 15,
        minutesEarned: 30 + (i % 7) * 5,
        delivery: 'on-demand',
        approvals: i % 2 === 0 ? [{ board: 'aapc', number: `A${i}`, credits: 1.5 }] : [],
        topics: pick(TOPICS, i * 5),
        appliesTo: i % 9 === 0 ? ['amba:cmrs', 'aapc:cpb'] : [],
      },
    })),
  })
}

function timed(runs: number, work: () => unknown): Times {
  const processors: number[] = []
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    const start = performance.now()
    work()
    const took = performance.now() - start
    const { user, system } = process.cpuUsage(before)
    processors.push((user + system) / 1000)
    return took
  })
  const at = (list: readonly number[], share: number): number =>
    [...list].sort((a, b) => a - b)[Math.floor(runs * share)] ?? 0
  return {
    processor: processors.reduce((sum, one) => sum + one, 0) / runs,
    processor95: at(processors, 0.95),
    median: at(times, 0.5),
    p95: at(times, 0.95),
  }
}

const { sets } = await readRuleSets('content')
const file = ledger()
const asOf = '2026-05-01' as CalendarDay
const amba = sets.find(({ board }) => board === 'amba')
if (!amba) throw new Error('There are no rules of AMBA.')
const begun = performance.now()
const used = process.cpuUsage()
const statements = statementsOf(sets, file, asOf)
const first = performance.now() - begun
const { user, system } = process.cpuUsage(used)
const planned = {
  ...(file.entries[1]?.activity as Activity),
  completedOn: '2026-06-01' as CalendarDay,
  title: 'Planned',
}
const [warm, runs] = [40, 200]
timed(warm, () => statementsOf(sets, file, asOf))
const explained = statements.flatMap(({ entries }) => entries)
const measured: Measured = {
  ...{ runs, warm, entries: ENTRIES, explained: explained.length },
  counted: explained.filter((one) => one.counted).length,
  kilobytes: JSON.stringify(statements).length / 1000,
  ...{ first, firstProcessor: (user + system) / 1000 },
  all: timed(runs, () => statementsOf(sets, file, asOf)),
  one: timed(runs, () => statementOf(amba, file.holdings, file.entries, asOf)),
  plan: timed(20, () => planFor(sets, { ...file, entries: file.entries.slice(0, 40) }, asOf)),
  whatIf: timed(20, () => whatIf(sets, file, planned, asOf)),
}
process.stdout.write(JSON.stringify(measured))
