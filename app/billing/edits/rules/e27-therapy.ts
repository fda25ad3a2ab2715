import { cents, dollars } from '../../claim/cents.ts'
import { compare, inDigits, ofCents } from '../../claim/exact.ts'
import { figureOn } from '../../codes/constants.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { ASSISTANTS, disciplineOf, disciplinesOf, THERAPY } from '../therapy.ts'
import { oneLine, toAlpha } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { timedTherapyHits } from './timed-therapy-parts.ts'

const [MISSING, WRONG, TOGETHER] = [
  answer('CO', '4', 'N822'),
  answer('CO', '4', 'N823'),
  answer('CO', '4', 'N519'),
]
const OVER = answer('PR', '119', 'N640')
/** More than a tenth of the service: then it was furnished in part by the assistant (42 CFR 410.59(a)(4), 410.60(a)(4)). */
const isInPart = (assistant: number, minutes: number): boolean => assistant * 10 > minutes

type At = { readonly line: number; readonly field: 'line.modifiers' }

function disciplineHit(line: SceneLine, at: At): Hit | null {
  const { procedure, modifiers, rendering } = line
  const named = disciplinesOf(modifiers)
  if (named.length > 1)
    return { ...at, message: `${named.join(' and ')} exclude each other.`, answer: TOGETHER }
  const [only] = named
  if (only === undefined)
    return { ...at, message: `${procedure} is therapy, and none of GP, GO and GN says under whose plan.` }
  const own = disciplineOf(rendering.taxonomy ?? '')
  if (own === null || own === only) return null
  return {
    ...at,
    message: `${only} is not the discipline of ${rendering.name}.`,
    answer: WRONG,
    fix: `Bill ${own}.`,
  }
}

/** What an assistant did says CQ with GP, CO with GO; it is paid at 85 %. */
function assistantHit(line: SceneLine, { facts, payer }: Scene, at: At): Hit | null {
  const { n, procedure, modifiers } = line
  const [only] = disciplinesOf(modifiers)
  const named = modifiers.includes('CQ') ? 'CQ' : modifiers.includes('CO') ? 'CO' : null
  if (named !== null && ASSISTANTS[named] !== only)
    return {
      ...{ ...at, answer: TOGETHER },
      message: `${named} goes with ${ASSISTANTS[named]}; ${procedure} has ${only ?? 'no discipline'}.`,
    }
  const [alone, all] = [facts.assistantMinutes?.[n], facts.minutes?.[n]]
  if (named === null && alone !== undefined && all !== undefined && isInPart(alone, all)) {
    const wanted = only === 'GP' ? 'CQ' : only === 'GO' ? 'CO' : null
    if (wanted !== null)
      return {
        ...{ ...at, answer: MISSING, fix: `Add ${wanted}; the line is paid at 85 %.` },
        message: `An assistant furnished ${alone} of ${all} minutes of ${procedure}, more than a tenth.`,
      }
  }
  if (named === null || payer.contract.kind === 'fixed') return null
  return {
    ...{ ...at, level: 'ADJ', answer: answer('CO', '45') },
    message: `${procedure} with ${named}: furnished in part by an assistant, paid at 85 %.`,
    fix: 'Nothing to correct: 85 % of the line is paid, and the rest is written off.',
  }
}

function thresholdHit({ n, procedure, modifiers, from }: SceneLine, { facts }: Scene): Hit | null {
  const { therapyUsed } = facts
  if (therapyUsed === undefined || modifiers.includes('KX')) return null
  const threshold = figureOn('therapy-threshold', from)
  const used = modifiers.includes('GO') ? therapyUsed.occupational : therapyUsed.physicalAndSpeech
  if (!threshold || compare(ofCents(used), threshold.exact) < 0) return null
  return {
    ...{ line: n, field: 'line.modifiers', answer: OVER },
    message: `${dollars(used)} of therapy was allowed this year before ${procedure}; above ${inDigits(threshold.exact)} KX must say that more is needed.`,
    fix: 'Add KX if the record shows that more therapy is needed; otherwise the patient owes it, with an advance notice.',
  }
}

function therapyHit(line: SceneLine, scene: Scene): Hit | null {
  if (!THERAPY.has(line.procedure)) return null
  const at = { line: line.n, field: 'line.modifiers' } as const
  const isAsked = scene.payer.wants.therapyModifiers
  const discipline = isAsked ? disciplineHit(line, at) : null
  return discipline ?? assistantHit(line, scene, at) ?? (isAsked ? thresholdHit(line, scene) : null)
}

export const therapy: Rule = {
  ...{
    id: 'E27',
    title: 'Therapy lines carry their discipline, and timed units follow the minutes',
    level: 'DEN-L',
    ...{ ...ALWAYS, verify: true },
  },
  inputs: ['line.modifiers', 'line.units', 'line.procedure', 'rendering.taxonomy'],
  answer: MISSING,
  status277: null,
  fix: 'GP, GO or GN as the plan of care says; units as the minutes make them: 8 to 22 one, 23 to 37 two, 38 to 52 three.',
  source: 'MCPM ch. 5 §10-20; SSA 1833(g), 1834(v); 42 CFR 410.59, 410.60',
  // More units than a day may have are told by E4.
  yieldsTo: ['E4'],
  check(scene) {
    const hits: Hit[] = []
    for (const line of scene.lines) {
      const hit = therapyHit(line, scene)
      if (hit) hits.push(hit)
    }
    if (scene.facts.minutes === undefined) return hits
    const timed = timedTherapyHits(scene).map((hit) =>
      hit.answer === undefined ? { ...hit, answer: answer('CO', '151') } : hit,
    )
    if (timed.length === 0) return hits
    return [...hits, ...timed].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  },
  examples: [
    {
      name: 'exercise without its discipline',
      scene: (make) => make({ lines: [oneLine('97110')] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: MISSING }],
    },
    { name: 'exercise under a physical therapy plan', scene: (make) => make(exercise('1')), finds: [] },
    {
      name: 'exercise to a payer that does not ask for the discipline',
      scene: (make) => toAlpha(make, { lines: [oneLine('97110')] }),
      finds: [],
    },
    {
      name: '68 minutes of exercise: six units are one too many',
      scene: (make) => make(exercise('6'), { facts: { minutes: { 1: 68 } } }),
      finds: [{ line: 1, field: 'line.units', answer: answer('CO', '151') }],
    },
    {
      name: '68 minutes of exercise: five units',
      scene: (make) => make(exercise('5'), { facts: { minutes: { 1: 68 } } }),
      finds: [],
    },
    {
      name: '33 and 7 minutes: three units in all, two and one',
      scene: (make) => make(both('2', '1'), { facts: { minutes: { 1: 33, 2: 7 } } }),
      finds: [],
    },
    {
      name: 'the same for a payer that counts each service by itself: no second one',
      scene: (make) => toAlpha(make, both('2', '1'), { facts: { minutes: { 1: 33, 2: 7 } } }),
      finds: [{ line: 2, field: 'line.units', answer: answer('CO', '151') }],
    },
    {
      name: '24 minutes billed as one unit',
      scene: (make) => make(exercise('1'), { facts: { minutes: { 1: 24 } } }),
      finds: [{ line: 1, field: 'line.units' }],
    },
    {
      name: 'over the yearly threshold without KX',
      scene: (make) => make(exercise('1'), { facts: used(241_000) }),
      finds: [{ line: 1, field: 'line.modifiers', answer: OVER }],
    },
    {
      name: 'over the yearly threshold with KX',
      scene: (make) => make(exercise('1', 'KX'), { facts: used(241_000) }),
      finds: [],
    },
    {
      name: 'a cent below the yearly threshold',
      scene: (make) => make(exercise('1'), { facts: used(240_999) }),
      finds: [],
    },
    {
      name: 'an assistant’s exercise: 85 % of 27.56 is 23.43',
      scene: (make) => make(exercise('1', 'CQ')),
      finds: [{ line: 1, field: 'line.modifiers', answer: answer('CO', '45') }],
    },
    {
      name: 'an occupational therapy assistant under a physical therapy plan',
      scene: (make) => make(exercise('1', 'CO')),
      finds: [{ line: 1, field: 'line.modifiers', answer: TOGETHER }],
    },
    {
      name: 'an assistant for half of the time, and no CQ',
      scene: (make) => make(exercise('2'), { facts: { minutes: { 1: 30 }, assistantMinutes: { 1: 15 } } }),
      finds: [{ line: 1, field: 'line.modifiers', answer: MISSING }],
    },
  ],
}

const exercise = (units: string, ...more: readonly string[]) => ({
  lines: [oneLine('97110', { modifiers: ['GP', ...more], units })],
})
const both = (a: string, b: string) => ({
  lines: [
    oneLine('97110', { modifiers: ['GP'], units: a }),
    oneLine('97140', { modifiers: ['GP'], units: b }),
  ],
})
const used = (amount: number) => ({
  therapyUsed: { physicalAndSpeech: cents(amount), occupational: cents(0) },
})
