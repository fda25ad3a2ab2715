import type { Coverage } from '../../claim/coverage.ts'
import { orderOf } from '../../coverage/order.ts'
import type { OrderReason, PayerOrderFacts, PlanFacts } from '../../coverage/order-facts.ts'
import type { Hit } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { answer } from './parts.ts'

/** SBR09 by the kind of payer it stands for; what is not here has an order of its own that these rules do not judge. */
const KINDS: Readonly<Record<string, PlanFacts['kind']>> = {
  ...{ '12': 'group', '13': 'group', '14': 'group', BL: 'group', CI: 'group', HM: 'group' },
  ...{ MA: 'medicare', MB: 'medicare', '16': 'medicare', MC: 'medicaid', VA: 'veterans', CH: 'tricare' },
  ...{ AM: 'no-fault', LM: 'liability', WC: 'workers-compensation' },
}
const RELATIONSHIPS: Readonly<Record<string, PlanFacts['relationship']>> = {
  ...{ '18': 'self', '01': 'spouse', '19': 'child' },
}

/** What kind of payer a coverage of a claim is; null where its filing code does not say. */
export const kindOf = ({ filing }: Coverage): PlanFacts['kind'] | null =>
  Object.hasOwn(KINDS, filing) ? (KINDS[filing] ?? null) : null

/** The coverages that the claim says pay before its destination, and have not answered yet. */
export const unanswered = ({ claim }: Scene): readonly Coverage[] =>
  claim.coverages.slice(0, claim.destination - 1).filter(({ prior }) => prior === undefined)

/**
 * A plan that pays before the one the claim is sent to, though the claim does not say so, by the facts of the chart, or by what the
 * claim itself proves; with the rule that says so. Null: none, or the facts do not decide.
 */
function before(scene: Scene): (OrderReason & { readonly isSure: boolean }) | null {
  const { claim, coverage, facts } = scene
  if (claim.coverages.length < 2 && facts.payerOrder === undefined) return null
  const sure = facts.payerOrder
  const known = sure ?? factsOf(scene)
  const said = known && orderOf(known)
  if (!said?.ok) return null
  const { order, why } = said.value
  // What the claim lists before its destination stands right; whether it has answered is asked elsewhere (B8, B10, B11).
  const stands = claim.coverages.filter(({ prior }, i) => prior !== undefined || i < claim.destination - 1)
  const at = order.indexOf(coverage.payer.id)
  const ahead = order.slice(0, Math.max(at, 0)).filter((id) => !stands.some(({ payer }) => payer.id === id))
  const first = ahead[ahead.length - 1]
  if (first === undefined) return null
  const reason = why.find((one) => one.plan === first && one.next !== null)
  return reason ? { ...reason, isSure: sure !== undefined || !reason.because.startsWith('birthday') } : null
}

/** The hit of a claim out of order, for the rule that decides; DEN-C CO-22. */
export function outOfOrder(scene: Scene, rule: OrderReason['rule'], field: Hit['field']): readonly Hit[] {
  if (scene.claim.coverages.length < 2 && scene.facts.payerOrder === undefined) return []
  const found = before(scene)
  if (found?.rule !== rule) return []
  const name = (id: string) => scene.claim.coverages.find(({ payer }) => payer.id === id)?.payer.name ?? id
  const message = `${name(found.plan)} pays before ${scene.coverage.payer.name}: ${found.because}.`
  const remarks = rule === 'B8' ? ['MA04'] : []
  const hit = { field, message, answer: answer('CO', '22', ...remarks) }
  return found.isSure
    ? [hit]
    : [{ ...hit, level: 'WARN', message: `If the parents live together: ${message}` }]
}

/** The facts as far as the claim alone holds them; null where it does not. */
function factsOf({ claim, lines }: Scene): PayerOrderFacts | null {
  const on = lines[0]?.from
  const plans = claim.coverages.map((one): PlanFacts | null => {
    const kind = kindOf(one)
    const relationship = Object.hasOwn(RELATIONSHIPS, one.relationship)
      ? RELATIONSHIPS[one.relationship]
      : null
    if (kind === null || !relationship) return null
    const holder = [one.subscriber.first, one.subscriber.last].join(' ')
    const birth = one.subscriber.birth
    return {
      ...{ id: one.payer.id, kind, relationship, holder },
      // An accident payer or the VA answers for what the claim says was an accident or at work.
      related: claim.accident !== undefined,
      ...(birth === undefined ? {} : { holderBirth: birth }),
    }
  })
  const read = plans.filter((plan) => plan !== null)
  if (on === undefined || read.length < plans.length) return null
  const { birth } = claim.patient
  return {
    ...{ day: on, patient: birth === undefined ? {} : { birth }, plans: read },
    // The claim does not say how parents live: the birthday rule is then a guess, and told as one.
    parents: { together: true },
  }
}
