import type { OutSegment } from '../wire/segment-text.ts'

/** One level of a hierarchy (HL) to write: what stands in it, and the levels below. */
export interface Level {
  /** HL03: 20 source, 21 receiver, 19 provider, 22 subscriber, 23 dependent. */
  readonly code: string
  readonly segments: readonly OutSegment[]
  readonly below: Level[]
}

/** Levels as segments, counted from 1 in the order in which they stand. */
export function levelSegments(levels: readonly Level[], leavesOutEnd = ''): readonly OutSegment[] {
  const out: OutSegment[] = []
  let count = 0
  const put = (level: Level, parent: string): void => {
    count += 1
    const own = String(count)
    // HL04 says whether levels follow below; at the last kind of level a guide may not want it.
    const hasBelow = level.below.length > 0 ? '1' : level.code === leavesOutEnd ? '' : '0'
    out.push(['HL', own, parent, level.code, hasBelow], ...level.segments)
    for (const one of level.below) put(one, own)
  }
  for (const level of levels) put(level, '')
  return out
}

/**
 * Puts a level below others, or goes on with the last one there when it says the same, has levels below and may be
 * shared.
 */
export function levelIn(
  levels: Level[],
  code: string,
  segments: readonly OutSegment[],
  isShared = true,
): Level {
  const last = levels.at(-1)
  const isSame = last?.code === code && JSON.stringify(last.segments) === JSON.stringify(segments)
  if (isShared && last && isSame && last.below.length > 0) return last
  const level: Level = { code, segments, below: [] }
  levels.push(level)
  return level
}
