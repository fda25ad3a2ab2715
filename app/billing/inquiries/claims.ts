import { z } from 'zod'
import { adjudicate as adjudicated } from '../adjudication/adjudicate.ts'
import { adjudicateAnswer } from '../answers/adjudicate-answer.ts'
import { scrubAnswer } from '../answers/scrub-answer.ts'
import type { Outcome } from '../claim/outcome.ts'
import { no, ok } from '../claim/outcome.ts'
import type { ClaimFault } from '../claim/read-claim.ts'
import { faultsOf } from '../claim/read-claim.ts'
import type { Tables } from '../codes/tables.ts'
import { merged } from '../edits/sample.ts'
import { scenarioJson, scenarioNamed } from '../edits/scenarios.ts'
import type { Scene } from '../edits/scene.ts'
import { sceneOf } from '../edits/scene.ts'
import { scrubClaim } from '../edits/scrub.ts'
import { stageFor } from '../edits/stage-for.ts'
import { readSubmission } from '../edits/submission.ts'
import { DayFact, LocalityFact } from './fact.ts'
import type { Inquiry } from './inquiry.ts'
import { because } from './inquiry.ts'

/** A claim in the facts: a scenario, and what differs from it: objects are merged, lists replaced, null takes away. */
const ClaimFacts = z.object({
  sample: z.string().max(40).default('clean'),
  change: z.record(z.string(), z.json()).optional(),
  payer: z.string().max(80).optional(),
  received: DayFact.optional(),
  locality: LocalityFact.optional(),
})
/** What is known beside the claim, which `readSubmission` reads. */
const BESIDE = ['benefits', 'facts', 'history'] as const

/** The scene that the facts describe. */
export function sceneFrom(facts: unknown, tables: Tables): Outcome<Scene, readonly ClaimFault[]> {
  const parsed = ClaimFacts.safeParse(facts)
  if (!parsed.success) return no(faultsOf(parsed.error))
  const { sample, change, ...world } = parsed.data
  const scenario = scenarioNamed(sample)
  if (!scenario) return no([because('sample', `there is no scenario "${sample}"`).fault])
  const json = scenarioJson(scenario)
  const start = 'claim' in json ? json : { claim: json }
  const given = facts as Readonly<Record<string, unknown>>
  const beside = Object.fromEntries(BESIDE.flatMap((name) => (name in given ? [[name, given[name]]] : [])))
  const claim = change === undefined ? start.claim : merged(start.claim, withoutNulls(change))
  const read = readSubmission({ ...start, claim, ...beside })
  if (!read.ok) return read
  const chosen = stageFor(read.value, { ...world, tables })
  return chosen.ok
    ? ok(sceneOf(read.value.claim, chosen.value.stage))
    : no([{ path: 'payer', message: chosen.fault }])
}

/** JSON has no `undefined`, which takes a field away: null stands for it. */
const withoutNulls = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? undefined
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutNulls(one)]))
}

const about = <A>(name: string, what: string, answer: (scene: Scene) => A): Inquiry<A> => ({
  ...{ name, about: what },
  ask(facts, tables) {
    const scene = sceneFrom(facts, tables)
    return scene.ok ? ok(answer(scene.value)) : scene
  },
})

/** What the edits find in a claim. */
export const scrub = about('scrub', 'What do the edits find in this claim?', (scene) =>
  scrubAnswer(scrubClaim(scene)),
)

/** What becomes of a claim. */
export const adjudicate = about('adjudicate', 'What becomes of this claim at its payer?', (scene) =>
  adjudicateAnswer(adjudicated(scene)),
)
