import type { AttachedSet, LoopNode } from '../guide/attach.ts'
import { loopsIn, segmentIn, segmentsIn, valueIn } from '../guide/pick.ts'
import type { Transaction } from '../transaction.ts'
import type { Segment } from '../wire/segment.ts'
import { component, value } from '../wire/segment.ts'
import { ACKNOWLEDGMENT, ACKNOWLEDGMENT_GUIDE } from './guide-999.ts'
import type {
  ElementNote,
  ImplementationAcknowledgment,
  SegmentNote,
  SetNote,
} from './implementation-acknowledgment.ts'

/** A count or a number; 0 where none stands. */
const count = (text: string | undefined): number => (/^\d{1,10}$/.test(text ?? '') ? Number(text) : 0)
const orNull = (text: string): number | null => (/^\d{1,10}$/.test(text) ? Number(text) : null)

function elementNote(node: LoopNode): ElementNote {
  const ik4 = segmentIn(node, 'IK4') as Segment
  return {
    ...{ element: count(component(ik4, 1, 1)), component: orNull(component(ik4, 1, 2)) },
    ...{ reference: orNull(value(ik4, 2)), code: value(ik4, 3), value: valueIn(ik4, 4) ?? null },
  }
}

function segmentNote(node: LoopNode): SegmentNote {
  const ik3 = segmentIn(node, 'IK3') as Segment
  const contexts = segmentsIn(node, 'CTX').map((ctx) => {
    const [name, id] = [component(ctx, 1, 1), component(ctx, 1, 2)]
    return id === '' ? name : `${name}:${id}`
  })
  return {
    ...{ segment: value(ik3, 1), position: count(value(ik3, 2)), loop: valueIn(ik3, 3) ?? null },
    ...{ code: value(ik3, 4), contexts, elements: loopsIn(node, '2110').map(elementNote) },
  }
}

const codesFrom = (segment: Segment | undefined, first: number): readonly string[] =>
  (segment?.raw.slice(first) ?? []).map((text) => text.trim()).filter((text) => text !== '')

function setNote(node: LoopNode): SetNote {
  const ak2 = segmentIn(node, 'AK2')
  const ik5 = segmentIn(node, 'IK5')
  return {
    ...{ id: valueIn(ak2, 1) ?? '', control: valueIn(ak2, 2) ?? '', version: valueIn(ak2, 3) ?? '' },
    segments: loopsIn(node, '2100').map(segmentNote),
    ...{ verdict: valueIn(ik5, 1) ?? '', codes: codesFrom(ik5, 2) },
  }
}

/** Reads a 999. */
export function readAcknowledgment({ root }: AttachedSet): ImplementationAcknowledgment {
  const ak1 = segmentIn(root, 'AK1')
  const ak9 = segmentIn(root, 'AK9')
  const of = (n: number) => valueIn(ak1, n) ?? ''
  return {
    ...{ kind: '999', group: { code: of(1), control: of(2), version: of(3) } },
    sets: loopsIn(root, '2000').map(setNote),
    ...{ verdict: valueIn(ak9, 1) ?? '', included: count(valueIn(ak9, 2)) },
    ...{ received: count(valueIn(ak9, 3)), accepted: count(valueIn(ak9, 4)), codes: codesFrom(ak9, 5) },
  }
}

export const implementationAcknowledgment: Transaction<ImplementationAcknowledgment> = {
  ...{ set: ACKNOWLEDGMENT, guide: ACKNOWLEDGMENT_GUIDE, family: '005010X231', read: readAcknowledgment },
}
