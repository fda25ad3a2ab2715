import type { Claim } from '../claim/claim.ts'
import type { Day } from '../claim/day.ts'
import { addDays, day } from '../claim/day.ts'
import type { Outcome } from '../claim/outcome.ts'
import { no, ok } from '../claim/outcome.ts'
import type { Tables } from '../codes/tables.ts'
import type { Payer } from '../coverage/payer.ts'
import { PAYERS, payerOf } from '../coverage/payers.ts'
import { standardBenefits } from '../coverage/standard-benefits.ts'
import type { Stage } from './scene.ts'
import type { Submission } from './submission.ts'

/** What someone who sends a claim may choose of the world. What is left out follows from the claim. */
export interface World {
  readonly tables: Tables
  /** A payer of the training world by its number. */
  readonly payer?: string | undefined
  readonly received?: Day | undefined
  readonly locality?: string | undefined
}

/** The stage of a claim, and in `assumed` what had to be assumed, as sentences. */
export interface ChosenStage {
  readonly stage: Stage
  readonly assumed: readonly string[]
}

/** Which payer of the training world stands for others of its kind, by SBR09. */
const BY_FILING: Readonly<Record<string, string>> = {
  ...{ MB: 'MCRTRN', MC: 'OHMCD1', '16': 'GAMMA1', HM: 'BETA01', WC: 'WCCAR1' },
  ...{ CI: 'ALPHA1', BL: 'ALPHA1', '12': 'ALPHA1', '13': 'ALPHA1', '14': 'ALPHA1', '15': 'ALPHA1' },
}

/**
 * The stage on which a claim stands: the payer it names or, of an unknown one, that of its kind; received when it says,
 * or on the day after the last that it tells of; its member in the payer's standard plan where nothing is said.
 */
export function stageFor(submission: Submission, world: World): Outcome<ChosenStage, string> {
  const { claim, facts, history } = submission
  const assumed: string[] = []
  const found = payerFor(claim, world, assumed)
  if (found === null) return no(`there is no payer "${world.payer ?? named(claim)}"; there are ${KNOWN}`)
  const payer = world.locality === undefined ? found : { ...found, locality: world.locality }
  const received = world.received ?? submission.received ?? dayAfter(claim)
  const benefits = submission.benefits ?? standardBenefits(payer, received)
  const { tables } = world
  return ok({
    assumed,
    stage: { payer, tables, received, benefits, facts: facts ?? {}, history: history ?? [] },
  })
}

const KNOWN = PAYERS.map(({ id }) => id).join(', ')
const coverageOf = ({ coverages, destination }: Claim) => coverages[destination - 1] ?? coverages[0]
const named = (claim: Claim): string => coverageOf(claim)?.payer.id ?? ''

/** The payer of the training world that decides as one with this filing code does; null: none is of its kind. */
export const payerLike = (filing: string): Payer | null =>
  payerOf(Object.hasOwn(BY_FILING, filing) ? (BY_FILING[filing] ?? '') : '')

function payerFor(claim: Claim, { payer: asked }: World, assumed: string[]): Payer | null {
  if (asked !== undefined) return payerOf(asked)
  const own = payerOf(named(claim))
  if (own) return own
  const filing = coverageOf(claim)?.filing ?? ''
  const like = payerLike(filing)
  if (!like) return null
  assumed.push(
    `the payer "${named(claim)}" is unknown here: it is taken to decide as ${like.name} (filing code ${filing})`,
  )
  // It is the payer that the claim names; only how it decides is another's.
  return { ...like, id: named(claim), name: coverageOf(claim)?.payer.name || like.name }
}

/** The day after the last service and the last earlier payment: a claim that nobody dates comes at once. */
function dayAfter({ lines, coverages }: Claim): Day {
  const told = [
    ...lines.map(({ from, through }) => (through !== undefined && through > from ? through : from)),
    ...coverages.flatMap(({ prior }) => prior?.on ?? []),
  ].sort()
  const last = told.at(-1) ?? day('2025-10-15')
  return last < day('2199-12-31') ? addDays(last, 1) : last
}
