import type {
  Claim,
  ClaimFault,
  ClaimPlaces,
  Day,
  FindingJson,
  PaperForm,
  Payer,
  Stage,
  Tables,
  WriteContext,
} from '#billing'
import {
  claimFromBoxes,
  readX12,
  sceneOf,
  scrubAnswer,
  scrubClaim,
  trainingContext,
  writeClaim,
} from '#billing'

/** Before whom a form is asked, and with what. */
export interface ClaimWorld {
  /** Null while they are on their way: then nothing is scrubbed yet. */
  readonly tables: Tables | null
  /** One that the form alone does not name is found from the claim. */
  readonly payer: Payer | ((claim: Claim) => Payer)
  readonly received: Day
  /** Envelope and sender of the file; missing: the training world's. */
  readonly context?: WriteContext
  /** Adds to a claim what no form holds: what an earlier payer answered, the filing code, control numbers of lines. */
  readonly complete?: (claim: Claim) => Claim
}

/** What is known beside a form. A part that is missing is not known. */
export type ClaimBeside = Partial<Pick<Stage, 'benefits' | 'facts' | 'history' | 'onFile'>>

/** An 837P with the places of its fields. */
export interface WrittenClaim {
  readonly text: string
  readonly places: ClaimPlaces
  /** Service lines of the form it was written from. */
  readonly lines: number
}

/** What the engine makes of a form. */
export interface ClaimAnswer {
  /** Null where the form cannot be read as a claim; `faults` says why. */
  readonly claim: Claim | null
  readonly faults: readonly ClaimFault[]
  readonly findings: readonly FindingJson[]
  /** Null where there is no claim, or the claim cannot be written; `unwritten` says why. */
  readonly x12: WrittenClaim | null
  readonly unwritten: readonly string[]
}

/** A place left empty before another diagnosis: on the wire the later ones would move up under the pointers. */
function gapIn(form: PaperForm): readonly ClaimFault[] {
  const codes = form.boxes['21'].split('\n').map((one) => one.trim())
  const last = codes.findLastIndex((code) => code !== '')
  const gap = codes.indexOf('')
  return gap >= 0 && gap < last
    ? [{ path: `diagnoses.${gap + 1}`, message: 'it is empty, and another diagnosis follows it' }]
    : []
}

function written(claim: Claim, context: WriteContext, lines: number): Pick<ClaimAnswer, 'x12' | 'unwritten'> {
  const file = writeClaim(claim, context)
  if (!file.ok) return { x12: null, unwritten: file.fault.errors.map(({ message }) => message) }
  const [set] = readX12(file.value).interchanges[0]?.groups[0]?.sets ?? []
  const [read] = set?.content?.kind === '837P' ? set.content.claims : []
  return { x12: read ? { text: file.value, places: read.places, lines } : null, unwritten: [] }
}

/** Asks the engine about a form: the claim it says, what the rules find in it, and its 837P. Never throws. */
export function claimAnswer(form: PaperForm, beside: ClaimBeside, world: ClaimWorld): ClaimAnswer {
  const gap = gapIn(form)
  const read = claimFromBoxes(form)
  if (!read.ok || gap.length > 0)
    return {
      claim: null,
      faults: [...gap, ...(read.ok ? [] : read.fault)],
      findings: [],
      x12: null,
      unwritten: [],
    }
  const { tables, payer, received, context, complete } = world
  const claim = complete ? complete(read.value) : read.value
  const before = typeof payer === 'function' ? payer(claim) : payer
  const findings = tables ? scrubClaim(sceneOf(claim, { payer: before, tables, received, ...beside })) : []
  return {
    ...{ claim, faults: [], findings: scrubAnswer(findings).findings },
    ...written(claim, context ?? trainingContext(received, '0930', 1, claim.billing), form.lines.length),
  }
}
