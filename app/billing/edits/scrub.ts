import { whereIs } from '../claim/field.ts'
import { CATALOGUE } from './catalogue.ts'
import type { Finding } from './finding.ts'
import type { Hit, Level, Rule, Scope } from './rule.ts'
import { LEVELS } from './rule.ts'
import type { Scene } from './scene.ts'

const COMMERCIAL = new Set(['ppo', 'hmo', 'medicare-advantage'])

/** Whether a payer asks for rules of this scope. */
function isInScope(scope: Scope, { payer }: Scene): boolean {
  if (scope === 'all') return true
  if (scope === 'commercial') return COMMERCIAL.has(payer.kind)
  return scope === 'not-medicare' ? payer.kind !== 'medicare' : payer.kind === scope
}

/** Whether a rule is in force for any service of the claim. */
function isInForce({ from, to }: Rule, { lines, received }: Scene): boolean {
  const days = lines.length > 0 ? lines.map((line) => line.from) : [received]
  return days.some((day) => (from === null || day >= from) && (to === null || day <= to))
}

const keyOf = (hit: Hit): string => `${hit.line ?? 0} ${hit.field}`

interface Found {
  readonly rule: Rule
  readonly hit: Hit
}

const levelOf = ({ rule, hit }: Found): Level => hit.level ?? rule.level
const ask = (rules: readonly Rule[], scene: Scene): Found[] =>
  rules.flatMap((rule) => rule.check(scene).map((hit) => ({ rule, hit })))

/** The scene without the lines that are denied, for the rules that say what becomes of the others. */
function withoutDenied(scene: Scene, found: readonly Found[]): Scene {
  const denied = new Set(found.filter((one) => levelOf(one) === 'DEN-L').map(({ hit }) => hit.line))
  return denied.size === 0 ? scene : { ...scene, lines: scene.lines.filter(({ n }) => !denied.has(n)) }
}

/** Whether a rule that this one yields to found something at the same place, at least as grave. */
function isToldBy(one: Found, gravest: ReadonlyMap<string, number>): boolean {
  const own = order(levelOf(one))
  return (one.rule.yieldsTo ?? []).some(
    (first) => (gravest.get(`${first} ${keyOf(one.hit)}`) ?? Number.POSITIVE_INFINITY) <= own,
  )
}

/**
 * Everything the rules find in a claim before its payer, the gravest first, then by line. Never throws, whatever the
 * claim holds. One fault is told once: a rule stays silent where one it yields to has found something as grave.
 * @param rules the catalogue; a test hands in a part of it
 */
export function scrubClaim(scene: Scene, rules: readonly Rule[] = CATALOGUE): readonly Finding[] {
  const asked = rules.filter(
    (rule) => scene.payer.answers[rule.id] !== null && isInScope(rule.scope, scene) && isInForce(rule, scene),
  )
  const last = asked.filter(({ afterDenials }) => afterDenials)
  const found = ask(
    asked.filter(({ afterDenials }) => !afterDenials),
    scene,
  )
  if (last.length > 0) found.push(...ask(last, withoutDenied(scene, found)))
  const gravest = new Map<string, number>()
  for (const one of found) {
    const key = `${one.rule.id} ${keyOf(one.hit)}`
    gravest.set(key, Math.min(gravest.get(key) ?? Number.POSITIVE_INFINITY, order(levelOf(one))))
  }
  return found
    .filter((one) => !isToldBy(one, gravest))
    .map(({ rule, hit }) => findingOf(rule, hit, scene))
    .sort(byGravity)
}

const order = (level: Level): number => LEVELS.indexOf(level)

/** The gravest finding first, then by line. */
export const byGravity = (a: Finding, b: Finding): number =>
  order(a.level) - order(b.level) || (a.line ?? 0) - (b.line ?? 0)

/** A hit as the payer of the scene answers it. */
export function findingOf(rule: Rule, hit: Hit, { payer }: Scene): Finding {
  const { box, element } = whereIs(hit.field)
  return {
    ...{ rule: rule.id, title: rule.title, level: hit.level ?? rule.level },
    ...{ line: hit.line ?? null, field: hit.field, box, element },
    ...{ message: hit.message, fix: hit.fix ?? rule.fix, source: rule.source },
    answer: payer.answers[rule.id] ?? hit.answer ?? rule.answer,
    status277: hit.status277 ?? rule.status277,
  }
}
