import { CLOCK_JUMP_MS } from '#exams'
import type { ClockAct } from './room-types.ts'

/** The two clocks of a page; tests hand in their own. */
export interface TwoClocks {
  /** The device's clock, which anybody may set. */
  wall(): number
  /** The page's own, which only counts. */
  monotonic(): number
}

/** Pauses between reports of one kind, so that a page that is flicked to and fro, or a clock gone mad, fills no log. */
const JUMPED_PAUSE_MS = 10_000
const SHOWN_PAUSE_MS = 30_000
/** Being out of sight for less is not worth a word. */
const HIDDEN_MS = 1000
/** Reports of one page at most. */
const MOST = 300

/**
 * Watches a page's two clocks against each other and reports both: at the opening, when they part (the device slept, or
 * its clock was set), when the page is looked at again, and at handing in. When they part, the server is asked for the
 * time at once, since the page's own clock may have stood still.
 */
export class ClockWatch {
  private ahead: number
  private hiddenSince: number | null = null
  private hiddenMs = 0
  private reports = 0
  private owesJump = false
  private readonly last = { jumped: Number.NEGATIVE_INFINITY, shown: Number.NEGATIVE_INFINITY }

  constructor(
    private readonly clocks: TwoClocks,
    private readonly report: (act: ClockAct) => void,
    private readonly onJump: () => void,
  ) {
    this.ahead = this.aheadNow()
    this.say('opened')
  }

  /** Every second or so, and before something is done: whether the clocks have parted. */
  look(): void {
    const ahead = this.aheadNow()
    if (Math.abs(ahead - this.ahead) > CLOCK_JUMP_MS) {
      this.owesJump = true
      this.onJump()
    }
    this.ahead = ahead
    if (this.owesJump && this.mayAgain('jumped', JUMPED_PAUSE_MS)) {
      this.owesJump = false
      this.say('jumped')
    }
  }

  hide(): void {
    this.hiddenSince ??= this.clocks.monotonic()
  }

  show(): void {
    if (this.hiddenSince === null) return
    this.hiddenMs += this.clocks.monotonic() - this.hiddenSince
    this.hiddenSince = null
    this.look()
    if (this.hiddenMs >= HIDDEN_MS && this.mayAgain('shown', SHOWN_PAUSE_MS)) this.say('shown')
  }

  handIn(): void {
    this.look()
    this.say('handing-in')
  }

  private aheadNow(): number {
    return this.clocks.wall() - this.clocks.monotonic()
  }

  private mayAgain(kind: 'jumped' | 'shown', pause: number): boolean {
    const now = this.clocks.monotonic()
    if (now - this.last[kind] < pause) return false
    this.last[kind] = now
    return true
  }

  /** Time out of sight that was not worth a report of its own goes with the next one. */
  private say(why: ClockAct['why']): void {
    if (this.reports >= MOST) return
    this.reports++
    const hiddenMs = Math.round(this.hiddenMs)
    this.hiddenMs = 0
    const hidden = hiddenMs >= 1 ? { hiddenMs } : {}
    this.report({ kind: 'clock', why, wall: Math.round(this.clocks.wall()), ...hidden })
  }
}
