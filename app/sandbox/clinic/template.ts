import type { z } from 'zod'
import type { Encounter } from '../scenarios/encounter.ts'
import type { TruthMember } from '../scenarios/truth.ts'
import type { Draw } from './draw.ts'
import type { Staff } from './practice.ts'
import { CHARGES } from './practice.ts'

export type PayerId = 'MCRTRN' | 'ALPHA1' | 'BETA01' | 'GAMMA1' | 'OHMCD1'
type ServiceJson = z.input<typeof Encounter>['services'][number]

/** A line of a claim as an author of steps writes it. */
export interface ClinicLine {
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly pointers: readonly number[]
  readonly charge: string
  readonly units: string
}

/** Whom a template is about. */
export interface Who {
  readonly payer: PayerId
  readonly sex: 'F' | 'M'
  readonly age: number
  /** "Hazel Stavely" and "he" or "she". */
  readonly name: string
  readonly they: 'he' | 'she'
  readonly day: string
}

/** A visit as it was: what the note says, what of it may be billed, and how it is billed right. */
export interface Made {
  /** The note, in plain Markdown. */
  readonly note: string
  readonly services: readonly ServiceJson[]
  readonly diagnoses: readonly string[]
  readonly lines: readonly ClinicLine[]
  /** The same as the charge slip has it, where more than modifiers are missing. */
  readonly slip?: readonly ClinicLine[]
  /** What else stands on the claim. */
  readonly claim?: Readonly<Record<string, unknown>>
  /** What the payer has on file beside the plan. */
  readonly facts?: z.input<typeof TruthMember>['facts']
  readonly policies?: readonly unknown[]
  /** An advance notice that has to be signed before the service. */
  readonly notice?: {
    readonly procedures: readonly string[]
    readonly estimate: string
    readonly reason: string
  }
  /** Services that the payer wants to permit first. */
  readonly permission?: readonly string[]
}

/** A kind of encounter of which the clinic's days are made. */
export interface Template {
  readonly id: string
  readonly title: string
  readonly payers: readonly [PayerId, ...PayerId[]]
  readonly ages: readonly [least: number, most: number]
  readonly provider: readonly [Staff, ...Staff[]]
  readonly place?: string
  /** The patient is a child on a parent's plan. */
  readonly isChild?: boolean
  /** Another plan pays after the first. */
  readonly hasSecond?: boolean
  make(draw: Draw, who: Who): Made
}

/** A line at the practice's price. */
export function line(
  procedure: string,
  modifiers: readonly string[] = [],
  pointers: readonly number[] = [1],
  units = 1,
): ClinicLine {
  const each = Math.round(Number(CHARGES[procedure] ?? '100.00') * 100)
  const charge = ((each * units) / 100).toFixed(2)
  return { procedure, modifiers, pointers, charge, units: String(units) }
}

/** Codes that a line about an office visit may bear, the right one among plausible others. */
export const VISITS = ['99202', '99203', '99204', '99205', '99211', '99212', '99213', '99214', '99215']

type Step = 'straightforward' | 'low' | 'moderate' | 'high'
/** An office visit with what its note supports. */
export const visit = (problems: Step, data: Step, risk: Step): ServiceJson => ({
  ...{ id: 'office-visit', codes: VISITS, facts: { decision: { problems, data, risk } } },
})

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
