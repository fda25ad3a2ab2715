import { carried } from '../rules/carry-over.ts'
import { Worths } from '../rules/credit-of.ts'
import type { Parts } from '../rules/parts.ts'
import { creditsOf, least, less, NONE, plus, shownParts } from '../rules/parts.ts'
import { allot, totalOf } from './allot.ts'
import type { Asked } from './asked.ts'
import { askedOf } from './asked.ts'
import { assign } from './assign.ts'
import { Explanations } from './explain.ts'
import { judge } from './judge.ts'
import type { Judged } from './judged.ts'
import { countOnce } from './once.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import { sceneBefore } from './scene.ts'
import type { CountedEntry } from './statement.ts'

/** The credit side of a statement. */
export interface Evaluation {
  readonly asked: readonly Asked[]
  readonly entries: readonly CountedEntry[]
  readonly earned: Parts
  readonly earnedOf: ReadonlyMap<Asked, Parts>
}

function counted(scene: Scene, reading: Reading, asked: readonly Asked[]): readonly Judged[] {
  const { accepted, caps } = scene.version
  const total = asked.find(({ kind }) => kind === 'total')?.needed ?? null
  const worths = new Worths()
  const judged = reading.entries.map((entry) => judge(scene, entry, reading.boardHoldings, worths))
  countOnce(judged, reading.keys, accepted.once.value, caps !== undefined)
  allot(scene, judged, total)
  return judged
}

/** What the cycle before hands on, by entry: the latest of its credit first. Nothing where the board carries nothing. */
function handedOn(scene: Scene, reading: Reading): ReadonlyMap<string, Parts> {
  const parts = new Map<string, Parts>()
  if ((scene.version.carryOver.most.value ?? 0) === 0) return parts
  const before = sceneBefore(scene)
  if (before === null) return parts
  const asked = askedOf(before)
  const total = asked.find(({ kind }) => kind === 'total')
  const allotted = counted(before, reading, asked)
  let left = carried(scene.version.carryOver, totalOf(allotted), total?.needed ?? null)
  for (const one of allotted.toReversed()) {
    const share = least(left, one.counted)
    if (share > 0) parts.set(one.entry.id, share)
    left = less(left, share)
  }
  return parts
}

/** Holds every entry against every requirement. */
export function evaluate(scene: Scene, reading: Reading): Evaluation {
  const asked = askedOf(scene)
  const judged = counted(scene, reading, asked)
  const serves = assign(judged, asked, scene.version.topics?.exclusive.value === true)
  const sums = asked.map((): Parts => NONE)
  const total = asked.findIndex(({ kind }) => kind === 'total')
  const explanations = new Explanations(asked)
  const carriedOver = handedOn(scene, reading)
  const add = (place: number, parts: Parts): void => {
    sums[place] = plus(sums[place] ?? NONE, parts)
  }
  const entries = judged.map((one, i) => {
    const more = carriedOver.size === 0 ? undefined : carriedOver.get(one.entry.id)
    if (more !== undefined && one.counted === 0 && total >= 0) {
      add(total, more)
      return carriedEntry(one, more)
    }
    const gives = explanations.given(one.counted, (requirement, place) => {
      if (!serves(one, i, requirement)) return false
      add(place, one.counted)
      return true
    })
    return explanations.explain(one, gives)
  })
  const earnedOf = new Map(asked.map((one, place) => [one, sums[place] ?? NONE]))
  return { asked, entries, earned: total >= 0 ? (sums[total] ?? NONE) : totalOf(judged), earnedOf }
}

function carriedEntry(one: Judged, parts: Parts): CountedEntry {
  const why = `${shownParts(parts)} carried over from the cycle before, where it was more than needed.`
  return {
    id: one.entry.id,
    counted: true,
    credits: creditsOf(parts),
    why,
    reason: 'carried-over',
    contributions: [{ requirement: 'total', credits: creditsOf(parts), why }],
  }
}
