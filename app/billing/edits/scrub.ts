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

/**
 * Everything the rules find in a claim before its payer, the gravest first, then by line. Never throws, whatever the
 * claim holds. One fault is told once: a rule stays silent where one it yields to has found something.
 * @param rules the catalogue; a test hands in a part of it
 */
export function scrubClaim(scene: Scene, rules: readonly Rule[] = CATALOGUE): readonly Finding[] {
  const asked = rules.filter(
    (rule) => scene.payer.answers[rule.id] !== null && isInScope(rule.scope, scene) && isInForce(rule, scene),
  )
  const hits = asked.flatMap((rule) => rule.check(scene).map((hit) => ({ rule, hit })))
  const found = new Set(hits.map(({ rule, hit }) => `${rule.id} ${keyOf(hit)}`))
  return hits
    .filter(({ rule, hit }) => !rule.yieldsTo?.some((first) => found.has(`${first} ${keyOf(hit)}`)))
    .map(({ rule, hit }) => findingOf(rule, hit, scene))
    .sort((a, b) => order(a.level) - order(b.level) || (a.line ?? 0) - (b.line ?? 0))
}

const order = (level: Level): number => LEVELS.indexOf(level)

function findingOf(rule: Rule, hit: Hit, { payer }: Scene): Finding {
  const { box, element } = whereIs(hit.field)
  return {
    ...{ rule: rule.id, title: rule.title, level: hit.level ?? rule.level },
    ...{ line: hit.line ?? null, field: hit.field, box, element },
    ...{ message: hit.message, fix: hit.fix ?? rule.fix, source: rule.source },
    answer: payer.answers[rule.id] ?? hit.answer ?? rule.answer,
    status277: hit.status277 ?? rule.status277,
  }
}
