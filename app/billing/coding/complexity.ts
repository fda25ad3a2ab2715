/** How complex a visit's decision making is, in its four steps, the least first. */
export const COMPLEXITIES = ['straightforward', 'low', 'moderate', 'high'] as const
/** One of `COMPLEXITIES`. */
export type Complexity = (typeof COMPLEXITIES)[number]

/** The step's place, 0 for straightforward to 3 for high. */
export const rankOf = (one: Complexity): number => COMPLEXITIES.indexOf(one)
const stepOf = (rank: number): Complexity => COMPLEXITIES[rank] ?? 'straightforward'

/** The three elements of decision making, each with the step that the note supports. */
export interface DecisionMaking {
  readonly problems: Complexity
  readonly data: Complexity
  readonly risk: Complexity
}

/** The step of the whole: two of the three elements must reach it, so the middle one decides (CPT E/M rules of 2021). */
export function complexityOf({ problems, data, risk }: DecisionMaking): Complexity {
  const [a, b, c] = [rankOf(problems), rankOf(data), rankOf(risk)] as const
  return stepOf(Math.max(Math.min(a, b), Math.min(Math.max(a, b), c)))
}

/** Kinds of problems, each with the step that one of it, and that two of it, reach. Facts of the 2021 and 2023 rules. */
const PROBLEMS = {
  /** Runs its course by itself. */
  minor: ['straightforward', 'low'],
  /** Lasting, and at its treatment goal. */
  'stable-chronic': ['low', 'moderate'],
  /** Sudden and simple: heals without harm. */
  'simple-acute': ['low', 'low'],
  /** Lasting, and worse, not at its goal, or troubled by its treatment. */
  'worse-chronic': ['moderate', 'moderate'],
  /** New, not yet named, perhaps grave. */
  undiagnosed: ['moderate', 'moderate'],
  /** Sudden, and the whole body is ill with it. */
  systemic: ['moderate', 'moderate'],
  /** An injury that needs more than its spot looked at. */
  'complicated-injury': ['moderate', 'moderate'],
  /** Lasting, and badly worse. */
  'severe-chronic': ['high', 'high'],
  /** A threat to life or a function of the body. */
  threatening: ['high', 'high'],
} as const satisfies Readonly<Record<string, readonly [one: Complexity, two: Complexity]>>
/** A problem that a visit addressed, by what decision making counts it as (CPT E/M rules of 2021, facts only). */
export type Problem = keyof typeof PROBLEMS

/** What the problems addressed support; one entry for each, so two lasting ones stand twice. None: straightforward. */
export function problemsStep(problems: readonly Problem[]): Complexity {
  let best = 0
  for (const one of problems) {
    const isSeveral = problems.indexOf(one) !== problems.lastIndexOf(one)
    best = Math.max(best, rankOf(PROBLEMS[one][isSeveral ? 1 : 0]))
  }
  return stepOf(best)
}

/** What was looked at and whom the clinician talked with. */
export interface DataReviewed {
  /** Tests ordered or reviewed, and outside notes read, each source and test once. */
  readonly items: number
  /** Someone else had to tell the history. */
  readonly historian?: boolean
  /** The clinician read a test themself, and does not bill for that. */
  readonly ownReading?: boolean
  /** Talked with a clinician of another practice, or another outside source. */
  readonly discussion?: boolean
}

/** Limited: two items, or a historian. Moderate: three, or an own reading, or a talk. Extensive: two of those three. */
export function dataStep({ items, historian, ownReading, discussion }: DataReviewed): Complexity {
  const categories = Number(items + (historian ? 1 : 0) >= 3) + Number(!!ownReading) + Number(!!discussion)
  if (categories >= 2) return 'high'
  if (categories === 1) return 'moderate'
  return items >= 2 || historian ? 'low' : 'straightforward'
}

/** What makes a plan risky, each with its step. */
const RISKS = {
  rest: 'low',
  'over-the-counter': 'low',
  prescription: 'moderate',
  'minor-surgery-with-risks': 'moderate',
  'major-surgery': 'moderate',
  'social-limits': 'moderate',
  'toxicity-monitoring': 'high',
  'major-surgery-with-risks': 'high',
  'emergency-surgery': 'high',
  'hospital-care': 'high',
  'no-resuscitation': 'high',
} as const satisfies Readonly<Record<string, Complexity>>
/** A part of the plan, by what decision making counts its risk as (CPT E/M rules of 2021, facts only). */
export type Risk = keyof typeof RISKS

/** What the riskiest part of the plan supports. Nothing of the list: straightforward. */
export const riskStep = (risks: readonly Risk[]): Complexity =>
  stepOf(Math.max(0, ...risks.map((one) => rankOf(RISKS[one]))))
