import type { QueueLine, QueueStage } from '#sandbox'

/** A stage in words, in the order in which they want work. */
export const STAGE_NAMES: Readonly<Record<QueueStage, string>> = {
  ...{ rejected: 'Rejected', 'to-post': 'Answered', denied: 'Denied', records: 'Record wanted' },
  credit: 'Credit',
  ...{ 'next-payer': 'Next payer', 'not-billed': 'Not billed', 'to-bill': 'Patient' },
  ...{ 'with-payer': 'At the payer', 'with-patient': 'Billed to patient', settled: 'Settled' },
}
const URGENT = Object.keys(STAGE_NAMES)

export type QueueSort = 'account' | 'patient' | 'age' | 'open' | 'waits'

/** How somebody wants the queue shown. */
export interface QueueWish {
  readonly sort: QueueSort
  /** One stage; `open`: all that are not settled; `all`. */
  readonly stage: QueueStage | 'open' | 'all'
  /** One payer; empty: all of them. */
  readonly payer: string
}

export const WHOLE_QUEUE: QueueWish = { sort: 'waits', stage: 'all', payer: '' }

const ORDER: Readonly<Record<QueueSort, (a: QueueLine, b: QueueLine) => number>> = {
  account: (a, b) => a.account.localeCompare(b.account),
  patient: (a, b) => a.patient.localeCompare(b.patient),
  age: (a, b) => b.age - a.age,
  open: (a, b) => b.open - a.open,
  waits: (a, b) => URGENT.indexOf(a.stage) - URGENT.indexOf(b.stage),
}

/** The lines that are wanted, in the order that is wanted; equal ones by account. */
export const wantedLines = (
  lines: readonly QueueLine[],
  { sort, stage, payer }: QueueWish,
): readonly QueueLine[] =>
  lines
    .filter((one) => stage === 'all' || (stage === 'open' ? one.stage !== 'settled' : one.stage === stage))
    .filter((one) => payer === '' || one.payer === payer)
    .sort((a, b) => ORDER[sort](a, b) || ORDER.account(a, b))
