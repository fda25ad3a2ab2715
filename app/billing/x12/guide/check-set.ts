import { isFull, tell } from '../wire/error-list.ts'
import type { X12Error } from '../wire/x12-error.ts'
import type { TransactionSet } from '../wire/x12-file.ts'
import type { AttachedSet, LoopNode } from './attach.ts'
import { attach } from './attach.ts'
import { segmentErrors } from './check-segment.ts'
import type { Guide } from './guide.ts'
import { hierarchyErrors } from './hierarchy.ts'

/** Every loop of a set from the outermost inward, in order. */
export function loopsOf(node: LoopNode): readonly LoopNode[] {
  const all: LoopNode[] = []
  const visit = (one: LoopNode): void => {
    all.push(one)
    for (const inner of one.loops) visit(inner)
  }
  visit(node)
  return all
}

/** What a set gets wrong against its guide, inside its envelope, in the order of the segments; at most so much (`MOST_ERRORS`). */
export function checkSet(
  set: TransactionSet,
  guide: Guide,
  situations: (attached: AttachedSet) => readonly X12Error[] = () => [],
): readonly X12Error[] {
  const attached = attach(set, guide)
  const errors = [...attached.errors]
  for (const error of [...hierarchyErrors(set), ...situations(attached)]) tell(errors, error)
  for (const { rule, segments } of loopsOf(attached.root)) {
    if (isFull(errors)) break
    for (const one of segments) for (const error of segmentErrors(one, rule.id)) tell(errors, error)
  }
  return errors.sort((a, b) => a.position - b.position)
}
