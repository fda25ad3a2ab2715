import type { Candidate, Sitting } from './adapter.ts'

/** Times of one kind of request, in ms, and how many failed. */
export class Times {
  private readonly all: number[] = []
  readonly failures: string[] = []

  /** Times `work`; what it throws is counted and not thrown on. */
  async of<T>(work: () => Promise<T>): Promise<T | null> {
    const since = performance.now()
    try {
      const result = await work()
      this.all.push(performance.now() - since)
      return result
    } catch (error) {
      this.failures.push(error instanceof Error ? error.message : String(error))
      return null
    }
  }

  get count(): number {
    return this.all.length
  }

  at(share: number): number {
    const sorted = this.all.toSorted((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  }
}

const pause = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms))

/** Everyone starts at a moment of their own within `overMs`, and opens the room at once. */
export async function rush(
  candidates: readonly Candidate[],
  overMs: number,
  times: { readonly start: Times; readonly open: Times },
): Promise<Sitting[]> {
  const seated = await Promise.all(
    candidates.map(async (candidate) => {
      await pause(Math.random() * overMs)
      const sitting = await times.start.of(() => candidate.start())
      if (sitting) await times.open.of(() => sitting.open())
      return sitting
    }),
  )
  return seated.filter((sitting) => sitting !== null)
}

/** Think times have this mean: a candidate's usual minute for a question, compressed some thirty times. */
const THINK_MS = 2000
/** One change in so many is followed by a reload of the page. */
const RELOAD_EVERY = 50

/** Everyone works for `forMs`: thinks, answers, sometimes reloads. `tick` is called every second. */
export async function sit(
  sittings: readonly Sitting[],
  forMs: number,
  times: { readonly save: Times; readonly open: Times },
  tick: () => void,
): Promise<void> {
  const until = performance.now() + forMs
  const clock = setInterval(tick, 1000)
  await Promise.all(
    sittings.map(async (sitting) => {
      for (let n = 1; ; n++) {
        // Exponential: as unpredictable as people are.
        await pause(-Math.log(1 - Math.random()) * THINK_MS)
        if (performance.now() > until) return
        await times.save.of(() => sitting.save())
        if (n % RELOAD_EVERY === 0) await times.open.of(() => sitting.open())
      }
    }),
  )
  clearInterval(clock)
}

/** Everyone answers without thinking, for `forMs`. */
export async function hurry(sittings: readonly Sitting[], forMs: number, save: Times): Promise<void> {
  const until = performance.now() + forMs
  await Promise.all(
    sittings.map(async (sitting) => {
      while (performance.now() < until) await save.of(() => sitting.save())
    }),
  )
}
