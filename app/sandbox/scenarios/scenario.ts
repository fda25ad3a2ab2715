import { z } from 'zod'
import { CalendarDay } from '#billing'
import { Check } from './check.ts'
import { Encounter } from './encounter.ts'
import { ChartRecord, Name, Practice, ScenarioPatient } from './people.ts'
import { End, Step } from './steps.ts'
import { TruthPayer } from './truth.ts'

/** A way to play a scenario, with what it comes to. */
export const Play = z.strictObject({
  title: z.string().max(120),
  steps: z.array(Step).max(200),
  ends: End,
})
export type Play = z.infer<typeof Play>

/**
 * A claim scenario as authors write it (`content/scenarios/<id>/scenario.yaml`): people, chart, what payers hide, what is
 * graded, the model solution and wrong paths. The prose of the chart stands beside it in `chart.mdx`. Everyone in it is
 * invented. Only `publicPart` of it may reach a screen before the case is closed.
 */
export const Scenario = z.strictObject({
  id: Name,
  /** Of the twenty-four of the training plan; missing: another one. */
  number: z.int().min(1).max(24).optional(),
  /** Of a scenario with several endings: a, b, c. */
  variant: z
    .string()
    .regex(/^[a-z]$/)
    .optional(),
  title: z.string().min(3).max(100),
  /** One or two sentences: what is to be done, without what is to be found out. */
  task: z.string().min(20).max(600),
  minutes: z.int().min(5).max(240),
  /** The day on which the world clock starts. */
  start: CalendarDay,
  /** Sections of the examination it bears on, and objectives. */
  sections: z.array(z.string().max(60)).min(1).max(6),
  objectives: z.array(z.string().max(80)).max(12).default([]),
  /** Lessons to take when it went wrong: `section/slug`. */
  lessons: z.array(z.string().max(120)).max(8).default([]),
  practice: Practice,
  patients: z.array(ScenarioPatient).min(1).max(30),
  records: z.array(ChartRecord).min(1).max(120),
  encounters: z.array(Encounter).min(1).max(40),
  payers: z.record(z.string().max(20), TruthPayer),
  /** What a patient does with a statement: pays after so many days, or not; by patient. Missing: pays after 14. */
  patientPays: z.record(Name, z.int().min(1).max(200).nullable()).default({}),
  /** What the practice did before the trainee came. */
  before: z.array(Step).max(60).default([]),
  checks: z.array(Check).min(3).max(80),
  solution: Play,
  wrong: z.array(Play).min(2).max(8),
})
export type Scenario = z.infer<typeof Scenario>
/** As YAML writes it. */
export type ScenarioYaml = z.input<typeof Scenario>
