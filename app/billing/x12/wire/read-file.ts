import {
  groupErrors,
  headerErrors,
  interchangeErrors,
  repeatedError,
  setErrors,
  strayError,
  unreadableError,
} from './envelope.ts'
import { isFull, tell } from './error-list.ts'
import type { Segment } from './segment.ts'
import { value } from './segment.ts'
import type { HeaderKind, LooseSegment } from './segments-of.ts'
import { eachSegment } from './segments-of.ts'
import type { X12Error } from './x12-error.ts'
import type { FunctionalGroup, Interchange, TransactionSet, X12File } from './x12-file.ts'

/** What is open while a file is read: of a set, its segments. */
type OpenSet = Segment[]
interface OpenGroup {
  readonly header: Segment | null
  /** Control numbers of its sets so far: each may stand there once. */
  readonly controls: Set<string>
  readonly sets: TransactionSet[]
  readonly errors: X12Error[]
}
interface OpenInterchange {
  readonly header: Segment | null
  readonly first: Segment
  readonly acknowledgments: Segment[]
  readonly groups: FunctionalGroup[]
  readonly errors: X12Error[]
}

/** Puts segments into sets, sets into groups, groups into interchanges; whatever is not closed is closed by what follows. */
class Reading {
  readonly done: Interchange[] = []
  readonly errors: X12Error[] = []
  private interchange: OpenInterchange | null = null
  private group: OpenGroup | null = null
  private set: OpenSet | null = null
  /** Segments of this interchange so far. */
  private count = 0

  take(segment: LooseSegment, header: HeaderKind): void {
    // A header nobody can read is a stray segment; what follows is taken apart as before.
    const isHeader = header === 'fixed' || header === 'loose'
    if (isHeader) {
      this.closeInterchange(null)
      this.count = 0
    }
    this.count += 1
    segment.position = this.set ? this.set.length + 1 : this.count
    switch (segment.id) {
      case 'ISA':
        if (!isHeader) {
          this.interchange ??= this.opened(segment)
          this.stray(segment)
          return
        }
        this.interchange = { ...this.opened(segment), header: segment }
        this.interchange.errors.push(...headerErrors(segment, header === 'fixed'))
        return
      case 'GS':
        this.closeGroup(null)
        this.interchange ??= this.bare(segment)
        this.group = { header: segment, controls: new Set(), sets: [], errors: [] }
        return
      case 'ST':
        this.closeSet(null)
        this.interchange ??= this.bare(segment)
        this.group ??= { header: null, controls: new Set(), sets: [], errors: [] }
        segment.position = 1
        this.set = [segment]
        return
      case 'SE':
        if (this.set) this.closeSet(segment)
        else this.stray(segment)
        return
      case 'GE':
        segment.position = this.count
        if (this.group) this.closeGroup(segment)
        else this.stray(segment)
        return
      case 'IEA':
        segment.position = this.count
        if (this.interchange) this.closeInterchange(segment)
        else this.stray(segment)
        return
      default:
        if (this.set) this.set.push(segment)
        else if (segment.id === 'TA1' && this.interchange && !this.group)
          this.interchange.acknowledgments.push(segment)
        else this.stray(segment)
    }
  }

  closeInterchange(trailer: Segment | null): void {
    this.closeGroup(null)
    const open = this.interchange
    if (!open) return
    const { header, first, acknowledgments, groups, errors } = open
    const isEmpty = groups.length + acknowledgments.length === 0
    errors.push(...interchangeErrors(header ?? first, trailer, groups.length, isEmpty))
    const control = header ? value(header, 13).trim() : ''
    this.done.push({ control, delimiters: first.delimiters, header, acknowledgments, groups, errors })
    this.interchange = null
  }

  private closeGroup(trailer: Segment | null): void {
    this.closeSet(null)
    const open = this.group
    if (!open) return
    const { header, sets, errors } = open
    errors.push(...groupErrors(header, trailer, sets.length))
    const of = (n: number) => (header ? value(header, n) : '')
    this.interchange?.groups.push({
      code: of(1),
      control: of(6),
      version: of(8),
      ...{ header, sets, errors },
    })
    this.group = null
  }

  private closeSet(trailer: Segment | null): void {
    const open = this.set
    if (!open) return
    const segments = open
    const [header] = segments as [Segment]
    if (trailer) segments.push(trailer)
    const errors = setErrors(header, trailer, segments.length)
    const control = value(header, 2)
    if (this.group?.controls.has(control)) errors.push(repeatedError(header))
    this.group?.controls.add(control)
    const version = value(header, 3) || (this.group?.header ? value(this.group.header, 8) : '')
    this.group?.sets.push({ id: value(header, 1), control, version, segments, errors })
    this.set = null
  }

  private opened = (first: Segment): OpenInterchange => ({
    ...{ header: null, first, acknowledgments: [], groups: [], errors: [] },
  })
  /** What a file without a header is read into. */
  private bare(first: Segment): OpenInterchange {
    const open = this.opened(first)
    open.errors.push(unreadableError(first, 'The file begins without an interchange header (ISA).'))
    return open
  }
  private stray(segment: Segment): void {
    const errors = this.group?.errors ?? this.interchange?.errors ?? this.errors
    if (!isFull(errors)) tell(errors, strayError(segment, this.group !== null))
  }
}

/**
 * Takes a text apart into interchanges, groups and transaction sets, several of each if need be. Tolerant in form and
 * strict in report: it never throws, always returns all it could make out, and says what is wrong with the envelopes
 * (rule A1). Work grows with the length of the text and with nothing else.
 */
export function readFile(text: string): X12File {
  const reading = new Reading()
  eachSegment(text, (segment, header) => reading.take(segment, header))
  reading.closeInterchange(null)
  const { done, errors } = reading
  if (done.length === 0 && errors.length === 0)
    errors.push(
      unreadableError(
        { id: 'ISA', raw: [], position: 1, offset: 0, end: 0, delimiters: NONE },
        'The text holds no segment.',
      ),
    )
  return { text, interchanges: done, errors }
}

const NONE = { element: '*', component: ':', repetition: '^', segment: '~' }
