import type { PastLine } from '../adjudication/history.ts'
import type { Cents } from '../claim/cents.ts'
import { NOTHING } from '../claim/cents.ts'
import type { Claim } from '../claim/claim.ts'
import type { Coverage } from '../claim/coverage.ts'
import type { Day } from '../claim/day.ts'
import type { Exact } from '../claim/exact.ts'
import type { Line } from '../claim/line.ts'
import type { Provider } from '../claim/parties.ts'
import type { FeeRow, Tables } from '../codes/tables.ts'
import type { Benefits } from '../coverage/benefits.ts'
import type { Payer } from '../coverage/payer.ts'
import type { BillingFacts, PracticeFacts, TreatmentFacts, VisitFacts } from './chart.ts'

/** A line with what it takes over from its claim. */
export interface SceneLine {
  /** From 1, as printed. */
  readonly n: number
  readonly line: Line
  readonly from: Day
  readonly through: Day
  readonly place: string
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly units: Exact
  readonly charge: Cents
  readonly rendering: Provider
  /** The diagnoses it points to that exist, in its order. */
  readonly diagnoses: readonly string[]
  /** Its code's row of the fee schedule on its day, without a component's; null: there is none. */
  readonly fee: FeeRow | null
}

/** What the chart says beside the claim; a rule that needs such a fact and does not get it stays silent. */
export interface ChartFacts extends VisitFacts, TreatmentFacts, PracticeFacts, BillingFacts {
  /** When the payer was last asked whether the coverage is in force; null: never. */
  readonly verified?: Day | null
  /** The Medicare Advantage plan the patient is in; null: none. */
  readonly advantagePlan?: string | null
  /** An advance notice was signed before the service, by line number from 1. */
  readonly noticeSigned?: readonly number[]
  /** The patient was seen by this practice's specialty, last on that day; null: never. */
  readonly lastSeen?: Day | null
  /** Minutes of a visit on its day, or of a timed service, by line number from 1. */
  readonly minutes?: Readonly<Record<number, number>>
}

/**
 * Everything a rule may look at: the claim, the payer it goes to, the code tables, what was processed before, what the
 * plan covers, and the day on which the payer receives it. Nothing else: no clock, no chance.
 */
export interface Scene {
  readonly claim: Claim
  readonly lines: readonly SceneLine[]
  /** The coverage the claim is sent to. */
  readonly coverage: Coverage
  readonly payer: Payer
  readonly tables: Tables
  readonly history: readonly PastLine[]
  readonly benefits: Benefits | null
  readonly facts: ChartFacts
  readonly received: Day
  /** The payer's numbers of claims that may still be replaced or voided; null: not known here. */
  readonly onFile: readonly string[] | null
}

/** What a scene is made of. */
export interface Stage {
  readonly payer: Payer
  readonly tables: Tables
  readonly received: Day
  readonly history?: readonly PastLine[]
  readonly benefits?: Benefits | null
  readonly facts?: ChartFacts
  readonly onFile?: readonly string[] | null
}

/** A line with its number and what it takes over. Written out, since every claim goes through here. */
function lineOf(line: Line, n: number, claim: Claim, tables: Tables): SceneLine {
  const { from, procedure, modifiers, units, charge } = line
  const diagnoses: string[] = []
  for (const pointer of line.pointers) {
    const code = claim.diagnoses[pointer - 1]
    if (code !== undefined) diagnoses.push(code)
  }
  return {
    n,
    line,
    from,
    through: line.through ?? from,
    place: line.place ?? claim.place,
    procedure,
    modifiers,
    units,
    charge,
    rendering: line.rendering ?? claim.rendering ?? claim.billing,
    diagnoses,
    fee: tables.fee(procedure, '', from),
  }
}

/** Puts a claim before a payer. A destination without a coverage falls back to the first. */
export function sceneOf(claim: Claim, stage: Stage): Scene {
  const { payer, tables, received, history = [], benefits = null, facts = {}, onFile = null } = stage
  const coverage = (claim.coverages[claim.destination - 1] ?? claim.coverages[0]) as Coverage
  const lines = claim.lines.map((line, i) => lineOf(line, i + 1, claim, tables))
  return { claim, lines, coverage, payer, tables, history, benefits, facts, received, onFile }
}

/** The total as the claim says it; where it says none, what its lines add up to. */
export const totalOf = (claim: Claim): Cents =>
  claim.total ?? (claim.lines.reduce((all, { charge }) => all + charge, NOTHING as number) as Cents)
