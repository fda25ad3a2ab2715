import { whereIs } from '../claim/field.ts'
import type { Payer } from '../coverage/payer.ts'
import { CATALOGUE } from './catalogue.ts'
import type { Finding } from './finding.ts'
import type { Hit, Level, Rule, Scope } from './rule.ts'
import { LEVELS } from './rule.ts'
import type { Scene } from './scene.ts'

const COMMERCIAL = new Set(['ppo', 'hmo', 'medicare-advantage'])

/** Whether a payer asks for rules of this scope. */
function isInScope(scope: Scope, payer: Payer): boolean {
  if (scope === 'all') return true
  if (scope === 'commercial') return COMMERCIAL.has(payer.kind)
  return scope === 'not-medicare' ? payer.kind !== 'medicare' : payer.kind === scope
}

/** Whether a rule is in force for any service of the claim. */
function isInForce(rule: Rule, scene: Scene): boolean {
  return (rule.from === null && rule.to === null) || isInTerm(rule, scene)
}

function isInTerm({ from, to }: Rule, { lines, received }: Scene): boolean {
  const isThen = (day: string): boolean => (from === null || day >= from) && (to === null || day <= to)
  return lines.length > 0 ? lines.some((line) => isThen(line.from)) : isThen(received)
}

const keyOf = (hit: Hit): string => `${hit.line ?? 0} ${hit.field}`

interface Found {
  readonly rule: Rule
  readonly hit: Hit
}

const levelOf = ({ rule, hit }: Found): Level => hit.level ?? rule.level
const ORDER = Object.fromEntries(LEVELS.map((level, i) => [level, i])) as Readonly<Record<Level, number>>
const order = (level: Level): number => ORDER[level]

/** The gravest finding first, then by line. */
export const byGravity = (a: Finding, b: Finding): number =>
  order(a.level) - order(b.level) || (a.line ?? 0) - (b.line ?? 0)

/** The rules that a payer asks: those about the claim as it is, then those about what other rules leave of it. */
interface Asked {
  readonly first: readonly Rule[]
  readonly last: readonly Rule[]
  /** The rules to which one of them yields. */
  readonly yieldedTo: ReadonlySet<string>
}

/** Found out once for each payer: most claims are clean, and asking must cost little. */
const asked = new WeakMap<readonly Rule[], WeakMap<Payer, Asked>>()

/** Knowledge finds nothing, and what judges files says nothing about a claim. */
function askedBy(payer: Payer, rules: readonly Rule[]): Asked {
  const byPayer = asked.get(rules) ?? new WeakMap<Payer, Asked>()
  const known = byPayer.get(payer)
  if (known) return known
  const those = rules.filter(
    (rule) =>
      rule.level !== 'INFO' &&
      rule.judges === undefined &&
      payer.answers[rule.id] !== null &&
      isInScope(rule.scope, payer),
  )
  const isLast = ({ afterDenials }: Rule): boolean => afterDenials ?? false
  const parted = {
    ...{ first: those.filter((rule) => !isLast(rule)), last: those.filter(isLast) },
    yieldedTo: new Set(those.flatMap(({ yieldsTo = [] }) => yieldsTo)),
  }
  asked.set(rules, byPayer.set(payer, parted))
  return parted
}

/** Everything that these rules find. */
function ask(rules: readonly Rule[], scene: Scene, found: Found[]): void {
  for (const rule of rules) {
    if (!isInForce(rule, scene)) continue
    const hits = rule.check(scene)
    // By index: most rules find nothing, and an iterator would be made for each of them.
    for (let i = 0; i < hits.length; i += 1) found.push({ rule, hit: hits[i] as Hit })
  }
}

/** The scene without the lines that are denied, for the rules that say what becomes of the others. */
function withoutDenied(scene: Scene, found: readonly Found[]): Scene {
  if (found.length === 0) return scene
  const denied = new Set(found.filter((one) => levelOf(one) === 'DEN-L').map(({ hit }) => hit.line))
  return denied.size === 0 ? scene : { ...scene, lines: scene.lines.filter(({ n }) => !denied.has(n)) }
}

/** Those that no rule they yield to has found at the same place and at least as grave: one fault is told once. */
function toldOnce(found: readonly Found[], { yieldedTo }: Asked): readonly Found[] {
  const gravest = new Map<string, number>()
  for (const one of found) {
    if (!yieldedTo.has(one.rule.id)) continue
    const key = `${one.rule.id} ${keyOf(one.hit)}`
    gravest.set(key, Math.min(gravest.get(key) ?? Number.POSITIVE_INFINITY, order(levelOf(one))))
  }
  if (gravest.size === 0) return found
  return found.filter(({ rule, hit }) => {
    const own = order(hit.level ?? rule.level)
    return !rule.yieldsTo?.some(
      (first) => (gravest.get(`${first} ${keyOf(hit)}`) ?? Number.POSITIVE_INFINITY) <= own,
    )
  })
}

/** Whether a finding is set aside: an appeal was won, or the payer itself does not uphold it. */
export type IsAside = (of: Pick<Finding, 'rule' | 'line'>) => boolean

/**
 * What is denied is not priced: where the claim as a whole is denied nothing tells of a payment with an adjustment, and
 * nothing of a line that is.
 */
function withoutUnpaid(found: readonly Found[]): readonly Found[] {
  let isWhole = false
  const denied = new Set<number | undefined>()
  for (const one of found) {
    const level = levelOf(one)
    if (level === 'DEN-C') isWhole = true
    else if (level === 'DEN-L') denied.add(one.hit.line)
  }
  if (!isWhole && denied.size === 0) return found
  return found.filter((one) => levelOf(one) !== 'ADJ' || !(isWhole || denied.has(one.hit.line)))
}

const CLEAN: readonly Finding[] = []

/**
 * Everything the rules find in a claim before its payer, the gravest first, then by line. Never throws, whatever the
 * claim holds. One fault is told once: a rule stays silent where one it yields to has found something as grave.
 * @param rules the catalogue; a test hands in a part of it
 * @param isAside findings that do not stand: the others are found as if they had never been
 */
export function scrubClaim(
  scene: Scene,
  rules: readonly Rule[] = CATALOGUE,
  isAside?: IsAside,
): readonly Finding[] {
  const those = askedBy(scene.payer, rules)
  let found: Found[] = []
  ask(those.first, scene, found)
  if (isAside) found = found.filter(({ rule, hit }) => !isAside({ rule: rule.id, line: hit.line ?? null }))
  ask(those.last, withoutDenied(scene, found), found)
  if (isAside) found = found.filter(({ rule, hit }) => !isAside({ rule: rule.id, line: hit.line ?? null }))
  if (found.length === 0) return CLEAN
  return withoutUnpaid(toldOnce(found, those))
    .map(({ rule, hit }) => findingOf(rule, hit, scene))
    .sort(byGravity)
}

/** A hit as the payer of the scene answers it. */
export function findingOf(rule: Rule, hit: Hit, { payer }: Scene): Finding {
  const { box, element } = whereIs(hit.field)
  // Written out, since claims with many findings go through here.
  return {
    rule: rule.id,
    title: rule.title,
    level: hit.level ?? rule.level,
    line: hit.line ?? null,
    field: hit.field,
    box,
    element,
    message: hit.message,
    fix: hit.fix ?? rule.fix,
    source: rule.source,
    answer: hit.answer === null ? null : (payer.answers[rule.id] ?? hit.answer ?? rule.answer),
    status277: hit.status277 ?? rule.status277,
  }
}
