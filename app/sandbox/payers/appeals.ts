import type { Ruling } from '#billing'
import { addDays, appeal, filedClaim, payerOf, provesReceipt, readX12 } from '#billing'
import { nextLevel, noticeOf } from '../letters/appeal-clock.ts'
import { deniedClaim } from '../letters/denied-claim.ts'
import { contestsRule } from '../letters/grounds.ts'
import { letterMatter } from '../letters/letter-matter.ts'
import { writeLetter } from '../letters/write-letter.ts'
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

/** Files an appeal against the newest decision on a claim, by a letter that is kept as it went out. */
export function fileAppeal(world: CaseWorld, state: CaseState, move: MoveOf<'appeal'>): CaseState | Refused {
  const { account, level } = move
  const decided = decidedSending(state.claims[account]?.sent ?? [])
  if (!decided?.control)
    return { code: 'not-decided', message: 'No payer has decided this claim, so there is nothing to appeal.' }
  const refused = unsendable(state, move, decided.control)
  if (refused) return refused
  const { scenario, tables } = world
  const matter = letterMatter(
    { ...state, ...scenario, today: state.today, words: tables },
    account,
    { payer: decided.payer, control: decided.control },
    level,
  )
  if (!matter)
    return {
      code: 'not-told',
      message: 'The payer has not told its new decision yet: wait for its remittance.',
    }
  const filed: Appeal = {
    ...{ account, control: decided.control, payer: decided.payer, level },
    ...{ filed: state.today, letter: move.letter, records: move.records, files: move.files },
    ...{
      grounds: move.grounds,
      about: move.about,
      sheet: writeLetter({ ...move, text: move.letter }, matter),
    },
    ...{ goodCause: move.goodCause, outcome: null },
  }
  const on = addDays(state.today, scenario.payers[decided.payer]?.appealsTake ?? 30)
  const next: CaseState = {
    ...withClaim(state, account, (file) => ({ ...file, letter: null })),
    appeals: [...state.appeals, filed],
    coming: [...state.coming, { kind: 'appeal', on, appeal: state.appeals.length }],
  }
  return told(next, 'done', `Appealed the decision on ${account} (level ${level}).`, { account })
}

/** Why an appeal cannot go out as it is; null: it can. */
function unsendable(
  state: CaseState,
  { level, records, files }: MoveOf<'appeal'>,
  control: string,
): Refused | null {
  if (records.some((id) => !state.opened.some(({ record }) => record === id)))
    return { code: 'not-opened', message: 'A record that was never opened cannot be sent along.' }
  const unknown = files.find((id) => !state.files.some((file) => file.id === id))
  if (unknown !== undefined) return { code: 'no-file', message: `There is no file ${unknown} to send along.` }
  const own = state.appeals.filter((one) => one.control === control)
  if (own.some(({ outcome }) => outcome === null))
    return {
      code: 'under-appeal',
      message: 'An appeal of this decision is with the payer: wait for its answer.',
    }
  const next = nextLevel(own, control)
  if (level !== next)
    return {
      code: 'other-level',
      message: `The level that comes now is ${next}: each level contests the answer of the one before it.`,
    }
  return null
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
  return [...ofRecords, ...proofOfReceipt(state, one)].filter((ruling) => isContested(one, ruling))
}

/** Whether a letter contests a ruling: on a ground that answers its rule, about its line. One without grounds contests all. */
const isContested = ({ grounds, about }: Appeal, { rule, line }: Ruling): boolean =>
  (grounds.length === 0 || contestsRule(grounds, rule)) &&
  (line === null || about.length === 0 || about.some(({ n }) => n === line || n === 0))

/** Findings that deny, or cut what is paid. */
const HURTS: ReadonlySet<string> = new Set(['DEN-L', 'DEN-C', 'ADJ'])

/** Whether one of an appeal's grounds answers a reason for which its payer denied the claim. */
export function answersReason({ desks }: CaseState, { payer, control, grounds }: Appeal): boolean {
  const filed = desks[payer] && filedClaim(desks[payer].ledger, control)
  return (
    filed?.answer.findings.some(({ rule, level }) => HURTS.has(level) && contestsRule(grounds, rule)) ?? false
  )
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
  const remitted = deniedClaim(state.files, one.account, one.control)?.remitted
  const noticed = remitted ? { notice: noticeOf(state.appeals, one.control, one.level, remitted) } : {}
  const outcome = appeal(
    desk.ledger,
    {
      ...{ control: one.control, level: one.level as 1 | 2 | 3 | 4 | 5, filed: one.filed },
      ...{ evidence: rulingsOf(world, state, one), goodCause: one.goodCause, ...noticed },
    },
    { payer: contracted(world, payer), tables: world.tables },
  )
  const isBeside = outcome.kind === 'upheld' && one.grounds.length > 0 && !answersReason(state, one)
  const why = isBeside
    ? 'The letter contests what was not the reason of the denial.'
    : outcome.kind === 'overturned'
      ? 'The payer decides it anew.'
      : outcome.why
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
