import type { ChosenStage, ClaimFault, Submission } from '#billing'
import { readSubmission, stageFor } from '#billing'
import { claimOfX12 } from './claim-of-x12.ts'
import type { Edge } from './edge.ts'
import { oneLine, Unusable } from './edge.ts'
import { placeInJson } from './json-places.ts'
import type { ReadJson } from './read-input.ts'
import { jsonOf, nameOf, readText } from './read-input.ts'
import { tablesOf } from './tables.ts'
import type { Options } from './words.ts'
import { dayOption } from './words.ts'

/** What a claim needs of the world. */
export const WORLD = ['date', 'locality', 'payer', 'tables', 'claim'] as const

/** The first fault of an input with its place, and how many more there are. */
export function faulty({ name, text }: ReadJson, faults: readonly ClaimFault[]): Unusable {
  const [{ path, message } = { path: '', message: 'it cannot be read' }] = faults
  const { line, column } = placeInJson(text, path)
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  return new Unusable(
    oneLine(`${name}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}${more}`),
  )
}

/** A claim that was read, on its stage. */
export interface Staged {
  readonly submission: Submission
  readonly stage: ChosenStage['stage']
}

/** A claim from a file: JSON, or X12. */
async function submissionIn(path: string, { claim }: Options, edge: Edge): Promise<Submission> {
  const text = await readText(edge, path)
  if (/^\s*ISA/.test(text)) return claimOfX12(nameOf(path), text, claim)
  const input = jsonOf(nameOf(path), text)
  const read = readSubmission(input.value)
  if (!read.ok) throw faulty(input, read.fault)
  return read.value
}

/** Reads a claim and puts it before its payer; what had to be assumed is told. */
export async function staged(path: string, options: Options, edge: Edge): Promise<Staged> {
  const received = dayOption(options)
  const { locality, payer } = options
  if (locality !== undefined && !/^\d{5}-\d{2}$/.test(locality))
    throw new Unusable(`--locality is "${oneLine(locality, 40)}", not a locality such as 15202-00`)
  const submission = await submissionIn(path, options, edge)
  const chosen = stageFor(submission, { tables: await tablesOf(options), locality, payer, received })
  if (!chosen.ok)
    throw new Unusable(`${payer === undefined ? `${nameOf(path)}: ` : '--payer: '}${oneLine(chosen.fault)}`)
  for (const sentence of chosen.value.assumed) edge.tell(oneLine(sentence))
  return { submission, stage: chosen.value.stage }
}
