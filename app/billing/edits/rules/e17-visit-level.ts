import type { DecisionMaking } from '../../coding/complexity.ts'
import { gradeOfficeVisit, officeVisit } from '../../coding/office-visit.ts'
import type { Hit, Rule } from '../rule.ts'
import type { ChartFacts, SceneLine } from '../scene.ts'
import { oneLine, toAlpha } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const WAYS = { decision: 'decision making', time: 'time', both: 'decision making and time' } as const

function levelHit({ n, procedure }: SceneLine, { decision, minutes }: ChartFacts): Hit | null {
  const [decided, timed] = [decision?.[n], minutes?.[n]]
  if (decided === undefined && timed === undefined) return null
  const billed = officeVisit(procedure)
  if (billed === null) return null
  const { isNew, level } = billed
  const grade = gradeOfficeVisit({
    isNew,
    ...(decided === undefined ? {} : { decision: decided }),
    ...(timed === undefined ? {} : { minutes: timed }),
  })
  if (grade.supported === null || grade.by === null || grade.level === level) return null
  const at = { line: n, field: 'line.procedure' } as const
  const message = `${procedure} is billed; ${WAYS[grade.by]} of the note support${grade.by === 'both' ? '' : 's'} ${grade.supported}.`
  if (grade.level > level)
    return {
      ...{ ...at, message, level: 'WARN', answer: null },
      fix: `Bill ${grade.supported}, when the note is complete and signed.`,
    }
  // A note without its decision making may hold more than the minutes show.
  return decided === undefined ? null : { ...at, message }
}

export const visitLevel: Rule = {
  ...{
    id: 'E17',
    title: 'The level of an office visit follows from decision making or time',
    level: 'DEN-L',
    ...{ ...ALWAYS, verify: true },
  },
  inputs: ['line.procedure'],
  answer: answer('CO', '150', 'M25'),
  status277: null,
  fix: 'Bill the level that the note supports; send the note when the payer asks for it, and never change it for the bill.',
  source: 'CPT E/M rules of 2021 and 2023 (facts only); MCPM ch. 12 §30.6',
  check: ({ lines, facts }) =>
    facts.decision === undefined && facts.minutes === undefined
      ? []
      : perLine(lines, (line) => levelHit(line, facts)),
  examples: [
    {
      name: 'two stable lasting illnesses and a prescription, billed as 99214',
      scene: (make) =>
        make({ lines: [oneLine('99214', { pointers: [2] })] }, { facts: { decision: { 1: twoStable } } }),
      finds: [],
    },
    {
      name: 'the same note billed as 99215',
      scene: (make) =>
        make({ lines: [oneLine('99215', { pointers: [2] })] }, { facts: { decision: { 1: twoStable } } }),
      finds: [{ line: 1, field: 'line.procedure', answer: answer('CO', '150', 'M25') }],
    },
    {
      name: 'the same note billed too low',
      scene: (make) =>
        make({ lines: [oneLine('99213', { pointers: [2] })] }, { facts: { decision: { 1: twoStable } } }),
      finds: [{ line: 1, field: 'line.procedure' }],
    },
    {
      name: 'the same note as 99215, with 44 minutes of the clinician on the day',
      scene: (make) =>
        make(
          { lines: [oneLine('99215', { pointers: [2] })] },
          { facts: { decision: { 1: twoStable }, minutes: { 1: 44 } } },
        ),
      finds: [],
    },
    {
      name: 'a new patient seen for 44 minutes, billed by time as 99204',
      scene: (make) =>
        toAlpha(
          make,
          { lines: [oneLine('99204', { pointers: [2] })] },
          { facts: { decision: { 1: simple }, minutes: { 1: 44 } } },
        ),
      finds: [{ line: 1, field: 'line.procedure' }],
    },
    {
      name: 'minutes alone do not tell what decision making supports',
      scene: (make) =>
        make({ lines: [oneLine('99215', { pointers: [2] })] }, { facts: { minutes: { 1: 30 } } }),
      finds: [],
    },
  ],
}

/** Two lasting illnesses at their goals, a test looked at, a drug prescribed. */
const twoStable: DecisionMaking = { problems: 'moderate', data: 'straightforward', risk: 'moderate' }
const simple: DecisionMaking = { problems: 'low', data: 'straightforward', risk: 'low' }
