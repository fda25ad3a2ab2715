import type { PastLine } from '../adjudication/history.ts'
import type { Day } from '../claim/day.ts'
import { addDays } from '../claim/day.ts'
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

/** An operation with a package, on this claim or before. */
export interface Surgery extends GlobalPeriod {
  /** Its line on this claim; null: it was processed before. */
  readonly line: SceneLine | null
  readonly past: PastLine | null
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly on: Day
  readonly global: string
  readonly diagnoses: readonly string[]
}

const made = new WeakMap<Scene, readonly Surgery[]>()

/** Every operation with a package that the payer knows of; those who only assisted have none. */
export function surgeriesOf(scene: Scene): readonly Surgery[] {
  const before = made.get(scene)
  if (before) return before
  const all: Surgery[] = []
  const add = (of: SceneLine | PastLine, global: string, where: Pick<Surgery, 'line' | 'past'>) => {
    const period = hasOf(of.modifiers, OF_ASSISTANTS) ? null : globalPeriod(global, of.from)
    const { procedure, modifiers, from: on, diagnoses } = of
    if (period) all.push({ ...period, ...where, procedure, modifiers, on, global, diagnoses })
  }
  for (const line of scene.lines) if (line.fee) add(line, line.fee.global, { line, past: null })
  for (const past of standing(scene))
    add(past, scene.tables.fee(past.procedure, '', past.from)?.global ?? '', { line: null, past })
  made.set(scene, all)
  return all
}

/** Whether the physician of a line did that operation. */
export const isBySurgeon = (line: SceneLine, { line: own, past }: Surgery, scene: Scene): boolean =>
  own ? isSamePhysician(line, own) : past !== null && wasSamePhysician(line, past, scene)

/** What sets a visit apart from an operation: 24 after it, 25 on the day of a minor one, 57 for deciding on a major one. */
export type Apart = '24' | '25' | '57'

/**
 * Which modifier lifts a visit out of an operation's package; `null`: it does not fall into it. After the operation
 * there is no package for who only operated (54), nor a new one after a return to the operating room (78).
 */
export function apartFrom({ first, last, on, global, modifiers }: Surgery, visit: Day): Apart | null {
  if (visit < first || visit > last) return null
  if (visit <= on) return global === '090' ? '57' : '25'
  return modifiers.includes('54') || modifiers.includes('78') ? null : '24'
}

/** An operation whose package a visit falls into, and the modifier that would lift it out. */
export interface Included {
  readonly surgery: Surgery
  readonly apart: Apart
}

const RANK = { '24': 0, '57': 1, '25': 2 } as const

/** The operation that covers a visit, unless a modifier lifts it out; of several: after one, for a major, for a minor one. */
export function includedIn(line: SceneLine, scene: Scene): Included | null {
  let found: Included | null = null
  for (const surgery of surgeriesOf(scene)) {
    const apart = apartFrom(surgery, line.from)
    if (apart === null || line.modifiers.includes(apart) || !isBySurgeon(line, surgery, scene)) continue
    if (found === null || RANK[apart] < RANK[found.apart]) found = { surgery, apart }
  }
  return found
}
