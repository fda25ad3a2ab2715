import { reopen, writeClaim } from '#billing'
import { chargeLines } from '../life/charges.ts'
import type { MoveOf, Refused } from '../life/move.ts'
import { scrubbed, writtenClaim } from '../life/send.ts'
import type { CaseState } from '../life/state.ts'
import type { CaseWorld } from '../life/world.ts'
import { told, withClaim } from '../life/world.ts'
import { encounterOf } from '../scenarios/encounter.ts'
import { decidedSending } from './appeals.ts'
import { holdBack } from './intake.ts'
import { payerScene } from './payer-scene.ts'
import { outContext } from './traffic.ts'

/**
 * Asks the payer to reopen its newest decision, corrected as the form stands. It answers at once whether it does; what it
 * decides comes as reversal and correction with a later payment.
 */
export function reopenClaim(world: CaseWorld, state: CaseState, move: MoveOf<'reopen'>): CaseState | Refused {
  const { account, goodCause } = move
  const decided = decidedSending(state.claims[account]?.sent ?? [])
  if (!decided?.control)
    return { code: 'not-decided', message: 'No payer has decided this claim: there is nothing to reopen.' }
  const written = writtenClaim(state, account)
  if ('code' in written) return written
  const claim = { ...written, frequency: '1', original: undefined }
  // No file goes out, but what comes back is one: what no file can carry is not asked for.
  if (!writeClaim(written, outContext(state)).ok)
    return { code: 'no-837p', message: `${account} could not be sent as it stands. Ask the scrubber.` }
  const encounter = encounterOf(world.scenario, account)
  const desk = state.desks[decided.payer]
  const scene = encounter && payerScene(world, state, claim as typeof written, encounter, state.today)
  if (!scene || !desk || scene.payer.id !== decided.payer)
    return { code: 'other-payer', message: 'The form names another payer or member than the decision.' }
  const reopened = reopen(desk.ledger, decided.control, scene, { goodCause })
  if (!reopened.ok) {
    const { fault } = reopened
    const why =
      fault.code === 'too-late'
        ? `The last day was ${fault.last}.`
        : fault.code === 'cannot-be-decided'
          ? fault.why
          : 'No decision stands that could be reopened.'
    return told(state, 'trouble', `${scene.payer.name} does not reopen ${account}. ${why}`, { account })
  }
  const charged = chargeLines(state, { ...scene.claim, frequency: '7' })
  const held = holdBack(world, charged, decided.payer, account, reopened.value, state.today)
  const sent = {
    ...{ on: state.today, file: `R${state.n}`, payer: decided.payer, claim: scene.claim },
    ...{ findings: scrubbed(world, state, scene.claim), kind: 'reopening' as const },
    ...{ control: reopened.value.filed?.control ?? null, stands: 'pending' as const },
  }
  const next = withClaim(held, account, (file) => ({ ...file, sent: [...file.sent, sent] }))
  return told(next, 'done', `Asked ${scene.payer.name} to reopen ${account}.`, { account })
}
