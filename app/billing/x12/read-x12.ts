import type { InterchangeAcknowledgment } from './acknowledgment/interchange-acknowledgment.ts'
import { readInterchangeAcknowledgment } from './acknowledgment/interchange-acknowledgment.ts'
import { attach } from './guide/attach.ts'
import type { Content } from './transactions.ts'
import { transactionOf, unknownSet } from './transactions.ts'
import { readFile } from './wire/read-file.ts'
import { value } from './wire/segment.ts'
import type { X12Error } from './wire/x12-error.ts'
import type { FunctionalGroup, Interchange, TransactionSet } from './wire/x12-file.ts'
import { envelopeErrors } from './wire/x12-file.ts'

/** A transaction set with what it says, in our types. */
export interface ReadSet {
  /** ST01, ST02 and the guide it follows. */
  readonly id: string
  readonly control: string
  readonly version: string
  readonly segments: number
  /** `null` when it is none of the transactions that are read here. */
  readonly content: Content | null
}

/** A group and the content of its sets. */
export interface ReadGroup {
  readonly code: string
  readonly control: string
  readonly version: string
  readonly sets: readonly ReadSet[]
}

/** An interchange and what it holds. */
export interface ReadInterchange {
  readonly control: string
  readonly sender: string
  readonly receiver: string
  /** ISA09 and ISA10 as they stand: YYMMDD, HHMM. */
  readonly date: string
  readonly time: string
  /** T test, P production; empty where there is no header. */
  readonly usage: string
  /** What its TA1 segments say of other interchanges. */
  readonly acknowledgments: readonly InterchangeAcknowledgment[]
  readonly groups: readonly ReadGroup[]
}

/**
 * A file as read: everything that could be made out, what is wrong with its envelopes, and what was left out: sets that
 * are none of ours, segments that have no place in theirs.
 */
export interface ReadX12 {
  readonly interchanges: readonly ReadInterchange[]
  readonly errors: readonly X12Error[]
}

/** Codes of IK304 that say that a segment has no place: unknown, unexpected, not of this set. */
const UNPLACED: ReadonlySet<string> = new Set(['1', '2', '6'])

/** @param left where errors are put that tell of what was left out */
const setOf = (set: TransactionSet, text: string, left: X12Error[]): ReadSet => {
  const { id, control, version, segments } = set
  const transaction = transactionOf(set)
  const read = { id, control, version, segments: segments.length }
  if (!transaction) {
    left.push(unknownSet(set))
    return { ...read, content: null }
  }
  const attached = attach(set, transaction.guide)
  if (attached.unplaced.length > 0)
    for (const error of attached.errors) if (error.in === 'IK3' && UNPLACED.has(error.code)) left.push(error)
  return { ...read, content: transaction.read(attached, text) }
}

const groupOf = (
  { code, control, version, sets }: FunctionalGroup,
  text: string,
  left: X12Error[],
): ReadGroup => ({
  ...{ code, control, version },
  sets: sets.map((set) => setOf(set, text, left)),
})

function interchangeOf(
  { control, header, acknowledgments, groups }: Interchange,
  text: string,
  left: X12Error[],
): ReadInterchange {
  const of = (n: number) => (header ? value(header, n).trim() : '')
  return {
    ...{ control, sender: of(6), receiver: of(8), date: of(9), time: of(10), usage: of(15) },
    acknowledgments: acknowledgments.map(readInterchangeAcknowledgment),
    groups: groups.map((group) => groupOf(group, text, left)),
  }
}

/**
 * Reads a file of any number of interchanges into our types. Never throws and never gives up: what cannot be made out
 * is left out and told; all that is wrong beside that is what `checkX12` says.
 */
export function readX12(text: string): ReadX12 {
  const file = readFile(text)
  const left: X12Error[] = []
  const interchanges = file.interchanges.map((interchange) => interchangeOf(interchange, text, left))
  return { interchanges, errors: [...envelopeErrors(file), ...left] }
}
