import { NOTHING, plus } from '../../claim/cents.ts'
import type { Finding } from '../../edits/finding.ts'
import { isUnassigned } from '../../edits/participation.ts'
import type { Scene, SceneLine } from '../../edits/scene.ts'
import { totalOf } from '../../edits/scene.ts'
import type { RemitLine } from '../remit-line.ts'
import { patientShare, remitLine } from '../remit-line.ts'
import type { Adjudication, ClaimStatus } from '../remittance.ts'
import type { Settled } from './benefits.ts'
import type { Edited } from './edits.ts'
import type { FrontEnd } from './front-end.ts'
import type { Staged } from './staged.ts'

/** What the last stage is made from; a stage the claim did not reach is null. */
export interface Decided {
  readonly frontEnd: FrontEnd
  readonly edited: Edited | null
  readonly settled: Settled | null
  /** What the stages before have said. */
  readonly trail: readonly string[]
}

/** The last stage: one answer for the claim, every cent of every line accounted for. */
export function remit(scene: Scene, input: Decided): Staged<'remittance', Decided, Adjudication> {
  const { claim, payer, received } = scene
  const { frontEnd, edited, settled, trail } = input
  const lines = edited ? linesOf(scene, edited, settled) : []
  let [allowed, paid, patient] = [NOTHING, NOTHING, NOTHING]
  for (const line of lines) {
    allowed = plus(allowed, line.allowed ?? NOTHING)
    paid = plus(paid, line.paid)
    patient = plus(patient, patientShare(line))
  }
  const answer: Adjudication = {
    claim: claim.id,
    payer: payer.id,
    received,
    status: statusOf(edited, lines),
    findings: edited?.findings ?? frontEnd.findings,
    lines,
    charge: totalOf(claim),
    ...{ allowed, paid, patient },
    trail,
  }
  const forwardedTo = forwardOf(scene, answer)
  const isToPatient = isUnassigned(scene)
  const output: Adjudication =
    forwardedTo || isToPatient
      ? {
          ...answer,
          ...(isToPatient && { payee: 'patient' as const }),
          ...(forwardedTo && { forwardedTo }),
        }
      : answer
  return { stage: 'remittance', input, output, said: [] }
}

/**
 * Where a claim crosses over: to the next payer on it with which this one has an agreement, when there is a share left to
 * pay. MA07 says so of Medicaid, MA18 of others (billing.md B11; MCPM ch. 28 §70.6).
 */
function forwardOf({ claim, payer }: Scene, answer: Adjudication): Adjudication['forwardedTo'] {
  if (payer.crossesOverTo === undefined || answer.patient <= 0) return undefined
  if (answer.status !== 'paid' && answer.status !== 'partial') return undefined
  const next = claim.coverages[claim.destination]
  if (!next || !payer.crossesOverTo.includes(next.payer.id)) return undefined
  return { id: next.payer.id, name: next.payer.name, remark: next.filing === 'MC' ? 'MA07' : 'MA18' }
}

function statusOf(edited: Edited | null, lines: readonly RemitLine[]): ClaimStatus {
  if (!edited) return 'rejected'
  if (edited.isUnprocessable) return 'unprocessable'
  const denied = lines.filter(({ deniedBy }) => deniedBy !== null).length
  return denied === lines.length ? 'denied' : denied > 0 ? 'partial' : 'paid'
}

function linesOf(
  { lines }: Scene,
  { whole, isUnprocessable, denials }: Edited,
  settled: Settled | null,
): readonly RemitLine[] {
  if (whole) return lines.map((line) => denied(line, whole, isUnprocessable ? ['MA130'] : []))
  return lines.flatMap((line) => {
    const by = denials.get(line.n)
    return by ? denied(line, by, []) : (settled?.get(line.n) ?? [])
  })
}

/** A line nothing is paid for: its whole charge under the reason of the edit. */
function denied(line: SceneLine, by: Finding, remarks: readonly string[]): RemitLine {
  const answer = by.answer ?? { group: 'CO', carc: '16', rarc: [] }
  const rarc = remarks.length === 0 ? answer.rarc : [...new Set([...answer.rarc, ...remarks])]
  const step = { what: `Denied: ${by.title}`, how: by.message, amount: NOTHING, source: by.source }
  const adjustments = [{ group: answer.group, carc: answer.carc, amount: line.charge, rarc }]
  return remitLine(line, { allowed: null, paid: NOTHING, deniedBy: by.rule, steps: [step], adjustments })
}
