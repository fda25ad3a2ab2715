import { adjudicate } from '../adjudication/adjudicate.ts'
import { whereIs } from '../claim/field.ts'
import type { Tables } from '../codes/tables.ts'
import { CATALOGUE } from '../edits/catalogue.ts'
import type { Figures, Level, Rule, Scope } from '../edits/rule.ts'
import { scenesOn } from '../edits/sample.ts'
import { sampleStage } from '../edits/sample-stage.ts'
import { scrubClaim } from '../edits/scrub.ts'
import type { FindingJson } from './scrub-answer.ts'
import { scrubAnswer } from './scrub-answer.ts'

/** A rule in the list of all rules. */
export interface RuleJson {
  readonly id: string
  readonly title: string
  readonly level: Level
  readonly source: string
  readonly verify: boolean
}

const rules = new Map<string, Rule>(CATALOGUE.map((rule) => [rule.id, rule]))

/** Every rule in short, as the contract 1.0 of `billing rules` lists it, in the order of the catalogue. */
export const ruleList = (): readonly RuleJson[] =>
  CATALOGUE.map(({ id, title, level, source, verify }) => ({ id, title, level, source, verify }))

/** A rule with its worked examples, run on the tables at hand. */
export interface ExplainAnswer extends RuleJson {
  readonly scope: Scope
  readonly from: string | null
  readonly to: string | null
  readonly inputs: readonly {
    readonly field: string
    readonly box: string | null
    readonly element: string
  }[]
  readonly group: string | null
  readonly carc: string | null
  readonly rarc: readonly string[]
  readonly status277: string | null
  readonly fix: string
  readonly yieldsTo: readonly string[]
  /** What the engine finds in each example, and whether that is what the example says. */
  readonly examples: readonly {
    readonly name: string
    readonly holds: boolean
    readonly findings: readonly FindingJson[]
  }[]
  /** Examples on what is no claim (an amount, a file, a deadline), as the engine works them out. */
  readonly demonstrations: readonly {
    readonly name: string
    readonly holds: boolean
    readonly figures: Figures
  }[]
}

/** The rule with this id, explained; null when there is none. The case of the letter does not matter. */
export function explainAnswer(asked: string, tables: Tables): ExplainAnswer | null {
  const rule = rules.get(asked.toUpperCase())
  return rule ? explained(rule, tables) : null
}

function explained(rule: Rule, tables: Tables): ExplainAnswer {
  const { id, title, level, source, verify, scope, from, to, answer, status277, fix } = rule
  const make = scenesOn(sampleStage(tables))
  const examples = rule.examples.map(({ name, scene, finds }) => {
    const set = scene(make)
    const hits = rule.check(set)
    const same = (n: number) => finds[n]?.field === hits[n]?.field && finds[n]?.line === hits[n]?.line
    const holds = hits.length === finds.length && finds.every((_, n) => same(n))
    const own = scrubClaim(set).filter((found) => found.rule === id)
    return { name, holds, findings: scrubAnswer(own).findings }
  })
  const demonstrations = (rule.demonstrates ?? []).map(({ name, shows, gives }) => {
    const figures = shows({ make, adjudicate })
    return { name, holds: isSame(figures, gives), figures }
  })
  return {
    ...{ id, title, level, source, verify, scope, from, to, status277, fix, examples, demonstrations },
    inputs: rule.inputs.map((field) => ({ field, ...whereIs(field) })),
    ...{ group: answer?.group ?? null, carc: answer?.carc ?? null, rarc: answer?.rarc ?? [] },
    yieldsTo: rule.yieldsTo ?? [],
  }
}

const isSame = (a: Figures, b: Figures): boolean =>
  Object.keys({ ...a, ...b }).every((name) => a[name] === b[name])
