import type { Judge } from './graded.ts'
import { partly, right, wrong } from './graded.ts'

/**
 * The payer that waits for records has them in time. Others that went along are more than was necessary (45 CFR
 * 164.502(b)): half.
 */
export const recordsSentRight: Judge<'records-sent'> = ({ account, records, by }, { world, state }) => {
  const titled = (ids: readonly string[]) =>
    ids.map((id) => world.scenario.records.find((one) => one.id === id)?.title ?? id).join(', ')
  const expected = `${titled(records)}${by === undefined ? '' : `, by ${by}`}`
  const mine = state.recordsSent.filter((one) => one.account === account)
  const ids = [...new Set(mine.flatMap((one) => one.records))]
  if (ids.length === 0) return wrong('no record was sent', expected)
  const last = mine.find((_, i) => {
    const so = mine.slice(0, i + 1).flatMap((other) => other.records)
    return records.every((id) => so.includes(id))
  })
  if (!last) return wrong(titled(ids), expected)
  const found = `${titled(ids)}, complete on ${last.on}`
  if (by !== undefined && last.on > by) return partly(0.25, found, expected)
  return ids.every((id) => records.includes(id)) ? right(found, expected) : partly(0.5, found, expected)
}
