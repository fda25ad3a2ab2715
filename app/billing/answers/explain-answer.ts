import { whereIs } from '../claim/field.ts'
import type { Tables } from '../codes/tables.ts'
import { CATALOGUE } from '../edits/catalogue.ts'
import type { Level, Rule, Scope } from '../edits/rule.ts'
import { ruleTitle, ruleTitles } from '../edits/rule-titles.ts'
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

/**
 * Every rule in the order of the catalogue. What is knowledge for people and changes no claim (levels and clocks of
 * appeals, compliance) has no predicate and stands as INFO; its figures are dated constants.
 */
export const ruleList = (): readonly RuleJson[] =>
  ruleTitles.flatMap(({ id, title, source }): RuleJson[] => {
    const rule = rules.get(id)
    if (rule) return [{ id, title: rule.title, level: rule.level, source: rule.source, verify: rule.verify }]
    return isKnowledge(id) ? [{ id, title, level: 'INFO', source, verify: true }] : []
  })

/** Groups G (from G3) and H tell what people do after the claim. */
const isKnowledge = (id: string): boolean => /^(G[3-9]|H\d+)$/.test(id)

/** A rule with its worked examples, run on the tables at hand. */
export interface ExplainAnswer extends RuleJson {
  readonly scope: Scope | null
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
  readonly fix: string | null
  readonly yieldsTo: readonly string[]
  /** What the engine finds in each example, and whether that is what the example says. */
  readonly examples: readonly {
    readonly name: string
    readonly holds: boolean
    readonly findings: readonly FindingJson[]
  }[]
}

/** The rule with this id, explained; null when there is none. The case of the letter does not matter. */
export function explainAnswer(asked: string, tables: Tables): ExplainAnswer | null {
  const id = asked.toUpperCase()
  const listed = ruleList().find((one) => one.id === id)
  const rule = rules.get(id)
  if (rule) return { ...listed, ...explained(rule, tables) }
  if (!listed || ruleTitle(id) === null) return null
  return {
    ...{ ...listed, scope: null, from: null, to: null, inputs: [], group: null, carc: null, rarc: [] },
    ...{ status277: null, fix: null, yieldsTo: [], examples: [] },
  }
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
  return {
    ...{ id, title, level, source, verify, scope, from, to, status277, fix, examples },
    inputs: rule.inputs.map((field) => ({ field, ...whereIs(field) })),
    ...{ group: answer?.group ?? null, carc: answer?.carc ?? null, rarc: answer?.rarc ?? [] },
    yieldsTo: rule.yieldsTo ?? [],
  }
}
