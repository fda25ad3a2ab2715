import type { Adjudication, Claim, Day, Finding, Intake, Payer, Submitted } from '#billing'
import { addDays, claimAcknowledgmentOf, nextControl, submit, writeClaimAcknowledgment } from '#billing'
import { seeded } from '#kernel/random.ts'
import type { CaseState, Coming, Held, Sent } from '../life/state.ts'
import type { CaseWorld } from '../life/world.ts'
import { told, withClaim, withDesk } from '../life/world.ts'
import { encounterOf } from '../scenarios/encounter.ts'
import { incidentsOn } from './incidents.ts'
import { payerOfClaim, payerScene } from './payer-scene.ts'
import { IN_PROCESS } from './records.ts'
import { inEnvelope, traffic } from './traffic.ts'

type Arriving = Extract<Coming, { kind: 'intake' }>

/** What a front end says of a claim that names nobody it knows: 277CA A3:33, subscriber not found (X12 list 508). */
const notMember = (payer: Payer): Finding => ({
  ...{
    rule: 'B2',
    title: 'The member is not on the payer’s file',
    level: 'REJ',
    line: null,
    field: 'member' as Finding['field'],
  },
  ...{
    box: '1a',
    element: '2010BA NM109',
    answer: null,
    status277: 'A3:33',
    source: '005010X214; X12 list 508',
  },
  message: `${payer.name} has no member of that number.`,
  fix: 'Look at the card again, and ask for coverage.',
})

/** A decided claim waits at its payer for as long as payers take: by chance, the same each time. */
function decidedOn({ scenario, seed }: CaseWorld, payer: string, control: string, received: Day): Day {
  const [least, most] = scenario.payers[payer]?.decidesIn ?? [3, 9]
  return addDays(received, least + seeded(`${seed} ${payer} ${control}`).int(Math.max(1, most - least + 1)))
}

/** The state of a sending by what was decided. */
export const standsAs = ({ status }: Adjudication): Sent['stands'] =>
  status === 'unprocessable' ? 'returned' : status === 'rejected' ? 'rejected' : status

/** Changes the sending of a claim that went out in a file. */
export const withSent = (state: CaseState, account: string, file: string, change: Partial<Sent>): CaseState =>
  withClaim(state, account, (one) => ({
    ...one,
    sent: one.sent.map((sent) => (sent.file === file ? { ...sent, ...change } : sent)),
  }))

/** Keeps what a payer has decided until the day on which it tells. */
export function holdBack(
  world: CaseWorld,
  state: CaseState,
  payer: string,
  account: string,
  { ledger, remits, filed }: Pick<Submitted, 'ledger' | 'remits' | 'filed'>,
  received: Day,
): CaseState {
  const control = filed?.control ?? remits[0]?.control ?? ''
  // Nobody looks closer at what is refused anyway.
  const isToPay = remits.some(({ answer }) => answer.status === 'paid' || answer.status === 'partial')
  const pended = incidentsOn(world.scenario.payers[payer], received).find((one) => one.kind === 'pended')
  const looked = isToPay ? pended : undefined
  const until = decidedOn(world, payer, control, received)
  const held: Held = {
    ...{ account, control, remits, until: looked && looked.until > until ? looked.until : until },
    ...{ status: looked?.status ?? IN_PROCESS, wants: looked?.wants ?? [] },
  }
  const due: readonly Coming[] =
    looked?.closes !== undefined && looked.wants.length > 0
      ? [{ kind: 'records-due', on: looked.closes, payer, account, control }]
      : []
  const next = { ...state, coming: [...state.coming, ...due] }
  return withDesk(next, payer, (desk) => ({
    ...desk,
    ledger: { ...ledger, due: ledger.due.filter((one) => !remits.includes(one)) },
    held: [...desk.held, held],
  }))
}

/** One claim at its payer's front end. */
function takeIn(
  world: CaseWorld,
  state: CaseState,
  { payer: id, file, on }: Arriving,
  account: string,
  claim: Claim,
  payer: Payer,
): { readonly state: CaseState; readonly intake: Intake } {
  const encounter = encounterOf(world.scenario, account)
  const desk = state.desks[id]
  const scene = encounter && payerScene(world, state, claim, encounter, on)
  if (!desk || !scene)
    return {
      state: withSent(state, account, file, { stands: 'rejected' }),
      intake: { claim, findings: [notMember(payer)] },
    }
  const control = nextControl(desk.ledger, on)
  if (incidentsOn(world.scenario.payers[id], on).some(({ kind }) => kind === 'lost'))
    return {
      state: withDesk(withSent(state, account, file, { stands: 'lost', control }), id, (one) => ({
        ...one,
        lost: [...one.lost, `${account} ${control}`],
      })),
      intake: { claim, findings: [], control },
    }
  const submitted = submit(desk.ledger, scene)
  const { answer } = submitted
  if (answer.status === 'rejected')
    return {
      state: withSent(state, account, file, { stands: 'rejected' }),
      intake: { claim, findings: answer.findings },
    }
  const number = submitted.filed?.control ?? claim.original ?? control
  const accepted = withSent(state, account, file, { stands: 'accepted', control: number })
  return {
    state: holdBack(world, accepted, id, account, submitted, on),
    intake: { claim, findings: answer.findings, control: number },
  }
}

/** Claims of a file reach their payer, or the clearinghouse that knows no such payer; a 277CA says what became of each. */
export function arrive(world: CaseWorld, state: CaseState, coming: Arriving): CaseState {
  let next = state
  const intakes: Intake[] = []
  let payer: Payer | null = null
  for (const account of coming.accounts) {
    const sent = next.claims[account]?.sent.find(({ file }) => file === coming.file)
    if (!sent) continue
    payer = payerOfClaim(sent.claim)
    if (!payer) continue
    const taken = takeIn(world, next, coming, account, sent.claim, payer)
    next = taken.state
    intakes.push(taken.intake)
  }
  const source = payer
    ? { is: 'payer' as const, name: payer.name, id: payer.id }
    : { is: 'clearinghouse' as const, name: 'Training Clearinghouse', id: 'CLRHSE01' }
  const out = state.files.find(({ id }) => id === coming.file)
  const answer = claimAcknowledgmentOf(intakes, {
    ...{
      id: `ACK${next.control}`,
      on: coming.on,
      at: '1615',
      source,
      received: coming.on,
      processed: coming.on,
    },
    receiver: { name: world.scenario.practice.billing.name, id: 'SUB001' },
    batch: batchOf(out?.text ?? ''),
  })
  const back = traffic(
    next,
    { direction: 'in', kind: '277CA', payer: coming.payer, accounts: coming.accounts },
    writeClaimAcknowledgment(answer, inEnvelope(next)),
  )
  return intakes.reduce((all, { claim, findings, control }) => {
    const isRejected = findings.some(({ level }) => level === 'REJ')
    const text = isRejected
      ? `${source.name} rejects ${claim.id}: ${[...new Set(findings.filter(({ level }) => level === 'REJ').map(({ status277 }) => status277 ?? 'A3:21'))].join(', ')}.`
      : `${source.name} accepts ${claim.id} under number ${control ?? ''}.`
    return told(all, isRejected ? 'trouble' : 'news', text, {
      account: claim.id,
      ...(back.file && { file: back.file }),
    })
  }, back.state)
}

/** BHT03 of a file of claims. */
const batchOf = (text: string): string => /BHT\*0019\*00\*([^*~]*)/.exec(text)?.[1] ?? 'B000000'
