import { adjudicate } from '../adjudication/adjudicate.ts'
import { dollars } from '../claim/cents.ts'
import { inDigits } from '../claim/exact.ts'
import { whereIs } from '../claim/field.ts'
import type { Tables } from '../codes/tables.ts'
import { CATALOGUE } from '../edits/catalogue.ts'
import type { Finding } from '../edits/finding.ts'
import type { Level, MakeScene, Rule } from '../edits/rule.ts'
import { dotted } from '../edits/rules/diagnosis-parts.ts'
import { scenesOn } from '../edits/sample.ts'
import { sampleStage } from '../edits/sample-stage.ts'
import type { SceneLine } from '../edits/scene.ts'
import { scrubClaim } from '../edits/scrub.ts'

/** A rule as a lesson shows it: words only, ready to be read. */
export interface RuleCard {
  readonly id: string
  readonly title: string
  /** What becomes of a claim that breaks it. */
  readonly effect: string
  /** How the remittance or the front end tells of it: "CO-197 · N54"; null where nothing does. */
  readonly told: string | null
  readonly fix: string
  readonly source: string
  /** Whether its source is quoted from memory. */
  readonly verify: boolean
  /** One worked example, done by the engine when this card was made; null for what has nothing to work out. */
  readonly example: RuleExample | null
}

/** One worked example on a rule’s card, in sentences. */
export interface RuleExample {
  /** What is shown, as a phrase. */
  readonly name: string
  /** The lines of the claim; empty where no claim is shown. */
  readonly claim: readonly string[]
  /** What the engine answers: findings with their place, or figures. */
  readonly answers: readonly string[]
}

const EFFECTS: Readonly<Record<Level, string>> = {
  REJ: 'Rejected before it reaches the payer: mend it and send it as a new claim',
  UNP: 'Unprocessable: there is nothing to appeal; send a new claim',
  'DEN-C': 'The claim is denied',
  'DEN-L': 'The line is denied',
  ADJ: 'Paid with an adjustment',
  WARN: 'Goes through, and is worth a look',
  INFO: 'Says how things are reckoned; stops no claim',
}

/** The card of the rule with this id, its example worked on these tables; null when there is no such rule. */
export function ruleCard(id: string, tables: Tables): RuleCard | null {
  const rule = CATALOGUE.find((one) => one.id === id)
  if (!rule) return null
  const { title, level, fix, source, verify } = rule
  const make = scenesOn(sampleStage(tables))
  const shown = claimExample(rule, make)
  const example = shown?.example ?? figureExample(rule, make)
  return {
    id,
    title,
    effect: EFFECTS[level],
    told: toldBy(rule, shown?.findings),
    fix,
    source,
    verify,
    example,
  }
}

/** How the findings are told that the card shows; where it shows none, how the rule is told in general. */
function toldBy({ answer, status277 }: Rule, findings: readonly Finding[] = []): string | null {
  const of = findings.length > 0 ? findings.map((one) => one.status277) : [status277]
  const statuses = [...new Set(of.filter((status) => status !== null))]
  const parts = [
    ...(answer ? [[`${answer.group}-${answer.carc}`, ...answer.rarc].join(' · ')] : []),
    ...(statuses.length === 0 ? [] : [`277CA ${statuses.join(', ')}`]),
  ]
  return parts.length > 0 ? parts.join('; ') : null
}

/** The first example in which the rule finds something, as the scrubber tells it. */
function claimExample(
  rule: Rule,
  make: MakeScene,
): { example: RuleExample; findings: readonly Finding[] } | null {
  for (const { name, scene } of rule.examples) {
    const set = scene(make)
    const findings = scrubClaim(set).filter((one) => one.rule === rule.id)
    if (findings.length === 0) continue
    const example = { name, claim: set.lines.map(lineInWords), answers: findings.map(findingInWords) }
    return { example, findings }
  }
  return null
}

/** The first thing the rule shows that is no claim: an amount, a deadline, a file. */
function figureExample(rule: Rule, make: MakeScene): RuleExample | null {
  const first = rule.demonstrates?.[0]
  if (!first) return null
  const figures = Object.entries(first.shows({ make, adjudicate }))
  return {
    name: first.name,
    claim: [],
    answers: figures.map(([what, figure]) => `${what}: ${figure || 'nothing'}`),
  }
}

/** "Line 2: 20610-RT, 1 unit, place 11, for M17.11, $140.00". */
export function lineInWords({ n, procedure, modifiers, units, place, diagnoses, charge }: SceneLine): string {
  const many = inDigits(units)
  const why = diagnoses.length > 0 ? `, for ${diagnoses.map(dotted).join(', ')}` : ''
  const service = [procedure, ...modifiers].join('-')
  return `Line ${n}: ${service}, ${many} ${many === '1' ? 'unit' : 'units'}, place ${place}${why}, $${dollars(charge)}`
}

/** A finding with its place: "Line 1, box 24E: …". */
export function findingInWords({ line, field, message }: Finding): string {
  const { box, element } = whereIs(field)
  const place = [line === null ? 'Claim' : `Line ${line}`, box === null ? element : `box ${box}`].join(', ')
  return `${place}: ${message}`
}
