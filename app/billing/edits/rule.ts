import type { Adjudication } from '../adjudication/remittance.ts'
import type { Group } from '../claim/adjustment.ts'
import type { Day } from '../claim/day.ts'
import type { Field } from '../claim/field.ts'
import type { FigureName } from '../codes/constants.ts'
import type { ClaimChange } from './sample.ts'
import type { Scene, Stage } from './scene.ts'

/**
 * What an edit does. REJ: stopped at a front end, comes back in a 999 or 277CA, never adjudicated, resend as a new
 * original. UNP: adjudicated as unprocessable (no appeal, new claim). DEN-L, DEN-C: line or claim denied. ADJ: paid
 * with an adjustment. WARN: goes through, worth a look. INFO: knowledge (arithmetic, deadlines, law) that finds no fault in
 * any claim: pricing, coverage, adjudication and remedies do what it says.
 */
export const LEVELS = ['REJ', 'UNP', 'DEN-C', 'DEN-L', 'ADJ', 'WARN', 'INFO'] as const
/** One of `LEVELS`. */
export type Level = (typeof LEVELS)[number]

/** Which payers ask for a rule. */
export type Scope = 'all' | 'medicare' | 'commercial' | 'medicaid' | 'not-medicare'

/** How a payer's remittance tells of an edit. */
export interface Answer {
  readonly group: Group
  readonly carc: string
  readonly rarc: readonly string[]
}

/** One place where a rule found a fault. What it leaves out is as the rule says. */
export interface Hit {
  /** The line's number from 1; missing: the claim. */
  readonly line?: number
  readonly field: Field
  /** What is wrong, with the figures of this claim. */
  readonly message: string
  /** What to do about this one, when it is more exact than the rule's own advice. */
  readonly fix?: string
  readonly level?: Level
  /** Null: no remittance tells of this one, whatever the rule and the payer say of others. */
  readonly answer?: Answer | null
  readonly status277?: string
}

/** Makes a scene from the clean sample claim: `change` says only what differs. */
export type MakeScene = (change?: ClaimChange, stage?: Partial<Stage>) => Scene

/** A worked example of a rule, which is also its test. */
export interface Example {
  /** What is shown, as a phrase: "a rendering NPI with a wrong check digit". */
  readonly name: string
  scene(make: MakeScene): Scene
  /** What this rule finds: `line` or the field for each hit, in order; empty: it does not fire. */
  readonly finds: readonly { readonly line?: number; readonly field: Field; readonly answer?: Answer }[]
}

/** What a demonstration may use: scenes from the sample claim, and the adjudicator (handed in: it asks the rules itself). */
export interface Demonstrating {
  readonly make: MakeScene
  adjudicate(scene: Scene): Adjudication
}

/**
 * A worked example on something that is no claim to be scrubbed: an amount, a file, a remittance, a deadline. The engine
 * works it out, the figures it must come to stand beside; the tests compare them, and lessons show both.
 */
export interface Demonstration {
  /** What is shown, as a phrase: "an allowed 85.17 with 40.00 of the deductible left". */
  readonly name: string
  shows(tools: Demonstrating): Figures
  readonly gives: Figures
}

/** Texts by what they are: amounts in dollars, days, codes. */
export type Figures = Readonly<Record<string, string>>

/** One rule of the catalogue. `check` is pure, sees the whole scene, never throws, and yields what it finds. */
export interface Rule {
  /** Its number in the catalogue, for good: "E3". */
  readonly id: string
  readonly title: string
  readonly level: Level
  /** By date of service; null: not limited. */
  readonly from: Day | null
  readonly to: Day | null
  readonly scope: Scope
  /** What of a claim it reads. */
  readonly inputs: readonly Field[]
  /** How the remittance says it; null: it never gets that far. A payer's data may say otherwise. */
  readonly answer: Answer | null
  /** How a front end says it, `category:status` or `category:status:entity`; null where none does. */
  readonly status277: string | null
  readonly fix: string
  readonly source: string
  /** True where the source is quoted from memory and has not been read again. */
  readonly verify: boolean
  /** Rules that go first: where one of them found something at the same line and field, this one stays silent. */
  readonly yieldsTo?: readonly string[]
  /** Asked last, about the lines alone that no other rule denies: it says what the pricing makes of them. */
  readonly afterDenials?: true
  /** What it judges, when that is not a claim: about a claim it says nothing then. */
  readonly judges?: 'file'
  /** The dated figures it rests on (`codes/constants`). */
  readonly figures?: readonly FigureName[]
  check(scene: Scene): readonly Hit[]
  readonly examples: readonly Example[]
  /** Worked examples on what is no claim; the only ones of a rule of level INFO. */
  readonly demonstrates?: readonly Demonstration[]
}
