/**
 * Counts down by the monotonic clock alone from what the server says is left, so that neither a changed device clock nor
 * a hidden or throttled page moves it. The server spoke at some moment between asking and hearing; of what that allows
 * the least is believed, and the best answer so far is kept while later ones allow it: it never shows more time than
 * there is, and what is done before its zero is done before the deadline.
 */
export class Countdown {
  private end: number | null = null

  constructor(private readonly monotonic: () => number) {}

  /** @param waitedMs how long ago the server was asked */
  sync(remainingMs: number | null, waitedMs = 0): void {
    if (remainingMs === null) {
      this.end = null
      return
    }
    const latest = this.monotonic() + remainingMs
    const earliest = latest - waitedMs
    if (this.end === null || this.end < earliest || this.end > latest) this.end = earliest
  }

  /** Null without a limit. */
  leftMs(): number | null {
    return this.end === null ? null : Math.max(0, this.end - this.monotonic())
  }
}

/** How often, at zero, the server is asked until it has said that the time is over; and how often after that. */
const ASK_MS = 3000
const ASK_LATER_MS = 15_000

/** When to ask the server at zero. */
export class Asking {
  private asked = Number.NEGATIVE_INFINITY

  /** @param isSure whether the server has said it */
  isDue(leftMs: number, isSure: boolean, now: number): boolean {
    if (leftMs > 0 || now - this.asked < (isSure ? ASK_LATER_MS : ASK_MS)) return false
    this.asked = now
    return true
  }
}
