import type { Finding, ReadX12, X12Error } from '#billing'
import {
  checkX12,
  readX12,
  remitScene,
  sceneOf,
  scrubAnswer,
  trainingContext,
  writeClaim,
  x12ErrorJson,
  x12Json,
} from '#billing'
import type { Edge } from './edge.ts'
import { oneLine, Unusable } from './edge.ts'
import { nameOf, readText } from './read-input.ts'
import { answer, columns } from './show.ts'
import { staged, WORLD } from './stage-claim.ts'
import type { Command, Options } from './words.ts'

type Verb = (path: string, options: Options, edge: Edge) => Promise<number>

/** A segment at the beginning, or a header of an envelope anywhere. */
const SEGMENTS =
  /^[\s\ufeff]*[A-Za-z][A-Za-z0-9]{1,2}[^A-Za-z0-9\s]|(?<![A-Za-z0-9])(ISA|GS|ST)[^A-Za-z0-9\s]/

/** A file of X12, which must have something of X12 in it. */
async function readSegments(path: string, edge: Edge): Promise<string> {
  const text = await readText(edge, path, true)
  if (!SEGMENTS.test(text)) throw new Unusable(`${nameOf(path)}:1:1: it holds no segment of X12`)
  return text
}

const write: Verb = async (path, options, edge) => {
  const { submission, stage } = await staged(path, options, edge)
  const written = writeClaim(submission.claim, trainingContext(stage.received), stage)
  if (written.ok) return printed(written.value, edge)
  const { findings, errors } = written.fault
  return refused(
    findings.map(({ finding }) => finding),
    ...([errors, options, edge] as const),
  )
}

const remit: Verb = async (path, options, edge) => {
  const { submission, stage } = await staged(path, options, edge)
  const written = remitScene(sceneOf(submission.claim, stage))
  if (written.ok) return printed(written.value, edge)
  const { answer: decided, errors } = written.fault
  // A claim stopped at the front end has no remittance: what stopped it is told.
  const findings = decided.findings.filter(({ level }) => decided.status === 'rejected' && level === 'REJ')
  return refused(findings, errors, options, edge)
}

function printed(text: string, edge: Edge): number {
  edge.print(text.endsWith('\n') ? text : `${text}\n`)
  return 0
}

function refused(
  findings: readonly Finding[],
  errors: readonly X12Error[],
  options: Options,
  edge: Edge,
): number {
  const told = scrubAnswer(findings).findings
  if (options.json)
    edge.print(`${JSON.stringify({ findings: told, errors: errors.map(x12ErrorJson) }, null, 2)}\n`)
  for (const { rule, message } of told) edge.tell(oneLine(`not written: ${rule}: ${message}`))
  for (const { segment, position, message } of errors)
    edge.tell(oneLine(`not written: ${segment} ${position}: ${message}`))
  return 1
}

const check: Verb = async (path, options, edge) => {
  const { ok, errors } = checkX12(await readSegments(path, edge))
  const told = errors.map(x12ErrorJson)
  const rows = told.map(({ segment, position, element, code, message }) => [
    ...[
      `${oneLine(segment, 20)}${element === null ? '' : String(element).padStart(2, '0')}`,
      String(position),
      code,
      oneLine(message),
    ],
  ])
  answer(edge, options.json, { ok, errors: told }, () =>
    ok ? 'Nothing is wrong with it.' : columns([['where', 'position', 'code', 'what'], ...rows]),
  )
  return ok ? 0 : 1
}

const setsOf = ({ interchanges }: ReadX12) =>
  interchanges.flatMap(({ groups }) => groups.flatMap(({ sets }) => sets))

const read: Verb = async (path, options, edge) => {
  const found = readX12(await readSegments(path, edge))
  const told = x12Json(found)
  answer(edge, options.json, told, () =>
    setsOf(found)
      .map(({ id, control, version, segments, content }) => {
        const what =
          content?.kind === '837P' ? `, claims ${content.claims.map((one) => one.id).join(', ')}` : ''
        return oneLine(
          `${id} ${control} ${version}: ${segments} segments${content ? what : ', not read here'}`,
        )
      })
      .join('\n'),
  )
  for (const { segment, position, message } of found.errors)
    edge.tell(oneLine(`${segment} ${position}: ${message}`))
  return found.errors.length > 0 ? 1 : 0
}

const VERBS: Readonly<Record<string, Verb>> = { write, remit, read, check }

export const x12: Command = {
  ...{ name: 'x12', use: `${Object.keys(VERBS).join('|')} <file|->`, takes: WORLD, words: [2, 2] },
  about: 'a claim as an 837P, or its remittance as an 835; a file of X12 read, or checked',
  run([verb = '', path = ''], options, edge) {
    const does = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined
    if (!does) throw new Unusable(`x12 does ${Object.keys(VERBS).join(', ')}, not "${oneLine(verb, 40)}"`)
    return does(path, options, edge)
  },
}
