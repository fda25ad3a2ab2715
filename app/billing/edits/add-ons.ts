import type { Day } from '../claim/day.ts'
import type { AddOn, Tables } from '../codes/tables.ts'
import { isSamePhysician, standing, wasSamePhysician } from './physician.ts'
import type { Scene, SceneLine } from './scene.ts'

/**
 * Whether a service carries an add-on: one of those listed; where the contractor decides too (type 2, type 3), any
 * service that is no add-on itself.
 */
function carries({ type, primaries }: AddOn, code: string, on: Day, tables: Tables): boolean {
  return primaries.has(code) || (type !== 1 && tables.addOn(code, on) === null)
}

/** What an add-on of this claim stands on: lines of the same day and physician, and whether an earlier claim has one. */
export interface Support {
  readonly lines: readonly SceneLine[]
  readonly isBefore: boolean
}

/** `null`: the line is no add-on. */
export function supportOf(line: SceneLine, scene: Scene): Support | null {
  const { tables, lines } = scene
  const addOn = tables.addOn(line.procedure, line.from)
  if (addOn === null) return null
  const isSupport = (code: string) => code !== line.procedure && carries(addOn, code, line.from, tables)
  return {
    lines: lines.filter(
      (other) =>
        other.n !== line.n &&
        other.from === line.from &&
        isSupport(other.procedure) &&
        isSamePhysician(line, other),
    ),
    isBefore: standing(scene).some(
      (past) => past.from === line.from && isSupport(past.procedure) && wasSamePhysician(line, past, scene),
    ),
  }
}
