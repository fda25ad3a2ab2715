import { isFull, tell } from '../wire/error-list.ts'
import type { Segment } from '../wire/segment.ts'
import { component } from '../wire/segment.ts'
import type { X12Error } from '../wire/x12-error.ts'
import { errorAt } from '../wire/x12-error.ts'
import type { TransactionSet } from '../wire/x12-file.ts'
import { segmentForm } from './dictionary.ts'
import type { Guide, LoopRule, SegmentRule } from './guide.ts'

/** A segment with the rule it stands under. */
export interface Attached {
  readonly segment: Segment
  readonly rule: SegmentRule
}

/** One occurrence of a loop with what stands in it. */
export interface LoopNode {
  readonly rule: LoopRule
  readonly segments: readonly Attached[]
  readonly loops: readonly LoopNode[]
}

/** A transaction set as its guide sees it, and where it departs from that in structure. */
export interface AttachedSet {
  readonly root: LoopNode
  readonly errors: readonly X12Error[]
  /** Segments that have no place in the guide; what they hold is not read. */
  readonly unplaced: readonly Segment[]
  /** How many places were looked at in all: the work done, which stays within a multiple of the segments. */
  readonly steps: number
}

interface Frame {
  readonly node: { readonly rule: LoopRule; readonly segments: Attached[]; readonly loops: LoopNode[] }
  /** The place reached: what stands before it is over. */
  rank: number
  readonly counts: number[]
  /** For each child, the position of the last segment in it. */
  readonly ends: number[]
  /** The child that is being read. */
  current: number
}

/**
 * Puts each segment of a set where its guide has it. Greedy and without going back: a segment belongs to the innermost
 * open loop that may still take it. What is out of order is told and still read; what has no place is told and left
 * out. Steps per segment are bounded by the guide, so that work grows with the number of segments alone.
 */
export function attach(set: TransactionSet, guide: Guide): AttachedSet {
  const walk = new Walk(set, guide)
  return walk.run()
}

class Walk {
  private readonly errors: X12Error[] = []
  private readonly unplaced: Segment[] = []
  private readonly frames: Frame[] = []
  private steps = 0

  constructor(
    private readonly set: TransactionSet,
    private readonly guide: Guide,
  ) {}

  run(): AttachedSet {
    const [first, ...rest] = this.set.segments
    if (first) this.open(this.guide.root, first)
    const root = this.frames[0]?.node ?? { rule: this.guide.root, segments: [], loops: [] }
    for (const segment of rest) this.take(segment)
    this.closeDownTo(0)
    return { root, errors: this.errors, unplaced: this.unplaced, steps: this.steps }
  }

  private take(segment: Segment): void {
    if (this.place(segment, (rank, reached) => rank >= reached, matches)) return
    if (this.place(segment, (rank, reached) => rank >= reached, isOnlyOne)) return
    if (this.place(segment, (rank, reached) => rank < reached, matches)) {
      this.tell(segment, '7', `${segment.id} does not stand where it should.`)
      return
    }
    this.unplaced.push(segment)
    if (isFull(this.errors)) return
    const known = segmentForm(segment.id) !== null
    if (!known) this.tell(segment, '1', `${nameOf(segment)} is no segment that is known.`)
    else if (!hasName(this.guide.root, segment.id))
      this.tell(segment, '6', `${segment.id} is no segment of ${this.guide.id}.`)
    else this.tell(segment, '2', `${segment.id} with these qualifiers has no place here.`)
  }

  /** Looks for a place from the innermost loop outward. */
  private place(
    segment: Segment,
    isOpen: (rank: number, reached: number) => boolean,
    fits: (child: SegmentRule | LoopRule, segment: Segment, loop: LoopRule) => boolean,
  ): boolean {
    for (let depth = this.frames.length - 1; depth >= 0; depth--) {
      const frame = this.frames[depth] as Frame
      const { rule } = frame.node
      for (const i of rule.byName.get(segment.id) ?? []) {
        this.steps += 1
        const child = rule.children[i] as SegmentRule | LoopRule
        // The segment that begins a loop begins it anew each time.
        if (i === 0 || !isOpen(rule.ranks[i] as number, frame.rank) || !fits(child, segment, rule)) continue
        this.closeDownTo(depth + 1)
        this.put(frame, i, child, segment)
        return true
      }
    }
    return false
  }

  private put(frame: Frame, i: number, child: SegmentRule | LoopRule, segment: Segment): void {
    frame.rank = Math.max(frame.rank, frame.node.rule.ranks[i] as number)
    frame.current = i
    const count = (frame.counts[i] ?? 0) + 1
    frame.counts[i] = count
    if (child.kind === 'loop') {
      this.open(child, segment)
      if (count > child.most)
        this.tell(segment, '4', `Loop ${child.id} stands here more than ${child.most} times.`)
      return
    }
    frame.node.segments.push({ segment, rule: child })
    this.mark(segment.position)
    if (count > child.most)
      this.tell(segment, '5', `${segment.id} stands here more often than ${times(child.most)}.`)
  }

  private open(rule: LoopRule, first: Segment): void {
    const node = { rule, segments: [{ segment: first, rule: rule.children[0] as SegmentRule }], loops: [] }
    this.frames.at(-1)?.node.loops.push(node)
    this.frames.push({ node, rank: 0, counts: [1], ends: [first.position], current: 0 })
    this.mark(first.position)
  }

  private mark(position: number): void {
    for (const frame of this.frames) frame.ends[frame.current] = position
  }

  /** Closes loops and tells what they lack. */
  private closeDownTo(depth: number): void {
    while (this.frames.length > depth) {
      const { node, counts, ends } = this.frames.pop() as Frame
      for (const i of node.rule.required) if (!counts[i]) this.tellMissing(node.rule, i, ends)
    }
  }

  private tellMissing(rule: LoopRule, i: number, ends: readonly number[]): void {
    if (isFull(this.errors)) return
    const child = rule.children[i] as SegmentRule | LoopRule
    const first = beginningOf(child)
    // A set that breaks off has nothing behind the last segment: SE was looked for by the envelope.
    if (first.id === 'SE' || first.id === 'ST') return
    let last = 0
    for (let before = 0; before < i; before++) last = Math.max(last, ends[before] ?? 0)
    const { segments } = this.set
    const there = segments[Math.min(last, segments.length - 1)] as Segment
    const loop = child.kind === 'loop' ? child : rule
    const details = { loop: loop.id, position: last + 1 }
    const error = errorAt(there, ['IK3', '3'], missingWords(rule, i), details)
    tell(this.errors, { ...error, segment: first.id })
  }

  private tell(segment: Segment, code: string, message: string): void {
    const loop = this.frames.at(-1)?.node.rule.id ?? null
    tell(this.errors, errorAt(segment, ['IK3', code], message, { loop }))
  }
}

const nameOf = ({ id }: Segment): string => (id === '' ? 'A segment without a name' : id.slice(0, 20))

/** What is said of a child that is missing; put together once, for a file may lack it in every set. */
function missingWords(rule: LoopRule, i: number): string {
  const known = missing.get(rule) ?? []
  missing.set(rule, known)
  const before = known[i]
  if (before !== undefined) return before
  const child = rule.children[i] as SegmentRule | LoopRule
  const first = beginningOf(child)
  const loop = child.kind === 'loop' ? child : rule
  const [code] = first.key?.codes ?? []
  const what = code === undefined ? first.id : `${first.id}*${code}`
  const words = `${what} is missing: ${loop.label} (${loop.id}).`
  known[i] = words
  return words
}
const missing = new WeakMap<LoopRule, string[]>()
const times = (n: number): string => (n === 1 ? 'once' : `${n} times`)
const beginningOf = (child: SegmentRule | LoopRule): SegmentRule =>
  child.kind === 'segment' ? child : beginningOf(child.children[0] as SegmentRule)

/** Whether the qualifier that tells segments of one name apart is the one of this place. */
function matches(child: SegmentRule | LoopRule, segment: Segment): boolean {
  const { key } = beginningOf(child)
  return key === null || key.codes.has(component(segment, key.element, key.component))
}

/** Whether the loop has only one segment of that name: then a wrong qualifier is an error of that element. */
const isOnlyOne = (child: SegmentRule | LoopRule, segment: Segment, loop: LoopRule): boolean =>
  child.kind === 'segment' && loop.byName.get(segment.id)?.length === 1

const names = new WeakMap<LoopRule, ReadonlySet<string>>()
function hasName(rule: LoopRule, id: string): boolean {
  const before = names.get(rule)
  if (before) return before.has(id)
  const all = new Set<string>()
  const visit = (child: SegmentRule | LoopRule): void => {
    if (child.kind === 'segment') all.add(child.id)
    else child.children.forEach(visit)
  }
  visit(rule)
  names.set(rule, all)
  return all.has(id)
}
