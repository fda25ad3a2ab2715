import type { CalendarDay } from '#kernel/time.ts'
import { statementAt } from '../audits/audit-subject.ts'
import type { LedgerFile } from '../ledger/ledger-file.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import type { CycleOf } from './transcript-groups.ts'

interface Cycle {
  readonly start: CalendarDay
  readonly end: CalendarDay
}

/** Finds the cycle of a credential that holds a day, by the rules of its board; each cycle is worked out once. */
export function cyclesOf(
  sets: readonly RuleSet[],
  { holdings }: Pick<LedgerFile, 'holdings'>,
  asOf: CalendarDay,
): CycleOf {
  const known = new Map<string, Cycle[]>()
  return (credential, day) => {
    const cycles = known.get(credential) ?? []
    known.set(credential, cycles)
    const before = cycles.find(({ start, end }) => start <= day && day <= end)
    if (before) return before
    const [board = ''] = credential.split(':')
    const set = sets.find((one) => one.board === board)
    const subject = set?.scope.value === 'credential' ? credential : board
    const cycle = statementAt(sets, { holdings }, [], subject, { asOf, cycleOf: day })?.cycle
    if (!cycle || day < cycle.start || day > cycle.end) return null
    const found = { start: cycle.start, end: cycle.end }
    cycles.push(found)
    return found
  }
}
