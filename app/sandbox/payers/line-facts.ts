import type { ChartFacts, Claim, Day } from '#billing'
import { FactsJson } from '#billing'
import type { CaseState } from '../life/state.ts'
import type { Encounter } from '../scenarios/encounter.ts'
import type { TruthMember } from '../scenarios/truth.ts'

/**
 * What the chart and the payer's file say about a claim, for the lines as the trainee wrote them: a line is about the
 * first service of the encounter whose codes name its code and that no earlier line is about, else about one that is.
 */
export function serviceOfLines(
  encounter: Encounter,
  claim: Claim,
): readonly (Encounter['services'][number] | null)[] {
  const taken = new Set<string>()
  return claim.lines.map(({ procedure }) => {
    const named = encounter.services.filter(({ codes }) => codes.includes(procedure))
    const service = named.find(({ id }) => !taken.has(id)) ?? named[0] ?? null
    if (service) taken.add(service.id)
    return service
  })
}

/** Facts of lines as the engine wants them, from those of services. */
export function lineFacts(encounter: Encounter, claim: Claim): ChartFacts {
  const byFact: Record<string, Record<string, unknown>> = {}
  for (const [i, service] of serviceOfLines(encounter, claim).entries())
    for (const [fact, value] of Object.entries(service?.facts ?? {})) {
      byFact[fact] ??= {}
      byFact[fact][String(i + 1)] = value
    }
  const read = FactsJson.safeParse(byFact)
  return read.success ? (read.data as ChartFacts) : {}
}

/** Lines about whose procedures the patient signed an advance notice before the service. */
function signedLines(state: CaseState, encounter: Encounter, claim: Claim): readonly number[] {
  const signed = state.notices.filter(
    (one) => one.notice === 'ABN' && one.encounter === encounter.id && one.isSigned && one.on <= encounter.on,
  )
  return claim.lines.flatMap(({ procedure }, i) =>
    signed.some(({ procedures }) => procedures.includes(procedure)) ? [i + 1] : [],
  )
}

/** When the payer was last asked about the patient's coverage; null: never. */
const lastAsked = (state: CaseState, patient: string, payer: string): Day | null =>
  state.inquiries.findLast((one) => one.patient === patient && one.payer === payer)?.on ?? null

/** Everything the payer may hold against the claim, or for it, beside what stands on it. */
export const factsFor = (
  state: CaseState,
  encounter: Encounter,
  claim: Claim,
  payer: string,
  member: TruthMember | null,
): ChartFacts => ({
  ...(encounter.facts as ChartFacts),
  ...(member?.facts as ChartFacts | undefined),
  ...lineFacts(encounter, claim),
  noticeSigned: signedLines(state, encounter, claim),
  verified: lastAsked(state, encounter.patient, payer),
})
