import { startCase } from '../life/start.ts'
import type { CaseState, Sent } from '../life/state.ts'
import type { CaseWorld } from '../life/world.ts'
import type { Judge } from './graded.ts'
import { partly, right, wrong } from './graded.ts'
import { ageInWords } from './words.ts'

const beginnings = new WeakMap<CaseWorld, CaseState>()

/** What was sent under an account since the case began: what the practice had sent before is nobody's merit or fault. */
export function ownSent(world: CaseWorld, { claims }: CaseState, account: string): readonly Sent[] {
  const beginning = beginnings.get(world) ?? startCase(world)
  beginnings.set(world, beginning)
  return (claims[account]?.sent ?? []).slice(beginning.claims[account]?.sent.length ?? 0)
}

/** The first claim that was sent since the case began, and the last of all, under an account. */
export const firstSent = (world: CaseWorld, state: CaseState, account: string): Sent | undefined =>
  ownSent(world, state, account).find(({ kind }) => kind === 'claim')
export const lastSent = ({ claims }: CaseState, account: string): Sent | undefined =>
  claims[account]?.sent.at(-1)

/** Coverage was asked for at the right payer, about the right patient, before the claim went out. */
export const askedCoverage: Judge<'asked-coverage'> = ({ patient, payer, account }, { world, state }) => {
  const expected = `${payer} asked about this patient before the claim`
  const asked = state.inquiries.filter((one) => one.patient === patient)
  const hit = asked.find((one) => one.payer === payer)
  if (!hit)
    return wrong(
      asked.length === 0 ? 'no payer was asked' : `asked: ${asked.map((one) => one.payer).join(', ')}`,
      expected,
    )
  const sent = ownSent(world, state, account).find((one) => one.payer === payer)
  if (sent && hit.on > sent.on) return partly(0.5, `asked on ${hit.on}, sent on ${sent.on}`, expected)
  return right(`asked on ${hit.on}`, expected)
}

/** Records that nobody needs for this work were left alone. */
export const minimumNecessary: Judge<'minimum-necessary'> = (_, { world, state }) => {
  const needless = world.scenario.records.filter(
    ({ id, needed }) => !needed && state.opened.some(({ record }) => record === id),
  )
  if (state.opened.length === 0) return wrong('nothing was read', 'only what was needed')
  return needless.length === 0
    ? right('only what was needed', 'only what was needed')
    : wrong(`opened without need: ${needless.map(({ title }) => title).join(', ')}`, 'only what was needed')
}

/** Permission was asked for before it was too late. */
export const askedPermission: Judge<'asked-permission'> = ({ encounter, procedures }, { state }) => {
  const asked = state.permissions.filter(
    (one) => one.encounter === encounter && procedures.every((code) => one.procedures.includes(code)),
  )
  const expected = `permission for ${procedures.join(', ')}, in its time`
  const [first] = asked
  if (!first) return wrong('never asked', expected)
  const granted = asked.find(({ answer }) => answer?.number != null)
  return granted
    ? right(`asked on ${granted.askedOn}, granted`, expected)
    : partly(0.5, `asked on ${first.askedOn}, not granted`, expected)
}

/** A notice was given before the service, or none where none may be. */
export const noticeGiven: Judge<'notice'> = ({ encounter, notice, wanted }, { world, state }) => {
  const given = state.notices.filter((one) => one.notice === notice && one.encounter === encounter)
  const day = world.scenario.encounters.find(({ id }) => id === encounter)?.on ?? world.scenario.start
  if (!wanted) return given.length === 0 ? right(`no ${notice}`) : wrong(`${notice} given`, `no ${notice}`)
  const expected = `a signed ${notice} before the service`
  const [first] = given
  if (!first) return wrong(`no ${notice}`, expected)
  if (first.on > day) return wrong(`given ${ageInWords(day, first.on)} after the service`, expected)
  // Without a reason and an estimate it informs of nothing and is void (MCPM ch. 30 §50; 45 CFR 149.610).
  if (first.reason.trim() === '' || first.estimate <= 0)
    return partly(0.5, 'given without a reason or an estimate', expected)
  return first.isSigned ? right(`given on ${first.on}`, expected) : partly(0.5, 'given, not signed', expected)
}

/** Payers stand on the first claim in the order in which they pay. */
export const payerOrder: Judge<'payer-order'> = ({ account, payers }, { world, state }) => {
  const sent = firstSent(world, state, account)
  const expected = payers.join(', then ')
  if (!sent) return wrong('no claim was sent', expected)
  const order = sent.claim.coverages.map(({ payer }) => payer.id)
  const goesTo = order[sent.claim.destination - 1]
  if (goesTo !== payers[0]) return wrong(`sent to ${goesTo ?? 'nobody'} first`, expected)
  const all = [...new Set(ownSent(world, state, account).map(({ payer }) => payer))]
  const isWhole = payers.every((id, i) => all[i] === id || order[i] === id)
  return isWhole ? right(expected) : partly(0.75, order.join(', then '), expected)
}
