import type { Axis, Step } from '#exams'
import { placeOn } from '#exams'
import type { Band } from '#ui/charts/replay-bands.tsx'
import type { Tick } from '#ui/charts/replay-drawing.tsx'
import { WIDTH, yOf } from '#ui/charts/replay-paths.ts'
import { clockFace } from './use-clock.ts'

/** How moments are named: by the time since the start, or by day and time of day in the person's zone. */
export interface Calendar {
  /** "12:40" since the start; over days "Nov 22, 10:42 AM". */
  moment(at: number): string
  /** The day, over days; null at one go. */
  day(at: number): string | null
  /** Within its day: "10:42 AM"; at one go as `moment`. */
  time(at: number): string
}

/** The calendar of a sitting. @param overDays whether it is told by days */
export function calendarOf(startedAt: number, zone: string, overDays: boolean): Calendar {
  if (!overDays) {
    const since = (at: number) => clockFace(Math.max(0, Math.floor((at - startedAt) / 1000)))
    return { moment: since, day: () => null, time: since }
  }
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  })
  const parts = (at: number) => {
    const found = format.formatToParts(at)
    const of = (type: string) => found.find((part) => part.type === type)?.value ?? ''
    const time = `${of('hour')}:${of('minute')} ${of('dayPeriod')}`
    return { day: `${of('month')} ${of('day')}`, time }
  }
  return {
    moment: (at) => `${parts(at).day}, ${parts(at).time}`,
    day: (at) => parts(at).day,
    time: (at) => parts(at).time,
  }
}

const MINUTES = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 480]
/** Labels of days stand at least this far apart, of 100: enough for "Nov 22" on a phone. */
const DAY_APART = 18

/** The marks on the axis: round times since the start, or the first moment of each day. */
export function ticksOf(axis: Axis, steps: readonly Step[], calendar: Calendar): readonly Tick[] {
  const start = axis.knots[0]?.at
  const end = axis.knots.at(-1)?.at
  if (start === undefined || end === undefined) return []
  if (calendar.day(start) !== null) return dayTicks(axis, steps, calendar)
  const lasted = (end - start) / 60_000
  const every = MINUTES.find((minutes) => lasted / minutes <= 6.5) ?? 480
  return Array.from({ length: Math.floor(lasted / every) + 1 }, (_, i) => {
    const at = (start + i * every * 60_000) as typeof start
    return { x: percent(placeOn(axis, at)), label: minutesInWords(i * every) }
  })
}

function dayTicks(axis: Axis, steps: readonly Step[], calendar: Calendar): readonly Tick[] {
  const ticks: Tick[] = []
  let day: string | null = null
  let labelled = Number.NEGATIVE_INFINITY
  for (const { at, kind } of steps) {
    const own = calendar.day(at)
    if (own === day || kind === 'away') continue
    day = own
    const x = percent(placeOn(axis, at))
    const fits = x - labelled >= DAY_APART
    if (fits) labelled = x
    if (x > (ticks.at(-1)?.x ?? -1)) ticks.push({ x, label: fits ? own : null })
  }
  return ticks
}

const minutesInWords = (minutes: number): string => {
  if (minutes < 60) return minutes === 0 ? '0' : `${minutes} min`
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60}`
}

const percent = (x: number): number => Math.round(x * 10_000) / 100

interface Sectioned {
  readonly n: number
  readonly section: string
}

/** Questions of one section that follow each other, and where their part of the drawing is free for a name. */
export function bandsOf(
  questions: readonly Sectioned[],
  titles: Readonly<Record<string, string>>,
  steps: readonly Step[],
  axis: Axis,
): readonly Band[] {
  const runs: { title: string; section: string; from: number; to: number }[] = []
  for (const { n, section } of questions) {
    const run = runs.at(-1)
    if (run?.section === section) run.to = n
    else runs.push({ title: titles[section] ?? section, section, from: n, to: n })
  }
  const xs = steps.map((step) => ({ place: step.place, x: percent(placeOn(axis, step.at)) }))
  return runs.map(({ title, from, to }) => {
    const own = xs.flatMap(({ place, x }, i) => (place >= from && place <= to ? [x, xs[i + 1]?.x ?? x] : []))
    return { title, from, to, free: widestOf([0, ...own, 100]) }
  })
}

/** The widest stretch between neighbors of a list in order. */
function widestOf(xs: readonly number[]): Band['free'] {
  let best = { from: 0, to: 0 }
  for (const [i, from] of xs.entries()) {
    const to = xs[i + 1] ?? from
    if (to - from > best.to - best.from) best = { from, to }
  }
  return best
}

/**
 * Where an even pace would have led: from the first question to the last over the time there was, standing still in
 * breaks. @param limitMs the time for the questions, without breaks
 */
export function paceOf(axis: Axis, steps: readonly Step[], questions: number, limitMs: number): string {
  const start = axis.knots[0]?.at ?? 0
  const end = axis.knots.at(-1)?.at ?? 0
  const breaks = steps.flatMap((step) =>
    step.kind === 'away' && step.why === 'break' ? [{ from: step.at as number, to: step.at + step.ms }] : [],
  )
  let worked = 0
  let at: number = start
  const points: string[] = []
  const put = (moment: number) => {
    const n = Math.min(questions, 1 + ((questions - 1) * worked) / limitMs)
    const x = Math.round(placeOn(axis, moment as never) * WIDTH * 10) / 10
    points.push(`${x} ${yOf(n, questions)}`)
  }
  put(start)
  for (const { from, to } of [...breaks, { from: end, to: end }]) {
    worked += Math.max(0, from - at)
    put(from)
    if (to > from) put(to)
    at = Math.max(at, to)
  }
  return `M${points.join('L')}`
}
