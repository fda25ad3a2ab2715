import { compare, exact, exactly, inDigits } from '../../claim/exact.ts'
import { drugUnits } from '../../coding/drug-units.ts'
import type { DrugRecord } from '../chart.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS, answer, cannotProcess } from './parts.ts'

const [MISSING, WRONG, TOGETHER] = [
  cannotProcess('N822'),
  answer('CO', '4', 'N823'),
  answer('CO', '4', 'N519'),
]
const TOO_MANY = answer('CO', '151')

const inWords = (n: number): string => (n === 1 ? '1 unit' : `${n} units`)

/** The units of a line against those that the record makes. */
function unitsHit(line: SceneLine, supported: number, of: string): Hit | null {
  const off = compare(line.units, exactly(supported))
  if (off === 0) return null
  const at = { line: line.n, field: 'line.units' } as const
  const message = `${of} ${supported === 1 ? 'makes' : 'make'} ${inWords(supported)} of ${line.procedure}; ${inDigits(line.units)} billed.`
  return off > 0
    ? { ...at, message, answer: TOO_MANY }
    : { ...at, message, level: 'WARN', answer: null, fix: `Bill ${inWords(supported)}.` }
}

/** What the lines say of the rest of the container, against the record. */
function wasteHit(
  line: SceneLine,
  waste: SceneLine | undefined,
  record: DrugRecord,
  discarded: number,
): Hit | null {
  const { n, procedure, modifiers } = line
  const isNone = modifiers.includes('JZ')
  const at = { line: n, field: 'line.modifiers' } as const
  if (record.container === 'multi-dose') {
    if (waste)
      return {
        ...{ ...at, line: waste.n, answer: WRONG, fix: 'Take the line off.' },
        message: `What is left of a multi-dose container of ${procedure} is not paid; JW cannot stand.`,
      }
    return isNone
      ? {
          ...at,
          message: `JZ is for single-dose containers; ${procedure} came from a multi-dose one.`,
          answer: WRONG,
        }
      : null
  }
  if (discarded === 0) {
    if (waste)
      return {
        ...{ ...at, line: waste.n, answer: WRONG, fix: 'Take the line off, and put JZ on what was given.' },
        message: `Nothing that could be paid was thrown away of ${procedure}; JW cannot stand.`,
      }
    return isNone
      ? null
      : {
          ...{ ...at, level: 'UNP', fix: 'Add JZ.' },
          message: `${procedure} came from a single-dose container; neither JW nor JZ says what became of the rest.`,
        }
  }
  if (isNone)
    return {
      ...{ ...at, answer: WRONG, fix: `Take JZ off, and add a line of ${inWords(discarded)} with JW.` },
      message: `JZ says that nothing of ${procedure} was thrown away; the record says ${inWords(discarded)}.`,
    }
  if (!waste)
    return {
      ...{ ...at, level: 'UNP', fix: `Add a line of ${inWords(discarded)} with JW.` },
      message: `${inWords(discarded)} of ${procedure} were thrown away, and no line with JW says so.`,
    }
  return unitsHit(waste, discarded, 'What was thrown away')
}

/** A line of what was thrown away; one that says both is told by itself. */
const isWaste = ({ modifiers }: SceneLine): boolean => modifiers.includes('JW') && !modifiers.includes('JZ')

function recordHits(line: SceneLine, record: DrugRecord, { lines, tables, payer }: Scene): readonly Hit[] {
  const { procedure, from } = line
  const per = tables.procedure(procedure, from)?.per
  if (per === undefined) return []
  const units = drugUnits(record, per.amount)
  const given = unitsHit(line, units.given, `${inDigits(record.given)} ${per.unit}`)
  const waste = lines.find(
    (one) => one.n !== line.n && one.procedure === procedure && one.from === from && isWaste(one),
  )
  const rest = payer.wants.discarded ? wasteHit(line, waste, record, units.discarded) : null
  return [given, rest].filter((hit) => hit !== null)
}

export const drugLines: Rule = {
  ...{
    id: 'E28',
    title: 'Drug units follow the code’s dose, and waste is stated',
    ...{ ...ALWAYS, level: 'DEN-L', verify: true },
  },
  inputs: ['line.units', 'line.modifiers', 'line.procedure'],
  answer: MISSING,
  status277: null,
  fix: 'Divide what was given by the dose of one unit and round up; of a single-dose container a second line with JW for what was thrown away, or JZ where nothing was.',
  source: 'MCPM ch. 17 §40; CMS JW and JZ modifier policy (JZ since 2023-07-01)',
  yieldsTo: ['E4'],
  check(scene) {
    const { drugs } = scene.facts
    const hits: Hit[] = []
    for (const line of scene.lines) {
      const { n, procedure, modifiers } = line
      if (modifiers.includes('JW') && modifiers.includes('JZ')) {
        const message = `JW and JZ of ${procedure} exclude each other.`
        hits.push({ line: n, field: 'line.modifiers', message, answer: TOGETHER })
        continue
      }
      // The line of the waste has no record of its own; two lines of a drug may share it, and it is told once.
      const record = modifiers.includes('JW') ? undefined : drugs?.[n]
      if (record)
        for (const hit of recordHits(line, record, scene))
          if (!hits.some((one) => one.line === hit.line && one.field === hit.field)) hits.push(hit)
    }
    return hits
  },
  examples: [
    {
      name: '40 mg of a code per 10 mg: four units, nothing left',
      scene: (make) => make(knee('4', 'JZ'), { facts: { drugs: { 1: dose('40') } } }),
      finds: [],
    },
    {
      name: '40 mg billed as ten units',
      scene: (make) => make(knee('10', 'JZ'), { facts: { drugs: { 1: dose('40') } } }),
      finds: [{ line: 1, field: 'line.units', answer: TOO_MANY }],
    },
    {
      name: '40 mg billed as one unit',
      scene: (make) => make(knee('1', 'JZ'), { facts: { drugs: { 1: dose('40') } } }),
      finds: [{ line: 1, field: 'line.units' }],
    },
    {
      name: 'a single-dose container without JW or JZ',
      scene: (make) => make(knee('4'), { facts: { drugs: { 1: dose('40') } } }),
      finds: [{ line: 1, field: 'line.modifiers', answer: MISSING }],
    },
    {
      name: 'a multi-dose container without JW or JZ',
      scene: (make) =>
        make(knee('4'), { facts: { drugs: { 1: { ...dose('40'), container: 'multi-dose' } } } }),
      finds: [],
    },
    {
      name: '30 mg given and 10 mg thrown away, each on its line',
      scene: (make) =>
        make(
          { lines: [...knee('3').lines, ...knee('1', 'JW').lines] },
          { facts: { drugs: { 1: dose('30', '10') } } },
        ),
      finds: [],
    },
    {
      name: '30 mg given and 10 mg thrown away, and JZ',
      scene: (make) => make(knee('3', 'JZ'), { facts: { drugs: { 1: dose('30', '10') } } }),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
    {
      name: 'JW and JZ on one line',
      scene: (make) => make(knee('4', 'JW', 'JZ')),
      finds: [{ line: 1, field: 'line.modifiers', answer: TOGETHER }],
    },
  ],
}

const knee = (units: string, ...modifiers: readonly string[]) => ({
  lines: [oneLine('J3301', { units, modifiers: [...modifiers], charge: '40.00' })],
})
const dose = (given: string, discarded = '0'): DrugRecord => ({
  ...{ given: exact(given), discarded: exact(discarded), container: 'single-dose' },
})
