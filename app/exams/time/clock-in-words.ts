import { count } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { ClockPanel, TimeCredit } from './clock-panel.ts'
import type { PageLine } from './page-line.ts'

/** From how far apart on two clocks are said to differ: within it the network could be all there is. */
const SAME_MS = 1500
/** A page out of sight for less in all is nobody's concern. */
const HIDDEN_MS = 60_000
const DAY_MS = 86_400_000

/** 400 → "under 1 s"; 2500 → "3 s"; 125,000 → "2 min 5 s"; 3,780,000 → "1 h 3 min"; from two days on "2 days 3 h". */
export function lengthInWords(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000)
  if (seconds === 0) return 'under 1 s'
  const two = (a: string, n: number, unit: string) => (n === 0 ? a : `${a} ${n} ${unit}`)
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return two(`${Math.floor(seconds / 60)} min`, seconds % 60, 's')
  const minutes = Math.round(seconds / 60)
  if (minutes < 2880) return two(`${Math.floor(minutes / 60)} h`, minutes % 60, 'min')
  const hours = Math.round(minutes / 60)
  return two(count(Math.floor(hours / 24), 'day'), hours % 24, 'h')
}

/** A moment in somebody's zone: "14:05", or "15 Oct, 14:05" where the day is not plain. */
export function momentInWords(at: Instant, zone: string, withDay: boolean): string {
  const day = withDay ? ({ day: 'numeric', month: 'short' } as const) : {}
  const how = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...day } as const
  return new Intl.DateTimeFormat('en-GB', how).format(at)
}

/** "3 s fast", "1 h slow", or "as the server's". */
export const skewInWords = (skewMs: number): string =>
  Math.abs(skewMs) < SAME_MS ? 'as the server’s' : `${lengthInWords(skewMs)} ${skewMs > 0 ? 'fast' : 'slow'}`

/** Whether the pages of an attempt span more than a day. */
export const isOverDays = ({ pages }: ClockPanel): boolean =>
  Math.max(...pages.map(({ to }) => to)) - Math.min(...pages.map(({ from }) => from)) > DAY_MS

/**
 * What there is to say of the clocks of an attempt, each thing once, in plain sentences. Empty: nothing unusual.
 * @param zone in which the candidate reads the time
 */
export function clockInWords(panel: ClockPanel, zone: string): readonly string[] {
  const withDay = isOverDays(panel)
  const when = (at: Instant) => momentInWords(at, zone, withDay)
  const lines = [
    ...panel.pages.flatMap((page) => (page.skewMs === null ? [] : skewLines(page.skewMs))),
    ...panel.pages.flatMap((page) => jumpLines(page, when)),
    ...hiddenLines(panel.pages),
    ...creditLines(panel.credit, when),
  ]
  return [...new Set(lines)]
}

const skewLines = (skewMs: number): string[] =>
  Math.abs(skewMs) < SAME_MS
    ? []
    : [`Your device’s clock was ${skewInWords(skewMs)}. It never mattered: the server’s clock counts.`]

type When = (at: Instant) => string

const jumpLines = ({ changes, sleeps, away }: PageLine, when: When): string[] => [
  ...changes.map(
    ({ at, byMs }) =>
      `Your device’s clock was set ${byMs > 0 ? 'forward' : 'back'} by ${lengthInWords(byMs)} at ${when(at)}. The time of the exam did not move.`,
  ),
  ...sleeps.map(
    ({ from, ms }) =>
      `Your device slept for ${lengthInWords(ms)} from ${when(from)}. The exam’s clock went on; the page asked for the right time when it woke.`,
  ),
  ...away.map(
    ({ from, ms, changes }) =>
      `${count(changes, 'change')} made from ${when(from)} on waited on your device for up to ${lengthInWords(ms)}, and arrived.`,
  ),
]

function hiddenLines(pages: readonly PageLine[]): string[] {
  const ms = pages.flatMap(({ hidden }) => hidden).reduce((sum, one) => sum + one.ms, 0)
  return ms < HIDDEN_MS
    ? []
    : [`The page was out of sight for ${lengthInWords(ms)} in all; the time ran as it should.`]
}

function creditLines({ made, changes, breaks, late }: TimeCredit, when: When): string[] {
  const standing = breaks.filter(({ stoodMs }) => stoodMs > 0)
  const stood = standing.reduce((sum, { stoodMs }) => sum + stoodMs, 0)
  return [
    ...(made !== null && changes.length === 0 ? [`You had ${made}.`] : []),
    ...changes.map((change) => `Your time was changed at ${when(change.at)}: ${change.made}.`),
    ...(stood > 0
      ? [`The clock stood still for ${lengthInWords(stood)} in ${count(standing.length, 'break')}.`]
      : []),
    ...(late > 0
      ? [
          late === 1
            ? '1 change arrived after the end. It was made before it, and counts.'
            : `${late} changes arrived after the end. They were made before it, and count.`,
        ]
      : []),
  ]
}
