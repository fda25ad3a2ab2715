import type { Day } from '../../claim/day.ts'
import { addDays, day } from '../../claim/day.ts'
import type { Field } from '../../claim/field.ts'
import { figureOn } from '../../codes/constants.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { mayFurnish } from '../specialties.ts'
import { oneLine, toAlpha } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'

const NOT_ENROLLED = answer('CO', 'B7', 'N570')
const NOT_PAID = answer('CO', '170', 'N95')
const NOT_ELIGIBLE = answer('CO', '185')

/** Whether the payer had the provider enrolled on a day; null: nothing is known. */
function enrolled({ facts }: Scene, npi: string | undefined, on: Day): boolean | null {
  const all = facts.enrolled
  if (all === undefined || npi === undefined || !Object.hasOwn(all, npi)) return null
  const term = all[npi]
  return term != null && on >= term.from && (term.to === null || on <= term.to)
}

function renderingHit(line: SceneLine, scene: Scene): Hit | null {
  const { n, procedure, from, rendering } = line
  const { facts, payer } = scene
  const at = { line: n, field: 'rendering.npi' } as const
  const { npi = '', name } = rendering
  if (enrolled(scene, npi, from) === false)
    return { ...at, message: `${name} was not enrolled with ${payer.name} on ${from}.` }
  const why = facts.ineligible && Object.hasOwn(facts.ineligible, npi) ? facts.ineligible[npi] : undefined
  if (why !== undefined)
    return {
      ...{ ...at, answer: NOT_ELIGIBLE },
      message: `${name} may not furnish services to members of ${payer.name}: ${why}.`,
      fix: 'Bill whoever furnished it and may; what an excluded person furnished is not billed at all.',
    }
  if (payer.covers.allPractitioners || mayFurnish(rendering.taxonomy ?? '', procedure)) return null
  return {
    ...{ line: n, field: 'rendering.taxonomy', answer: NOT_PAID },
    message: `${payer.name} does not pay ${procedure} to this kind of provider (${rendering.taxonomy}).`,
    fix: 'Bill it only in the name of a provider whom the law lets bill it, who furnished or supervised it.',
  }
}

/** A substitute's services are billed in the name of whoever is away, with Q5 or Q6, for 60 days without a break. */
function substituteHit({ n, modifiers, from, rendering }: SceneLine, { facts }: Scene): Hit | null {
  const [exchange, paid] = [modifiers.includes('Q5'), modifiers.includes('Q6')]
  const at = { line: n, field: 'line.modifiers' } as const
  if (exchange && paid)
    return { ...at, message: 'Q5 and Q6 exclude each other.', answer: answer('CO', '4', 'N519') }
  const since = facts.substituteSince
  if (since === undefined || from < since) return null
  if (!exchange && !paid)
    return {
      ...{ ...at, answer: answer('CO', '4', 'N822') },
      message: `A substitute saw the patients of ${rendering.name}, and neither Q5 nor Q6 says so.`,
    }
  const days = Number(figureOn('substitute-days', from)?.value ?? '60')
  const last = addDays(since, days - 1)
  if (from <= last) return null
  return {
    ...{ ...at, answer: NOT_ELIGIBLE },
    message: `The substitute began on ${since}; in another’s name they may be billed through ${last}, ${days} days.`,
    fix: 'Enroll the substitute, and bill what they furnished after that day in their own name.',
  }
}

/** The practice itself: one finding for the claim's first service outside its term. */
function billingHit(scene: Scene): Hit | null {
  const { claim, lines, payer } = scene
  const { npi, name } = claim.billing
  for (const { from } of lines)
    if (enrolled(scene, npi, from) === false) {
      const field: Field = 'billing.npi'
      return { field, level: 'DEN-C', message: `${name} was not enrolled with ${payer.name} on ${from}.` }
    }
  return null
}

export const providerEligible: Rule = {
  ...{
    id: 'E30',
    title: 'The provider is enrolled and eligible on the day',
    ...{ ...ALWAYS, level: 'DEN-L', verify: true },
  },
  inputs: ['rendering.npi', 'rendering.taxonomy', 'billing.npi', 'line.modifiers', 'line.date'],
  answer: NOT_ENROLLED,
  status277: null,
  fix: 'Look up the enrollment and its effective date; bill what falls within it, and ask the payer to correct its file where that is wrong.',
  source: 'MCPM ch. 1 §30.2; SSA 1842(b)(6)(D); 42 CFR 424.505, 424.516',
  yieldsTo: ['E2'],
  check(scene) {
    const { facts, lines } = scene
    const first = facts.enrolled === undefined ? null : billingHit(scene)
    const hits: Hit[] = first ? [first] : []
    for (const line of lines) {
      const hit = renderingHit(line, scene)
      if (hit) hits.push(hit)
      const other = substituteHit(line, scene)
      if (other) hits.push(other)
    }
    return hits
  },
  examples: [
    {
      name: 'a clinician enrolled from November on',
      scene: (make) => make(visit(), { facts: { enrolled: { '1999999984': term('2025-11-01') } } }),
      finds: [{ line: 1, field: 'rendering.npi', answer: NOT_ENROLLED }],
    },
    {
      name: 'a clinician enrolled since January',
      scene: (make) => make(visit(), { facts: { enrolled: { '1999999984': term('2025-01-01') } } }),
      finds: [],
    },
    {
      name: 'a practice that was never enrolled',
      scene: (make) => make(visit(), { facts: { enrolled: { '1234567893': null } } }),
      finds: [{ field: 'billing.npi', answer: NOT_ENROLLED }],
    },
    {
      name: 'a visit to a chiropractor',
      scene: (make) => make({ ...visit(), rendering: { taxonomy: '111N00000X' } }),
      finds: [{ line: 1, field: 'rendering.taxonomy', answer: NOT_PAID }],
    },
    {
      name: 'a chiropractor who adjusts the spine',
      scene: (make) =>
        make({ rendering: { taxonomy: '111N00000X' }, lines: [oneLine('98940', { modifiers: ['AT'] })] }),
      finds: [],
    },
    {
      name: 'a visit to a chiropractor for a private payer',
      scene: (make) => toAlpha(make, { ...visit(), rendering: { taxonomy: '111N00000X' } }),
      finds: [],
    },
    {
      name: 'a nurse named as the one who furnished the visit',
      scene: (make) => make({ ...visit(), rendering: { taxonomy: '163W00000X' } }),
      finds: [{ line: 1, field: 'rendering.taxonomy', answer: NOT_PAID }],
    },
    {
      name: 'a clinician whose license has lapsed',
      scene: (make) =>
        make(visit(), { facts: { ineligible: { '1999999984': 'license lapsed on 2025-09-30' } } }),
      finds: [{ line: 1, field: 'rendering.npi', answer: NOT_ELIGIBLE }],
    },
    {
      name: 'a substitute on the 60th day',
      scene: (make) => make(visit('Q6'), { facts: { substituteSince: day('2025-08-17') } }),
      finds: [],
    },
    {
      name: 'a substitute on the 61st day',
      scene: (make) => make(visit('Q6'), { facts: { substituteSince: day('2025-08-16') } }),
      finds: [{ line: 1, field: 'line.modifiers', answer: NOT_ELIGIBLE }],
    },
    {
      name: 'a substitute of whom the claim does not tell',
      scene: (make) => make(visit(), { facts: { substituteSince: day('2025-10-01') } }),
      finds: [{ line: 1, field: 'line.modifiers', answer: answer('CO', '4', 'N822') }],
    },
  ],
}

const visit = (...modifiers: readonly string[]) => ({
  lines: [oneLine('99213', { pointers: [2], charge: '150.00', modifiers: [...modifiers] })],
})
const term = (from: string) => ({ from: day(from), to: null })
