import type { CheckedGroup, CheckedSet } from '../check-x12.ts'
import { value } from '../wire/segment.ts'
import type { X12Error } from '../wire/x12-error.ts'

/** An element in error (IK4). */
export interface ElementNote {
  readonly element: number
  readonly component: number | null
  readonly reference: number | null
  readonly code: string
  readonly value: string | null
}

/** A segment in error (IK3) with its elements and with what it belongs to (CTX): "CLM01:ACCT0001". */
export interface SegmentNote {
  readonly segment: string
  readonly position: number
  readonly loop: string | null
  readonly code: string
  readonly contexts: readonly string[]
  readonly elements: readonly ElementNote[]
}

/** A transaction set and the verdict on it (IK5): A accepted, E accepted with errors, R rejected. */
export interface SetNote {
  readonly id: string
  readonly control: string
  readonly version: string
  readonly segments: readonly SegmentNote[]
  readonly verdict: string
  readonly codes: readonly string[]
}

/** What a 999 says of one group of somebody else's file. */
export interface ImplementationAcknowledgment {
  readonly kind: '999'
  readonly group: { readonly code: string; readonly control: string; readonly version: string }
  readonly sets: readonly SetNote[]
  /** AK901: A all accepted, P some, R none, E all but with errors. */
  readonly verdict: string
  /** Sets as the group counts them, as received, and as accepted. */
  readonly included: number
  readonly received: number
  readonly accepted: number
  readonly codes: readonly string[]
}

/** The claim a segment belongs to, as the 999 names it: the last CLM at or before it, for what stands inside claims. */
function contextsOf({ set }: CheckedSet, error: X12Error): readonly string[] {
  if (set.id !== '837' || !/^2[34]/.test(error.loop ?? '')) return []
  for (let i = Math.min(error.position, set.segments.length) - 1; i >= 0; i--) {
    const segment = set.segments[i]
    if (segment?.id === 'CLM') return [`CLM01:${value(segment, 1)}`]
  }
  return []
}

function segmentNotes(checked: CheckedSet): readonly SegmentNote[] {
  const notes = new Map<string, SegmentNote & { elements: ElementNote[] }>()
  for (const error of checked.errors) {
    if (error.in !== 'IK3' && error.in !== 'IK4') continue
    const isElement = error.in === 'IK4' && error.element !== null
    const code = isElement ? '8' : error.code
    const { segment, position, loop, element, component, reference, value: bad } = error
    const key = `${position} ${segment} ${code}`
    const note = notes.get(key) ?? {
      ...{ segment, position, loop, code, contexts: contextsOf(checked, error), elements: [] },
    }
    if (isElement && element !== null)
      note.elements.push({ element, component, reference, code: error.code, value: bad })
    notes.set(key, note)
  }
  return [...notes.values()]
}

const FIVE = 5
const distinct = (codes: readonly string[]): readonly string[] => [...new Set(codes)].slice(0, FIVE)

function setNote(checked: CheckedSet): SetNote {
  const { set, errors } = checked
  const segments = segmentNotes(checked)
  const own = errors.filter((error) => error.in === 'IK5').map(({ code }) => code)
  const codes = distinct(segments.length > 0 ? [...own, '5'] : own)
  return {
    ...{ id: set.id, control: set.control, version: set.version, segments },
    ...{ verdict: errors.length > 0 ? 'R' : 'A', codes },
  }
}

/**
 * The 999 for a checked group: a set with any error is rejected (IK5 R), the group is accepted (A), partly (P) or not
 * (R). Source: 005010X231A1; `null` for sets without a group, which only a TA1 can answer.
 */
export function acknowledgmentOf({ group, sets, errors }: CheckedGroup): ImplementationAcknowledgment | null {
  const { header, code, control, version } = group
  if (!header) return null
  const notes = sets.map(setNote)
  const codes = distinct(errors.filter((error) => error.in === 'AK9').map((error) => error.code))
  const accepted = codes.length > 0 ? 0 : notes.filter(({ verdict }) => verdict === 'A').length
  const verdict = codes.length > 0 || accepted === 0 ? 'R' : accepted === notes.length ? 'A' : 'P'
  return {
    ...{ kind: '999', group: { code, control, version }, sets: notes, verdict },
    ...{ included: notes.length, received: notes.length, accepted, codes },
  }
}
