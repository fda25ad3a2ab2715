import { expect } from 'vitest'
import type {
  Adjudication,
  Claim,
  ClaimChange,
  ClaimJson,
  ClaimStatus277,
  Content,
  Day,
  Finding,
  Ledger,
  Outcome,
  Payer,
  PayRun,
  RemitLine,
  Remittance,
  Scene,
  Stage,
  Submitted,
} from '#billing'
import {
  acknowledgmentOf,
  cents,
  checkX12,
  claimAcknowledgmentOf,
  day,
  dollars,
  NOTHING,
  patientStatement,
  pay,
  readX12,
  remittanceOf,
  sceneOf,
  scenesOn,
  scrubClaim,
  submit,
  trainingContext,
  trainingRemitter,
  wireForm,
  writeAcknowledgments,
  writeClaim,
  writeClaimAcknowledgment,
  writeRemittances,
} from '#billing'
import type { LineJson } from '../helpers/claims.ts'
import { coverageBy } from '../helpers/claims.ts'
import { partB, stageOf } from '../helpers/stages.ts'

/**
 * What the cases of billing.md §6.2 are played with. Each case says in its head what the claim is, what the chart says,
 * what only the payer knows, and how it must end; it enters the engine by its door alone. Whatever is sent or comes back
 * goes over the wire: the files are written, checked by the guide and read again.
 */

/** The day of service of every case that does not say another. */
export const SERVICE = '2025-10-15'
/** The NPI of the practice, which is paid. */
export const PAYEE = '1234567893'

export const sure = <T>(outcome: Outcome<T, unknown>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault))
  return outcome.value
}

/** A line of the day of service for the first diagnosis. */
export const line = (procedure: string, charge: string, more: Partial<LineJson> = {}): LineJson => ({
  ...{ from: SERVICE, procedure, modifiers: [], pointers: [1], charge, units: '1', ...more },
})

/** A plan of a private payer: everything at 80 %, nothing free. */
export const PLAN = { ...partB(0), from: null, preventive: [] }

/** Makes the claim of a case before one payer. */
export type Desk = (change?: ClaimChange, more?: Partial<Stage>) => Scene

/**
 * The desk at which claims to one payer are made.
 * @param truth what the payer knows of the patient: benefits, history, what the chart proves
 */
export function deskOf(id: string, truth: Partial<Stage> = {}): Desk {
  const stage = stageOf({ id, benefits: id === 'MCRTRN' ? partB(0) : PLAN, ...truth })
  const make = scenesOn(stage)
  return ({ lines, ...change } = {}, more = {}) =>
    make(
      {
        coverages: [coverageBy(more.payer ?? stage.payer)],
        ...change,
        ...(lines && {
          lines: (lines as readonly LineJson[]).map((one, i) => ({ control: `L${i + 1}`, ...one })),
        }),
      },
      more,
    )
}

/** A claim as it stands before the payer of a desk, sent on a day: one that another payer's answer has made. */
export const sentTo = (desk: Scene, claim: Claim | null, on: string): Scene => {
  if (!claim) throw new Error('No claim')
  return sceneOf(claim, { ...desk, received: day(on) })
}

/** What the scrubber tells before a claim is sent: "E3 DEN-L" and so on, the gravest first. */
export const scrubbed = (scene: Scene): readonly string[] =>
  scrubClaim(scene).map(({ rule, level }) => `${rule} ${level}`)

/** A claim that was sent, and what came back at once. */
export interface Sent extends Submitted {
  readonly scene: Scene
  /** The payer's number of it; empty where it gave none. */
  readonly control: string
  /** What the payer's 277CA says: A2:20, or why it was rejected. */
  readonly statuses: readonly string[]
}

export const contentsOf = (text: string): readonly (Content | null)[] => {
  expect(checkX12(text).errors).toEqual([])
  return readX12(text).interchanges.flatMap(({ groups }) =>
    groups.flatMap(({ sets }) => sets.map(({ content }) => content)),
  )
}

const textOf = ({ category, status, entity }: ClaimStatus277): string =>
  [category, status, ...(entity === undefined ? [] : [entity])].join(':')

/** The claims of an 837P as they are read at the other end; its 999 accepts it. */
function received(claim: Claim, on: Day): void {
  const file = sure(writeClaim(claim, trainingContext(on)))
  expect(contentsOf(file)).toMatchObject([{ kind: '837P', claims: [{ claim: wireForm(claim) }] }])
  const group = checkX12(file).interchanges[0]?.groups[0]
  const answer = group && acknowledgmentOf(group)
  expect(answer?.verdict).toBe('A')
  if (answer)
    expect(contentsOf(sure(writeAcknowledgments([answer], trainingContext(on).envelope)))).toHaveLength(1)
}

/** The statuses of a claim in a 277CA of its payer, as the practice reads them there. */
export function acknowledged(scene: Scene, findings: readonly Finding[], control?: string) {
  const { claim, payer, received: on } = scene
  const answer = claimAcknowledgmentOf([{ claim, findings, ...(control && { control }) }], {
    ...{ id: 'ACK0001', on, at: '1015', received: on, processed: on, batch: 'B000001' },
    source: { is: 'payer', name: payer.name, id: payer.id },
    receiver: { name: 'Lakeside Family Clinic', id: 'SUB001' },
  })
  const text = sure(writeClaimAcknowledgment(answer, trainingContext(on).envelope))
  const [read] = contentsOf(text)
  if (read?.kind !== '277CA') throw new Error('No 277CA')
  const told = read.providers.flatMap(({ claims }) => claims)
  return {
    acknowledgment: read,
    statuses: [
      ...new Set(
        told.flatMap((one) =>
          [...one.statuses, ...one.lines.flatMap(({ statuses }) => statuses)].map(textOf),
        ),
      ),
    ],
  }
}

/** Sends a claim: the 837P out, its 999 and 277CA back, and the payer's decision. */
export function send(ledger: Ledger, scene: Scene): Sent {
  received(scene.claim, scene.received)
  const done = submit(ledger, scene)
  const control = done.filed?.control ?? ''
  const { statuses } = acknowledged(scene, done.answer.findings, control)
  return { ...done, scene, control, statuses }
}

/** A payment with its remittance, as the practice reads it. */
export interface Paid {
  readonly ledger: Ledger
  /** BPR02. */
  readonly amount: string
  /** CLP01, CLP02, CLP04 of each claim. */
  readonly claims: readonly string[]
  /** PLB: "WO 82.88". */
  readonly beside: readonly string[]
  readonly remittance: Remittance
}

/** The payer pays; the 835 is written, balances, and is read again. */
export function paid(ledger: Ledger, payer: Payer, on: string, more: NonNullable<PayRun['more']> = []): Paid {
  const run = pay(ledger, payer, { on: day(on), payee: PAYEE, number: `EFT${on.replaceAll('-', '')}`, more })
  if (!run.payment) throw new Error(`Nothing is due on ${on}`)
  const written = remittanceOf(run.payment, trainingRemitter(payer.name))
  const [read] = contentsOf(sure(writeRemittances([written], trainingContext(day(on)).envelope)))
  if (read?.kind !== '835') throw new Error('No 835')
  const { remittance } = read
  return {
    ...{ ledger: run.ledger, amount: dollars(remittance.payment.amount), remittance },
    claims: remittance.groups.flatMap(({ claims }) =>
      claims.map((one) => `${one.id} ${one.status} ${dollars(one.paid)}`),
    ),
    beside: remittance.adjustments.map(({ code, amount }) => `${code} ${dollars(amount)}`),
  }
}

/** An answer's adjustments by code, over all its lines or one of them: "CO-45" to "64.83". */
export function adjusted({ lines }: Pick<Adjudication, 'lines'>, n?: number): Record<string, string> {
  const sums = new Map<string, number>()
  for (const one of lines)
    if (n === undefined || one.n === n)
      for (const { group, carc, amount } of one.adjustments)
        sums.set(`${group}-${carc}`, (sums.get(`${group}-${carc}`) ?? 0) + amount)
  return Object.fromEntries([...sums].map(([code, amount]) => [code, dollars(cents(amount))]))
}

/** An answer in figures: status, allowed, paid, the patient's. */
export const figures = ({ status, allowed, paid: payment, patient }: Adjudication) => ({
  ...{ status, allowed: dollars(allowed), paid: dollars(payment), patient: dollars(patient) },
})

/** A line of an answer: allowed (null: denied before it was priced), paid, and its adjustments with remarks. */
export function lineOf({ lines }: Adjudication, n = 1) {
  const one = lines.find((each) => each.n === n) as RemitLine
  return {
    allowed: one.allowed === null ? null : dollars(one.allowed),
    paid: dollars(one.paid),
    why: one.adjustments.map(({ group, carc, amount, rarc }) =>
      [`${group}-${carc}`, dollars(amount), ...rarc].join(' '),
    ),
  }
}

/** What the patient is billed after these payers. */
export const statement = (...answers: readonly Adjudication[]): string =>
  dollars(patientStatement({ answers, paidByPatient: NOTHING }).balance)

/** The denial of a line as the remittance tells it, for the question what to do about it. */
export function denialOf({ lines }: Adjudication, remitted: string, n = 1) {
  const [first] = lines.find((one) => one.n === n)?.adjustments ?? []
  if (!first) throw new Error(`Line ${n} has no adjustment`)
  const { group, carc, rarc } = first
  return { group, carc, rarc, remitted: day(remitted) }
}

export type { ClaimJson }
