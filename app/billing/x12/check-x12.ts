import { checkSet } from './guide/check-set.ts'
import { transactionOf, unknownSet } from './transactions.ts'
import { readFile } from './wire/read-file.ts'
import type { Segment } from './wire/segment.ts'
import type { X12Error } from './wire/x12-error.ts'
import { errorAt } from './wire/x12-error.ts'
import type { FunctionalGroup, Interchange, TransactionSet, X12File } from './wire/x12-file.ts'

/** One set with all that is wrong with it: envelope and content. */
export interface CheckedSet {
  readonly set: TransactionSet
  readonly errors: readonly X12Error[]
}
/** A group with what is wrong with its own header and trailer (AK9), and its sets. */
export interface CheckedGroup {
  readonly group: FunctionalGroup
  readonly sets: readonly CheckedSet[]
  readonly errors: readonly X12Error[]
}
/** An interchange with what is wrong with its own header and trailer (TA1), and its groups. */
export interface CheckedInterchange {
  readonly interchange: Interchange
  readonly groups: readonly CheckedGroup[]
  readonly errors: readonly X12Error[]
}

/** A file with all that is wrong with it, sorted by where acknowledgments tell of it. */
export interface CheckedX12 {
  readonly ok: boolean
  /** All of it in one list, from the outermost envelope inward. */
  readonly errors: readonly X12Error[]
  readonly interchanges: readonly CheckedInterchange[]
}

function checkedSet(set: TransactionSet, group: FunctionalGroup): CheckedSet {
  const transaction = transactionOf(set)
  const [st] = set.segments as readonly [Segment]
  if (!transaction) return { set, errors: [...set.errors, unknownSet(set)] }
  const errors = [...checkSet(set, transaction.guide, transaction.situations), ...set.errors]
  if (group.header && group.code !== transaction.set.group)
    errors.push(
      errorAt(
        st,
        ['IK5', '6'],
        `A ${set.id} stands in a group ${transaction.set.group}, not ${group.code.slice(0, 10)}.`,
      ),
    )
  if (group.version !== '' && group.version !== set.version)
    errors.push(
      errorAt(st, ['IK5', 'I6'], `ST03 is not the version that GS08 says (${group.version.slice(0, 20)}).`, {
        ...{ element: 3, value: set.version },
      }),
    )
  return { set, errors }
}

/** Checks a file that has been taken apart. */
export function checkFile(file: X12File): CheckedX12 {
  const interchanges = file.interchanges.map((interchange) => ({
    interchange,
    groups: interchange.groups.map((group) => ({
      group,
      sets: group.sets.map((set) => checkedSet(set, group)),
      errors: group.errors,
    })),
    errors: interchange.errors,
  }))
  // Put into one list as they come: a file may hold tens of thousands of sets.
  const errors: X12Error[] = [...file.errors]
  for (const one of interchanges) {
    errors.push(...one.errors)
    for (const group of one.groups) {
      errors.push(...group.errors)
      for (const set of group.sets) errors.push(...set.errors)
    }
  }
  return { ok: errors.length === 0, errors, interchanges }
}

/**
 * Everything wrong with a file: envelopes and counts (rule A1), structure, elements and what guides say of cases, each
 * with segment, position, element and the code acknowledgments have for it. Never throws.
 */
export const checkX12 = (text: string): CheckedX12 => checkFile(readFile(text))
