import type { Ruling } from '#billing'
import { addDays, appeal, payerOf, provesReceipt, readX12 } from '#billing'
import type { MoveOf, Refused } from '../life/move.ts'
import type { Appeal, CaseState, Sent } from '../life/state.ts'
import type { CaseWorld } from '../life/world.ts'
import { told, withClaim } from '../life/world.ts'
import { encounterOf } from '../scenarios/encounter.ts'
import { holdBack } from './intake.ts'
import { serviceOfLines } from './line-facts.ts'
import { contracted } from './payer-scene.ts'

/** The newest sending of a claim that its payer has decided. */
export const decidedSending = (sent: readonly Sent[]): Sent | undefined =>
  sent.findLast(({ control, stands }) => control !== null && ['paid', 'partial', 'denied'].includes(stands))

/** Files an appeal against the newest decision on a claim. */
export function fileAppeal(
  { scenario }: CaseWorld,
  state: CaseState,
  move: MoveOf<'appeal'>,
): CaseState | Refused {
  const decided = decidedSending(state.claims[move.account]?.sent ?? [])
  if (!decided?.control)
    return { code: 'not-decided', message: 'No payer has decided this claim, so there is nothing to appeal.' }
  const unknown = move.records.find((id) => !state.opened.some(({ record }) => record === id))
  if (unknown !== undefined)
    return { code: 'not-opened', message: 'A record that was never opened cannot be sent along.' }
  const filed: Appeal = {
    ...{ account: move.account, control: decided.control, payer: decided.payer, level: move.level },
    ...{ filed: state.today, letter: move.letter, records: move.records, files: move.files },
    ...{ goodCause: move.goodCause, outcome: null },
  }
  const on = addDays(state.today, scenario.payers[decided.payer]?.appealsTake ?? 30)
  const next: CaseState = {
    ...state,
    appeals: [...state.appeals, filed],
    coming: [...state.coming, { kind: 'appeal', on, appeal: state.appeals.length }],
  }
  return told(next, 'done', `Appealed the decision on ${move.account} (level ${move.level}).`, {
    account: move.account,
  })
}

/** What the evidence disproves, as rulings of the engine. */
function rulingsOf({ scenario }: CaseWorld, state: CaseState, one: Appeal): readonly Ruling[] {
  const encounter = encounterOf(scenario, one.account)
  const sent = state.claims[one.account]?.sent.find(({ control }) => control === one.control)
  if (!encounter || !sent) return []
  const services = serviceOfLines(encounter, sent.claim)
  const ofRecords = scenario.records
    .filter(({ id }) => one.records.includes(id))
    .flatMap(({ disproves }) => disproves)
    .flatMap(({ rule, service }): readonly Ruling[] =>
      service === undefined
        ? [{ rule, line: null }]
        : services.flatMap((own, i) => (own?.id === service ? [{ rule, line: i + 1 }] : [])),
    )
  return [...ofRecords, ...proofOfReceipt(state, one)]
}

/**
 * The payer's own acceptance of the claim, within its limit, proves that it came in time (billing.md A18): neither a
 * clearinghouse's answer, nor that of a sending which was late itself.
 */
function proofOfReceipt(state: CaseState, one: Appeal): readonly Ruling[] {
  const sent = state.claims[one.account]?.sent.find(({ control }) => control === one.control)
  const payer = payerOf(one.payer)
  if (!sent || !payer) return []
  const isProof = state.files
    .filter(({ id, kind }) => one.files.includes(id) && kind === '277CA')
    .flatMap(({ text }) => readX12(text).interchanges)
    .flatMap(({ groups }) => groups.flatMap(({ sets }) => sets))
    .some(({ content }) => content?.kind === '277CA' && provesReceipt(content, sent.claim, payer))
  return isProof ? ['C1', 'C2'].map((rule) => ({ rule, line: null })) : []
}

/** The payer decides an appeal; what is won comes as reversal and correction with its next payment. */
export function decideAppeal(world: CaseWorld, state: CaseState, at: number): CaseState {
  const one = state.appeals[at]
  const payer = one && payerOf(one.payer)
  const desk = one && state.desks[one.payer]
  if (!one || !payer || !desk) return state
  const outcome = appeal(
    desk.ledger,
    {
      ...{ control: one.control, level: one.level as 1 | 2 | 3 | 4 | 5, filed: one.filed },
      ...{ evidence: rulingsOf(world, state, one), goodCause: one.goodCause },
    },
    { payer: contracted(world, payer), tables: world.tables },
  )
  const why = outcome.kind === 'overturned' ? 'The payer decides it anew.' : outcome.why
  const next: CaseState = {
    ...state,
    appeals: state.appeals.map((old, i) =>
      i === at ? { ...old, outcome: { on: state.today, kind: outcome.kind, why } } : old,
    ),
  }
  const said = told(
    next,
    outcome.kind === 'overturned' ? 'news' : 'trouble',
    `${payer.name} on the appeal for ${one.account}: ${outcome.kind}. ${why}`,
    { account: one.account },
  )
  if (outcome.kind !== 'overturned') return said
  const held = holdBack(world, said, one.payer, one.account, outcome, state.today)
  // The corrected claim is the old one under a new number: it is found again by it.
  return withClaim(held, one.account, (file) => ({
    ...file,
    sent: file.sent.map((sent) =>
      sent.control === one.control ? { ...sent, control: outcome.filed?.control ?? one.control } : sent,
    ),
  }))
}
