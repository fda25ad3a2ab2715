import { spokenTime } from './spoken-time.ts'

/** Seconds left at which a candidate is told, once each. */
const WARNINGS = [1800, 900, 300, 60] as const
/** A warning this close to its mark says the round figure; a later one says what is left. */
const NEAR_SECONDS = 5

/** Where a page remembers what it has said, so that a reload says nothing twice. */
export interface Memory {
  read(): string | null
  write(text: string): void
}

interface Said {
  /** Of what the time was made then. */
  readonly made: string
  readonly said: readonly number[]
}

/**
 * The warnings of a sitting: each is said once, also across reloads. Minutes that are added put the marks ahead of the
 * candidate again, and those are said again when they come. On a page that remembers nothing, marks that lie behind are
 * not spoken of.
 */
export class Warnings {
  constructor(private readonly memory: Memory) {}

  /** What is to be said now; empty: nothing. @param made of what the limit is made */
  look(seconds: number, made: string): string {
    const before = readSaid(this.memory.read())
    const behind = WARNINGS.filter((mark) => seconds <= mark)
    const said =
      before && (before.made === made ? before.said : before.said.filter((mark) => seconds <= mark))
    const fresh = said ? behind.filter((mark) => !said.includes(mark)) : []
    if (!before || before.made !== made || fresh.length > 0)
      this.memory.write(JSON.stringify({ made, said: [...new Set([...(said ?? []), ...behind])] }))
    const mark = fresh.at(-1)
    if (mark === undefined || seconds === 0) return ''
    return `${spokenTime(seconds > mark - NEAR_SECONDS ? mark : seconds)} left.`
  }
}

function readSaid(text: string | null): Said | null {
  try {
    const read = JSON.parse(text ?? 'null') as Partial<Said> | null
    return read && typeof read.made === 'string' && Array.isArray(read.said) ? (read as Said) : null
  } catch {
    return null
  }
}

/** In the page alone. */
export function shortMemory(): Memory {
  let kept: string | null = null
  return {
    read: () => kept,
    write: (text) => {
      kept = text
    },
  }
}

/** In the tab, for as long as it is open; where there is no such store, in the page alone. */
export function tabMemory(name: string): Memory {
  const short = shortMemory()
  return {
    read() {
      try {
        return sessionStorage.getItem(name) ?? short.read()
      } catch {
        return short.read()
      }
    },
    write(text) {
      short.write(text)
      try {
        sessionStorage.setItem(name, text)
      } catch {
        // A private window may have no store: a reload may then say a warning again.
      }
    },
  }
}
