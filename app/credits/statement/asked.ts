import type { Amount } from '../rules/amount.ts'
import { amountInWords, fromOf, partsOfAmount } from '../rules/amount.ts'
import { proRated, shortMonths } from '../rules/first-cycle.ts'
import type { Parts } from '../rules/parts.ts'
import { sinceOf } from '../rules/reinstatement.ts'
import { fitsTopic } from '../rules/topic-minimum.ts'
import { neededTotal } from '../rules/total.ts'
import type { Judged } from './judged.ts'
import type { Scene } from './scene.ts'

/** A requirement before entries are held against it. */
export interface Asked {
  readonly id: string
  readonly title: string
  readonly kind: 'total' | 'minimum' | 'maximum'
  readonly needed: Parts | null
  readonly why: string
  readonly source: string
  readonly confidence: string
  /** Whether an entry serves it; each topic minimum of exclusive credit is served by no other's entries. */
  readonly takes: (one: Judged) => boolean
  readonly isTopic: boolean
}

/** What the total is in this cycle. */
export function askedTotal(scene: Scene): Asked | null {
  const { version, active, span, holdings } = scene
  if (!version.total) return null
  const held = (active.length > 0 ? active : holdings).map(({ credential }) => credential)
  const { parts, why, from } = neededTotal(version.total, held)
  const needed = parts === null ? null : proRated(parts, version.firstCycle, span)
  const months = shortMonths(span)
  const short =
    months === null || parts === null
      ? ''
      : version.firstCycle?.proRated.value === true
        ? ` The first cycle has ${months} of ${span.months} months and asks for that part.`
        : ''
  const { source, confidence } = from
  const title = 'Credits in the cycle'
  return {
    id: 'total',
    title,
    kind: 'total',
    needed,
    why: why + short,
    source,
    confidence,
    takes: () => true,
    isTopic: false,
  }
}

function minimum(
  scene: Scene,
  amount: Amount,
  total: Parts | null,
  rest: Pick<Asked, 'id' | 'title' | 'kind' | 'takes' | 'isTopic'>,
): Asked {
  const { source, confidence } = fromOf(amount)
  const full = partsOfAmount(amount, total)
  // A share of the total is pro-rated with it.
  const needed = full !== null && amount.credits ? proRated(full, scene.version.firstCycle, scene.span) : full
  const why = `${rest.kind === 'maximum' ? 'No more than' : 'At least'} ${amountInWords(amount)}.`
  return { ...rest, needed, why, source, confidence }
}

/** Everything a board asks for in credit, the total first. */
export function askedOf(scene: Scene): readonly Asked[] {
  const { version } = scene
  const total = askedTotal(scene)
  const needed = total?.needed ?? null
  const asked: Asked[] = total ? [total] : []
  const add = (
    amount: Amount,
    rest: Pick<Asked, 'id' | 'title' | 'kind' | 'takes'> & { isTopic?: boolean },
  ) => asked.push(minimum(scene, amount, needed, { isTopic: false, ...rest }))
  const { issuerMinimum, domains, topics, caps } = version
  if (issuerMinimum)
    add(issuerMinimum.least, {
      ...{ id: 'from-issuer', title: issuerMinimum.title, kind: 'minimum' },
      takes: ({ isOwn }) => isOwn,
    })
  if (domains?.minimum)
    add(domains.minimum.least, {
      ...{ id: 'in-domain', title: domains.minimum.title, kind: 'minimum' },
      takes: ({ isWithin }) => isWithin,
    })
  if (domains?.offMaximum)
    add(domains.offMaximum.most, {
      ...{ id: 'off-domain', title: domains.offMaximum.title, kind: 'maximum' },
      takes: ({ isWithin }) => !isWithin,
    })
  for (const rule of topics?.each ?? []) {
    const holding = scene.active.find(({ credential }) => credential === rule.credential)
    if (!holding) continue
    const since = sinceOf(holding)
    const id = `topic-${rule.credential.slice(rule.credential.indexOf(':') + 1)}`
    add(rule.least, {
      ...{ id, title: rule.title, kind: 'minimum', isTopic: true },
      takes: ({ entry: { activity } }) =>
        activity.completedOn >= since &&
        (activity.appliesTo.length === 0 || activity.appliesTo.includes(rule.credential)) &&
        fitsTopic(rule, activity),
    })
  }
  for (const cap of caps ?? [])
    add(cap.most, {
      ...{ id: `cap-${cap.id}`, title: cap.title, kind: 'maximum' },
      takes: ({ entry }) => cap.kinds.includes(entry.activity.kind),
    })
  return asked
}
