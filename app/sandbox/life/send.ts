import type { Claim, Day, FindingJson } from '#billing'
import {
  acknowledgmentOf,
  addDays,
  checkX12,
  destinationOf,
  interchangeAcknowledgmentOf,
  scrubAnswer,
  scrubClaim,
  writeAcknowledgments,
  writeClaims,
  writeInterchangeAcknowledgments,
} from '#billing'
import { upAgain } from '../payers/incidents.ts'
import { practiceScene } from '../payers/payer-scene.ts'
import { inEnvelope, outContext, traffic } from '../payers/traffic.ts'
import { chargeLines } from './charges.ts'
import { claimOfDraft } from './draft.ts'
import type { MoveOf, Refused } from './move.ts'
import type { CaseState } from './state.ts'
import type { CaseWorld } from './world.ts'
import { told, withClaim } from './world.ts'

/** What stands on the form as a claim; or why it is none, in a sentence that names the place. */
export function writtenClaim(state: CaseState, account: string): Claim | Refused {
  const file = state.claims[account]
  if (!file) return { code: 'no-claim', message: `There is no account ${account} here.` }
  const claim = claimOfDraft(file.draft)
  if (!claim.ok) {
    const [fault] = claim.fault
    return {
      code: 'unreadable',
      message: `${account} cannot be read as a claim: ${fault?.path ?? ''}: ${fault?.message ?? ''}`,
    }
  }
  if (claim.value.id !== account)
    return { code: 'other-account', message: `Box 26 must hold the account number ${account}.` }
  return claim.value
}

/** What the practice's scrubber says of a claim today; nothing where the payer is not of this world. */
export function scrubbed(world: CaseWorld, state: CaseState, claim: Claim): readonly FindingJson[] {
  const scene = practiceScene(world, state, claim, state.today)
  return scene ? scrubAnswer(scrubClaim(scene)).findings : []
}

/**
 * Sends claims as one batch: an 837P goes out, the clearinghouse answers it with TA1 and 999 on the same day, and each
 * payer takes its claims in later. Refused where a claim cannot be read or the file would be no 837P; nothing is sent then.
 */
export function send(world: CaseWorld, state: CaseState, { accounts }: MoveOf<'send'>): CaseState | Refused {
  const claims: Claim[] = []
  for (const account of new Set(accounts)) {
    const claim = writtenClaim(state, account)
    if ('code' in claim) return claim
    if (claim.lines.length === 0) return { code: 'no-lines', message: `${account} has no service line.` }
    claims.push(claim)
  }
  const [first, ...more] = claims
  if (!first) return { code: 'nothing', message: 'Choose a claim to send.' }
  const context = outContext(state)
  const text = writeClaims([first, ...more], context)
  if (!text.ok) {
    const [error] = text.fault.errors
    const where = error ? `${error.segment} ${error.element ?? ''}: ${error.message}` : ''
    return { code: 'no-837p', message: `The file would not be an 837P (${where}). Nothing was sent.` }
  }
  const destinations = new Set(claims.map(payerNumber))
  const [only] = destinations
  const out = traffic(
    state,
    {
      ...{ direction: 'out', kind: '837P', accounts: claims.map(({ id }) => id) },
      payer: destinations.size === 1 ? (only ?? '') : '',
    },
    text,
  )
  const file = out.file ?? ''
  let next = told(out.state, 'done', `Sent ${claims.map(({ id }) => id).join(', ')}.`, { file })
  for (const claim of claims) next = put(world, next, claim, file)
  next = acknowledged(next, text.value, file)
  for (const payer of destinations) next = underway(world, next, claims, payer, file)
  return next
}

const payerNumber = (claim: Claim): string => destinationOf(claim).payer.id

function put(world: CaseWorld, state: CaseState, claim: Claim, file: string): CaseState {
  const findings = scrubbed(world, state, claim)
  const sent = {
    ...{ on: state.today, file, payer: payerNumber(claim), claim, findings, kind: 'claim' as const },
    ...{ control: null, stands: 'underway' as const },
  }
  const charged = chargeLines(state, claim)
  return withClaim(charged, claim.id, (one) => ({ ...one, sent: [...one.sent, sent] }))
}

/** TA1 and 999: the clearinghouse has read the file. */
function acknowledged(state: CaseState, text: string, file: string): CaseState {
  const [interchange] = checkX12(text).interchanges
  if (!interchange) return state
  const about = { direction: 'in' as const, payer: '', accounts: [] }
  const ta1 = interchangeAcknowledgmentOf(interchange)
  const first = ta1
    ? traffic(
        state,
        { ...about, kind: 'TA1' },
        writeInterchangeAcknowledgments([ta1], inEnvelope(state, '0940')),
      ).state
    : state
  const groups = interchange.groups.flatMap((group) => acknowledgmentOf(group) ?? [])
  const back = traffic(
    first,
    { ...about, kind: '999' },
    writeAcknowledgments(groups, inEnvelope(first, '0941')),
  )
  const verdict = groups[0]?.verdict ?? 'R'
  const words = verdict === 'A' ? 'accepts the file' : `answers the file with ${verdict}`
  return told(
    back.state,
    verdict === 'A' ? 'news' : 'trouble',
    `The clearinghouse ${words} (999, ${file}).`,
    {
      file: back.file ?? file,
    },
  )
}

function underway(
  { scenario }: CaseWorld,
  state: CaseState,
  claims: readonly Claim[],
  payer: string,
  file: string,
): CaseState {
  const truth = scenario.payers[payer]
  const on: Day = upAgain(truth, addDays(state.today, truth?.acknowledgesIn ?? 1))
  const accounts = claims.filter((claim) => payerNumber(claim) === payer).map(({ id }) => id)
  return { ...state, coming: [...state.coming, { kind: 'intake', on, payer, file, accounts }] }
}
