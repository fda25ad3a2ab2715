import type { PastLine } from '../adjudication/history.ts'
import type { Day } from '../claim/day.ts'
import { addDays, daysFrom } from '../claim/day.ts'
import { hasOf, OF_ASSISTANTS } from './modifier-sets.ts'
import { isSamePhysician, standing, wasSamePhysician } from './physician.ts'
import type { Scene, SceneLine } from './scene.ts'

/** The days a surgery's fee covers, both included. */
export interface GlobalPeriod {
  readonly first: Day
  readonly last: Day
}

/** Days before and after the operation, by the indicator of the fee schedule (MCPM ch. 12 §40.1). */
const SPANS: Readonly<Record<string, readonly [before: number, after: number]>> = {
  ...{ '000': [0, 0], '010': [0, 10], '090': [1, 90] },
}

/** The package of a surgery: 000 its day, 010 eleven days, 090 ninety-two; `null` for other indicators. */
export function globalPeriod(indicator: string, on: Day): GlobalPeriod | null {
  const span = Object.hasOwn(SPANS, indicator) ? SPANS[indicator] : undefined
  return span ? { first: addDays(on, -span[0]), last: addDays(on, span[1]) } : null
}

/** An operation, on this claim or before, in whose package a line's day falls. */
export interface Included {
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly on: Day
  /** 000, 010 or 090. */
  readonly global: string
  readonly diagnoses: readonly string[]
  /** The modifier that sets a visit of that day apart from it. */
  readonly apart: Apart
}

/** What sets a visit apart from an operation: 24 after it, 25 on the day of a minor one, 57 for deciding on a major one. */
export type Apart = '24' | '25' | '57'

/**
 * Which modifier lifts a day's visit out of an operation's package; `null`: the day is outside. After the operation
 * there is no package for who only operated (54), nor a new one after a return to the operating room (78).
 */
export function apartFrom(global: string, on: Day, modifiers: readonly string[], visit: Day): Apart | null {
  if (visit === on) return global === '090' ? '57' : '25'
  const span = SPANS[global]
  const days = daysFrom(on, visit)
  if (span === undefined || days < -span[0] || days > span[1]) return null
  if (days < 0) return '57'
  return modifiers.includes('54') || modifiers.includes('78') ? null : '24'
}

/** Whether an indicator of the fee schedule says that a service has a package of days. */
export const hasPackage = (indicator: string): boolean => Object.hasOwn(SPANS, indicator)

const NONE: readonly Included[] = []

/**
 * The operations in whose package a line's day falls, by the line's own physician; an assistant's has no
 * package. Nothing is made where there is none.
 */
export function packagesAround(line: SceneLine, scene: Scene): readonly Included[] {
  let found: Included[] | null = null
  const note = (of: SceneLine | PastLine, global: string, apart: Apart) => {
    const { procedure, modifiers, from: on, diagnoses } = of
    found ??= []
    found.push({ procedure, modifiers, on, global, diagnoses, apart })
  }
  for (const other of scene.lines) {
    const global = other.fee?.global ?? ''
    if (other === line || !hasPackage(global) || hasOf(other.modifiers, OF_ASSISTANTS)) continue
    const apart = apartFrom(global, other.from, other.modifiers, line.from)
    if (apart !== null && isSamePhysician(line, other)) note(other, global, apart)
  }
  for (const past of standing(scene)) {
    const global = scene.tables.fee(past.procedure, '', past.from)?.global ?? ''
    if (!hasPackage(global) || hasOf(past.modifiers, OF_ASSISTANTS)) continue
    const apart = apartFrom(global, past.from, past.modifiers, line.from)
    if (apart !== null && wasSamePhysician(line, past, scene)) note(past, global, apart)
  }
  return found ?? NONE
}

const RANK = { '24': 0, '57': 1, '25': 2 } as const

/** The operation that covers a visit, unless a modifier lifts it out; of several: after one, for a major, for a minor one. */
export function includedIn(line: SceneLine, scene: Scene): Included | null {
  let found: Included | null = null
  for (const one of packagesAround(line, scene))
    if (!line.modifiers.includes(one.apart) && (found === null || RANK[one.apart] < RANK[found.apart]))
      found = one
  return found
}

/** Whether a line has no other reason than the operation had. */
export const isForSameReason = ({ diagnoses }: SceneLine, operation: Included): boolean =>
  diagnoses.length > 0 && diagnoses.every((code) => operation.diagnoses.includes(code))
