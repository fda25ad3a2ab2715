/** What some work cost for each of its pieces, the best of several rounds. */
export interface Cost {
  /** Pieces per second of processor time of this process, and of the clock. */
  readonly perCpu: number
  readonly perClock: number
}

/**
 * The best of several rounds, by processor time and by the clock: other people's work on the machine makes rounds slower
 * and never faster. Processor time is that of the whole process, so what is collected meanwhile by other threads counts.
 * @param pieces how many pieces of work a round does
 */
export function best(rounds: number, pieces: number, work: () => void): Cost {
  let [cpu, clock] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let i = 0; i < rounds; i += 1) {
    globalThis.gc?.()
    const [began, used] = [performance.now(), process.cpuUsage()]
    work()
    const { user, system } = process.cpuUsage(used)
    cpu = Math.min(cpu, (user + system) / 1e6)
    clock = Math.min(clock, (performance.now() - began) / 1e3)
  }
  return { perCpu: pieces / cpu, perClock: pieces / clock }
}
