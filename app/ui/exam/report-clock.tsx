import type { ClockPanel, PageLine } from '#exams'
import { clockInWords, isOverDays, lengthInWords, momentInWords, skewInWords } from '#exams'
import { count } from '#kernel/text.ts'

interface ReportClockProps {
  readonly panel: ClockPanel
  /** In which the candidate reads the time. */
  readonly zone: string
}

/** After an exam: what the clocks did, in plain sentences, and behind it how that is known. Calm when nothing happened. */
export function ReportClock({ panel, zone }: ReportClockProps) {
  const lines = clockInWords(panel, zone)
  return (
    <section aria-labelledby="clock">
      <h2 id="clock" className="text-xl">
        The clock
      </h2>
      <div className="mt-1 grid max-w-measure gap-1.5 text-soft">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {lines.length === 0 && panel.isRecorded && <p>Nothing unusual.</p>}
        {!panel.isRecorded && (
          <p>No device clocks were recorded in this attempt. The server’s clock counted, as always.</p>
        )}
      </div>
      <details className="prints-open mt-3 text-sm text-soft">
        <summary>How this came to be</summary>
        <p className="mt-2 max-w-measure">
          The server’s clock alone decides. Each page of the exam room has a stopwatch of its own, which
          changing a clock does not move. When the room was opened, looked at again or handed in, and when the
          device’s clock and that stopwatch parted, the page reported both. How far a clock was off is known
          from the message that traveled fastest; a clock that went on while the stopwatch stood still means
          that the device slept.
        </p>
        {panel.pages.length > 0 && <Pages panel={panel} zone={zone} />}
        <Breaks panel={panel} zone={zone} />
      </details>
    </section>
  )
}

function Pages({ panel, zone }: ReportClockProps) {
  const when = (at: PageLine['from']) => momentInWords(at, zone, isOverDays(panel))
  return (
    <div className="mt-3 overflow-x-auto">
      <table className="sheet">
        <caption className="sr-only">Every page on which the exam was open</caption>
        <thead>
          <tr>
            <th scope="col">Page</th>
            <th scope="col">Open</th>
            <th scope="col">Device’s clock</th>
            <th scope="col">What it told</th>
          </tr>
        </thead>
        <tbody>
          {panel.pages.map((page, i) => (
            <tr key={`${page.from} ${page.to}`}>
              <td>{i + 1}</td>
              <td>
                {when(page.from)} to {when(page.to)}
              </td>
              <td>{page.skewMs === null ? 'not recorded' : skewInWords(page.skewMs)}</td>
              <td>{told(page, when) || 'nothing unusual'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Everything one page told, the small things too. */
function told({ changes, sleeps, hidden, away }: PageLine, when: (at: PageLine['from']) => string): string {
  const out = hidden.reduce((sum, { ms }) => sum + ms, 0)
  return [
    ...sleeps.map(({ from, ms }) => `slept ${lengthInWords(ms)} from ${when(from)}`),
    ...changes.map(
      ({ at, byMs }) => `set ${byMs > 0 ? 'forward' : 'back'} ${lengthInWords(byMs)} at ${when(at)}`,
    ),
    ...away.map(
      ({ from, ms, changes: n }) =>
        `${count(n, 'change')} from ${when(from)} on waited up to ${lengthInWords(ms)}`,
    ),
    ...(out > 0 ? [`out of sight ${lengthInWords(out)}`] : []),
  ].join('; ')
}

function Breaks({ panel, zone }: ReportClockProps) {
  const { breaks } = panel.credit
  if (breaks.length === 0) return null
  return (
    <ul className="mt-3 list-disc pl-5">
      {breaks.map(({ at, ms, stoodMs, isScheduled }) => (
        <li key={at}>
          {isScheduled ? 'Break of the exam' : 'Break of your own'} at{' '}
          {momentInWords(at, zone, isOverDays(panel))}: {lengthInWords(ms)};{' '}
          {stoodMs > 0 ? `the clock stood still for ${lengthInWords(stoodMs)}` : 'the clock ran on'}.
        </li>
      ))}
    </ul>
  )
}
