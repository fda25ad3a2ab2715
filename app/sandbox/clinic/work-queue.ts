import type { Cents, Day } from '#billing'
import { daysFrom } from '#billing'
import type { CaseView, ClaimView } from '../life/view.ts'

/** How far an account is, in the order in which it wants work. */
export const QUEUE_STAGES = [
  'rejected',
  'to-post',
  'denied',
  'records',
  'credit',
  'next-payer',
  'not-billed',
  'to-bill',
  'with-payer',
  'with-patient',
  'settled',
] as const
export type QueueStage = (typeof QUEUE_STAGES)[number]

/** One account of the day's work. */
export interface QueueLine {
  readonly account: string
  readonly patient: string
  /** Who has the claim, or would get it: as sent, as written, else as the first card says. */
  readonly payer: string
  readonly on: Day
  /** Days since the service. */
  readonly age: number
  readonly stage: QueueStage
  /** What is charged and neither paid nor given up. */
  readonly open: Cents
  /** What waits, in a few words. */
  readonly waits: string
  /** The part of the workbench where it is done. */
  readonly part: string
}

const WAITS: Readonly<Record<QueueStage, readonly [waits: string, part: string]>> = {
  rejected: ['Rejected: correct and send it again', 'form'],
  'to-post': ['A remittance waits to be posted', 'post'],
  denied: ['Refused amounts to be worked', 'denials'],
  records: ['The payer waits for a record', 'send'],
  credit: ['More was received than is owed', 'patient'],
  'next-payer': ['The next payer is to be billed', 'patient'],
  'not-billed': ['No claim was sent yet', 'form'],
  'to-bill': ['The patient is to be billed', 'patient'],
  'with-payer': ['Waits for the payer', 'send'],
  'with-patient': ['Waits for the patient', 'patient'],
  settled: ['Nothing', 'account'],
}

/** Whether a payer has said, when it was last asked, that it waits for a record (R of a 277), and none went out since. */
export function wantsRecords(
  { statuses, recordsSent }: Pick<CaseView, 'statuses' | 'recordsSent'>,
  account: string,
): boolean {
  const said = statuses.findLast((one) => one.account === account)
  const isWanted = said?.codes.some((code) => code.startsWith('R')) ?? false
  return isWanted && !recordsSent.some((one) => one.account === account && one.n > (said?.n ?? 0))
}

/** The work of a case with several accounts: what waits at each. It knows what a screen may know, nothing else. */
export function workQueue(view: CaseView): readonly QueueLine[] {
  const unposted = new Set(
    view.deposits
      .filter(({ posted }) => posted === null)
      .flatMap(({ toPost }) => toPost.map((one) => one.account)),
  )
  const names = new Map(view.patients.map(({ id, person }) => [id, `${person.last}, ${person.first ?? ''}`]))
  return view.claims.map((claim): QueueLine => {
    const stage = stageOf(view, claim, unposted.has(claim.account))
    const { account, patient, on } = claim
    const [waits, part] = WAITS[stage]
    return {
      ...{ account, patient: names.get(patient) ?? patient, on, age: daysFrom(on, view.today) },
      ...{ payer: payerIn(view, claim), stage, open: openIn(claim), waits, part },
    }
  })
}

function payerIn({ patients }: CaseView, { sent, draft, patient }: ClaimView): string {
  const [, written = ''] = (draft.boxes.top ?? '').split('\n')
  const cards = patients.find(({ id }) => id === patient)?.cards ?? []
  return sent.at(-1)?.payer || written || (cards[0]?.payer ?? '')
}

const openIn = ({ balances }: ClaimView): Cents =>
  (balances.insurance + balances['next-payer'] + balances.patient + balances['to-work']) as Cents

function stageOf(view: CaseView, claim: ClaimView, isUnposted: boolean): QueueStage {
  const { account, sent, balances } = claim
  const last = sent.at(-1)
  if (!last) return 'not-billed'
  if (last.stands === 'rejected') return 'rejected'
  if (isUnposted) return 'to-post'
  if (balances['to-work'] !== 0) return 'denied'
  if (openIn(claim) < 0) return 'credit'
  if (['underway', 'accepted', 'pending'].includes(last.stands))
    return wantsRecords(view, account) ? 'records' : 'with-payer'
  if (balances['next-payer'] !== 0) return 'next-payer'
  if (balances.patient > 0)
    return view.statements.some((one) => one.account === account) ? 'with-patient' : 'to-bill'
  return balances.insurance > 0 ? 'with-payer' : 'settled'
}
