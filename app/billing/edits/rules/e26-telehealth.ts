import { day } from '../../claim/day.ts'
import type { Telehealth } from '../chart.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { oneLine, toAlpha } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const [HOME, ELSEWHERE] = ['10', '02'] as const
const MODIFIERS = new Set(['93', '95', 'FQ', 'GQ', 'GT'])
const AUDIO = new Set(['93', 'FQ'])
/** Therapists of a hospital say 95 in the hospital's own place. */
const HOSPITAL = new Set(['19', '22'])
/** Visits by video or telephone by their own numbers. */
const isOwnNumber = (code: string): boolean => code.length === 5 && code >= '98000' && code <= '98015'

const NOT_COVERED = answer('CO', '96', 'N776')
const [MISSING, WRONG, TOGETHER] = [
  answer('CO', '4', 'N822'),
  answer('CO', '4', 'N823'),
  answer('CO', '4', 'N519'),
]

/** Whether the payer pays the code from afar, there, on that day. */
function coverageHit({ n, procedure, place, from }: SceneLine, { payer }: Scene): Hit | null {
  const { codes, homeThrough, homeAlways } = payer.telehealth
  const at = { line: n, field: 'line.procedure' } as const
  if (!codes.has(procedure))
    return { ...at, message: `${payer.name} does not pay ${procedure} by telehealth.`, answer: NOT_COVERED }
  if (place !== HOME || homeThrough === null || from <= homeThrough || homeAlways.has(procedure)) return null
  const message = `${payer.name} pays ${procedure} to a patient at home through ${homeThrough}.`
  return { ...at, message, answer: NOT_COVERED }
}

/** The modifiers of a line in a telehealth place, against what the payer wants and what the chart says. */
function modifierHit(line: SceneLine, { payer }: Scene, said: Telehealth | undefined): Hit | null {
  const { n, procedure, modifiers } = line
  const { video } = payer.telehealth
  const at = { line: n, field: 'line.modifiers' } as const
  const own = modifiers.filter((one) => MODIFIERS.has(one))
  if (own.length > 1) return { ...at, message: `${own.join(' and ')} exclude each other.`, answer: TOGETHER }
  const [only] = own
  const isAudio = only !== undefined && AUDIO.has(only)
  // Codes of their own say by themselves what they are.
  if (isOwnNumber(procedure)) return null
  if (said?.by === 'audio' && !isAudio)
    return { ...at, message: `${procedure} was by sound alone, and 93 does not say so.`, answer: MISSING }
  if (said?.by === 'video' && isAudio)
    return { ...at, message: `${only} says sound alone; there was a picture.`, answer: WRONG }
  if (isAudio || only === 'GQ') return null
  if (only === undefined)
    return video === null
      ? null
      : {
          ...{ ...at, answer: MISSING },
          message: `${payer.name} wants ${video} for sound and picture, or 93 for sound alone.`,
          fix: `Add ${video}, or 93 where there was no picture.`,
        }
  if (only === (video ?? '95')) return null
  const fix = video === null ? 'Take it off: the place says it.' : `Bill ${video} in its place.`
  return { ...{ ...at, fix, answer: WRONG }, message: `${payer.name} does not take ${only}.` }
}

/** The place against where the patient was: it decides on the fee. */
function placeHit({ n, line, procedure, place }: SceneLine, said: Telehealth | undefined): Hit | null {
  if (said === undefined) return null
  const right = said.patient === 'home' ? HOME : ELSEWHERE
  if (place === right) return null
  return {
    ...{ line: n, field: line.place === undefined ? 'place' : 'line.place', level: 'WARN', answer: null },
    message: `${procedure} is billed in place ${place}; the patient was ${said.patient === 'home' ? 'at home' : 'not at home'}.`,
    fix: `Bill place ${right}, which is paid ${right === HOME ? 'as in the office' : 'as in a facility'}.`,
  }
}

function telehealthHit(line: SceneLine, scene: Scene): Hit | null {
  const { n, procedure, modifiers, place } = line
  const said = scene.facts.telehealth?.[n]
  if (place === HOME || place === ELSEWHERE)
    return coverageHit(line, scene) ?? modifierHit(line, scene, said) ?? placeHit(line, said)
  if (isOwnNumber(procedure)) return coverageHit(line, scene)
  if (said !== undefined) return placeHit(line, said)
  for (const one of modifiers)
    if (MODIFIERS.has(one) && !HOSPITAL.has(place))
      return {
        ...{ line: n, field: line.line.place === undefined ? 'place' : 'line.place' },
        message: `${one} says that ${procedure} was telehealth; place ${place} is none of its two.`,
        answer: answer('CO', '5', 'M77'),
      }
  return null
}

export const telehealth: Rule = {
  ...{
    id: 'E26',
    title: 'A telehealth visit carries its place and modifier',
    level: 'DEN-L',
    ...{ ...ALWAYS, verify: true },
  },
  inputs: ['line.place', 'place', 'line.modifiers', 'line.procedure', 'line.date'],
  answer: NOT_COVERED,
  status277: null,
  fix: 'Place 10 where the patient was at home, 02 elsewhere; the payer’s modifier; and a code of its telehealth list.',
  source: '42 CFR 410.78; MCPM ch. 12 §190; CAA 2026 (2026-02-03); CMS list of telehealth services',
  yieldsTo: ['E1'],
  check: (scene) => perLine(scene.lines, (line) => telehealthHit(line, scene)),
  examples: [
    {
      name: 'a visit at home by video for Medicare: 85.17',
      scene: (make) => make(visit('10')),
      finds: [],
    },
    {
      name: 'a visit by video at a clinic elsewhere: 62.19',
      scene: (make) => make(visit('02')),
      finds: [],
    },
    {
      name: 'a visit at home billed as elsewhere',
      scene: (make) => make(visit('02'), { facts: { telehealth: { 1: { patient: 'home', by: 'video' } } } }),
      finds: [{ line: 1, field: 'place' }],
    },
    {
      name: 'an injection by video',
      scene: (make) => make({ place: '10', lines: [oneLine('20610', { modifiers: ['RT'] })] }),
      finds: [{ line: 1, field: 'line.procedure', answer: NOT_COVERED }],
    },
    {
      name: 'a visit by video for a private payer, without 95',
      scene: (make) => toAlpha(make, visit('10')),
      finds: [{ line: 1, field: 'line.modifiers', answer: MISSING }],
    },
    {
      name: 'a visit by video for a private payer, with the older GT',
      scene: (make) => toAlpha(make, visit('10', 'GT')),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
    {
      name: 'a visit by video for a private payer, with 95',
      scene: (make) => toAlpha(make, visit('10', '95')),
      finds: [],
    },
    {
      name: 'a call without a picture, and without 93',
      scene: (make) => make(visit('10'), { facts: { telehealth: { 1: { patient: 'home', by: 'audio' } } } }),
      finds: [{ line: 1, field: 'line.modifiers', answer: MISSING }],
    },
    {
      name: '95 in the office',
      scene: (make) => make(visit('11', '95')),
      finds: [{ line: 1, field: 'place', answer: answer('CO', '5', 'M77') }],
    },
    {
      name: 'a visit at home on the last day of Medicare’s exceptions',
      scene: (make) => make(visitOn('2027-12-31'), later),
      finds: [],
    },
    {
      name: 'a visit at home after Medicare’s exceptions',
      scene: (make) => make(visitOn('2028-01-01'), later),
      finds: [{ line: 1, field: 'line.procedure', answer: NOT_COVERED }],
    },
    {
      name: 'a visit by video under its own number, which Medicare does not pay',
      scene: (make) => make({ place: '10', lines: [oneLine('98000', { pointers: [2] })] }),
      finds: [{ line: 1, field: 'line.procedure', answer: NOT_COVERED }],
    },
  ],
}

const visit = (place: string, ...modifiers: readonly string[]) => ({
  place,
  lines: [oneLine('99213', { pointers: [2], charge: '150.00', modifiers: [...modifiers] })],
})
const later = { received: day('2028-01-10') }
const visitOn = (from: string) => ({ place: '10', lines: [oneLine('99213', { pointers: [2], from })] })
