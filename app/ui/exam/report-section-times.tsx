import type { Report } from '#exams'
import { lastingInWords } from '#exams'
import { TimeBar } from '#ui/charts/time-bar.tsx'

interface ReportSectionTimesProps {
  readonly report: Report
  readonly titles: Readonly<Record<string, string>>
  /** Whether it is folded: at one go it is a detail, over days the sections are how one works. */
  readonly folded: boolean
}

/** Where the time went by section, each against what its questions would take if all took the same. */
export function ReportSectionTimes({ report, titles, folded }: ReportSectionTimesProps) {
  const { questions, pacing } = report
  if (pacing.spentMs === 0 || questions.length === 0) return null
  const each = pacing.spentMs / questions.length
  const lines = [...new Set(questions.map(({ section }) => section))].map((section) => {
    const own = questions.filter((question) => question.section === section)
    return { section, count: own.length, ms: own.reduce((sum, { ms }) => sum + ms, 0) }
  })
  if (lines.length < 2) return null
  const top = Math.max(...lines.map(({ ms, count }) => Math.max(ms, count * each)))
  const list = (
    <>
      <p className="mt-1 text-sm text-soft">
        Bar: time at its questions. Mark: the same time for every question, {lastingInWords(each)} each.
      </p>
      <ul className="mt-3">
        {lines.map((line) => (
          <SectionTime
            key={line.section}
            {...line}
            title={titles[line.section] ?? line.section}
            {...{ each, top }}
          />
        ))}
      </ul>
    </>
  )
  return (
    <section aria-labelledby="time-by-section">
      {folded ? (
        <details className="prints-open">
          <summary className="min-h-11">
            <h2 id="time-by-section" className="inline text-xl">
              Time by section
            </h2>
          </summary>
          {list}
        </details>
      ) : (
        <>
          <h2 id="time-by-section" className="text-xl">
            Time by section
          </h2>
          {list}
        </>
      )}
    </section>
  )
}

interface SectionTimeProps {
  readonly title: string
  readonly count: number
  readonly ms: number
  /** Milliseconds of an equal share, and of the widest bar. */
  readonly each: number
  readonly top: number
}

function SectionTime({ title, count, ms, each, top }: SectionTimeProps) {
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 border-b border-line py-2 sm:grid-cols-[13rem_1fr_9rem]">
      <span>{title}</span>
      <span className="order-last col-span-2 sm:order-none sm:col-span-1">
        <TimeBar share={ms / top} even={(count * each) / top} />
      </span>
      <span className="text-right text-[15px]">
        {lastingInWords(ms)}
        <span className="block text-[13px] text-faint">{lastingInWords(ms / count)} each</span>
      </span>
    </li>
  )
}
