import type { Finding, Scene, Tables } from '#billing'
import { adjudicate, claimJson, readClaim, scrubClaim } from '#billing'
import type { Mixed } from './claim-mix.ts'
import { claimMix, sceneMaker } from './claim-mix.ts'
import type { Cost } from './timing.ts'
import { best } from './timing.ts'

/** What claims of one length cost; rates are claims per second. */
export interface EngineCost {
  readonly lines: number
  readonly claims: number
  readonly scrubbed: Cost
  readonly adjudicated: Cost
}

/** What is in the mix, so that nobody has to take its name on trust. */
export interface MixFacts {
  /** Claims in which nothing at all is found, and those without anything that stops or denies. */
  readonly clean: number
  readonly payable: number
  readonly findings: number
  readonly rules: readonly string[]
  readonly statuses: Readonly<Record<string, number>>
  /** Faults that were put in and that no rule found. */
  readonly missed: readonly string[]
}

const isGrave = ({ level }: Finding): boolean => level !== 'WARN' && level !== 'ADJ'

/** Scrubs and adjudicates everything once. */
export function factsOf(mixed: readonly Mixed[], tables: Tables): MixFacts {
  const make = sceneMaker(tables)
  const rules = new Map<string, number>()
  const statuses: Record<string, number> = {}
  let [clean, payable, findings] = [0, 0, 0]
  const missed = new Set<string>()
  for (const [i, one] of mixed.entries()) {
    const scene = make(one, i)
    const found = scrubClaim(scene)
    if (found.length === 0) clean += 1
    if (!found.some(isGrave)) payable += 1
    if (found.length === 0 && one.fault) missed.add(one.fault)
    findings += found.length
    for (const { rule } of found) rules.set(rule, (rules.get(rule) ?? 0) + 1)
    const { status } = adjudicate(scene)
    statuses[status] = (statuses[status] ?? 0) + 1
  }
  const told = [...rules].sort((a, b) => b[1] - a[1]).map(([rule, times]) => `${rule} ${times}`)
  return { clean, payable, findings, rules: told, statuses, missed: [...missed] }
}

/** Scenes are made within the work: the look-ups that they make are part of scrubbing. */
export function engineCost(lines: number, claims: number, rounds: number, tables: Tables): EngineCost {
  const mixed = claimMix(claims, lines)
  const make = sceneMaker(tables)
  let told = 0
  const over = (work: (scene: Scene) => number) => () => {
    for (let i = 0; i < mixed.length; i += 1) told += work(make(mixed[i] as Mixed, i))
  }
  const scrubbed = best(
    rounds,
    claims,
    over((scene) => scrubClaim(scene).length),
  )
  const adjudicated = best(
    rounds,
    claims,
    over((scene) => adjudicate(scene).lines.length),
  )
  if (told < 0) throw new Error('Not reached: keeps the work from being left out')
  return { lines, claims, scrubbed, adjudicated }
}

/** Claims read from their JSON, which is how they come in. */
export function readingCost(claims: number, rounds: number): Cost {
  const all = claimMix(claims, 6).map(({ claim }) => JSON.stringify(claimJson(claim)))
  return best(rounds, claims, () => {
    for (const json of all) if (!readClaim(JSON.parse(json)).ok) throw new Error('A claim that is none')
  })
}
