import type { Claim, Outcome } from '#billing'
import { checkX12, day, readX12, trainingContext, writeClaims } from '#billing'
import { claimFileSegments } from '../../../app/billing/x12/professional/claim-file-segments.ts'
import { PROFESSIONAL } from '../../../app/billing/x12/professional/guide-837p.ts'
import { readFile } from '../../../app/billing/x12/wire/read-file.ts'
import { writeFile } from '../../../app/billing/x12/wire/write-file.ts'
import { claimMix } from './claim-mix.ts'
import type { NodeX12 } from './node-x12.ts'
import { nodeX12 } from './node-x12.ts'
import { best } from './timing.ts'

/** Files per second of processor time. */
export interface WireCost {
  readonly claims: number
  readonly bytes: number
  /** Taken apart into segments with their places, envelopes checked: what node-x12's object model is. */
  readonly segments: number
  /** Read into claims in our types. */
  readonly read: number
  /** Checked against the guide. */
  readonly checked: number
  /** Segments to text. */
  readonly text: number
  /** From claims to a file that was checked. */
  readonly written: number
  readonly theirs: { readonly parse: number; readonly generate: number } | null
}

const CONTEXT = trainingContext(day('2025-11-03'))

/** Claims without what no front end takes: those files are what people send. */
function fileOf(claims: readonly [Claim, ...Claim[]]): string {
  const written = writeClaims(claims, CONTEXT)
  if (!written.ok) throw new Error(JSON.stringify(written.fault).slice(0, 500))
  return written.value
}

/** A file as it would go out: only then has all of its text been put together. */
const bytesOf = (file: Outcome<string, unknown>): Buffer | null => (file.ok ? Buffer.from(file.value) : null)

/** One file of so many claims of six lines, in our hands and in node-x12's. */
export function wireCost(count: number, rounds: number): WireCost {
  const all = claimMix(2 * count + 10, 6).flatMap(({ claim, fault }) => (fault ? [] : [claim]))
  const claims = all.slice(0, count) as [Claim, ...Claim[]]
  const text = fileOf(claims)
  const out = claimFileSegments(claims, CONTEXT)
  // Several files to a round, also of the longest, so that what is compiled on the way is compiled in the first round.
  const times = Math.max(6, Math.round(400 / count))
  const rate = (work: () => unknown): number =>
    best(rounds, times, () => {
      for (let i = 0; i < times; i += 1) if (work() === null) throw new Error('Nothing came out')
    }).perCpu
  const theirs = nodeX12()
  return {
    ...{ claims: count, bytes: text.length },
    segments: rate(() => readFile(text)),
    read: rate(() => readX12(text)),
    checked: rate(() => checkX12(text)),
    text: rate(() => bytesOf(writeFile(PROFESSIONAL, CONTEXT.envelope, [{ segments: out }]))),
    written: rate(() => bytesOf(writeClaims(claims, CONTEXT))),
    theirs: theirs && theirCost(theirs, text, rate),
  }
}

/** The same file parsed by node-x12, and the same segments, as its notation has them, made into text. */
function theirCost(
  { X12Parser, X12Generator, JSEDINotation }: NodeX12,
  text: string,
  rate: (work: () => unknown) => number,
) {
  const [isa, gs, ...rest] = text
    .split('~\n')
    .filter(Boolean)
    .map((one) => one.split('*'))
  if (!isa || !gs) throw new Error('A file without an envelope')
  const notation = new JSEDINotation(isa.slice(1), {
    elementDelimiter: '*',
    segmentTerminator: '~',
    format: true,
  })
  const [st, ...inside] = rest
  const set = notation.addFunctionalGroup(gs.slice(1)).addTransaction((st ?? []).slice(1))
  for (const [tag = '', ...elements] of inside)
    if (!['SE', 'GE', 'IEA'].includes(tag)) set.addSegment(tag, elements)
  return {
    parse: rate(() => new X12Parser(true).parse(text)),
    generate: rate(() => Buffer.from(new X12Generator(notation).toString())),
  }
}
