import type { Report } from '#exams'
import { ShareBar } from '#ui/charts/share-bar.tsx'

interface ReportSectionsProps {
  readonly report: Report
  readonly titles: Readonly<Record<string, string>>
  /** Where the number of questions of a section comes from: "platform estimate"; null in practice. */
  readonly weights: string | null
}

/** Every section with its share, how sure that is, and the pass line. The same numbers in words for eyes and ears. */
export function ReportSections({ report, titles, weights }: ReportSectionsProps) {
  const mark = report.passMark?.percent ?? null
  return (
    <section aria-labelledby="by-section">
      <h2 id="by-section" className="text-xl">
        By section
      </h2>
      <p className="mt-1 text-sm text-soft">
        Bar: share right. Bracket: where the real share lies, 95 times in 100.
        {mark !== null && ` Red line: pass mark, ${mark}\u00a0%.`}
        {weights !== null && ` How many questions a section has: ${weights}.`}
      </p>
      <ul className="mt-3">
        {report.sections.map((line) => (
          <li
            key={line.section}
            className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 border-b border-line py-2.5 sm:grid-cols-[13rem_1fr_9rem]"
          >
            <span>{titles[line.section] ?? line.section}</span>
            <span className="order-last col-span-2 sm:order-none sm:col-span-1">
              <ShareBar
                share={line.percent}
                low={line.interval.low}
                high={line.interval.high}
                mark={line.minimum ?? mark}
              />
            </span>
            <span className="text-right text-[15px]">
              {points(line.points)} of {line.total}
              <span className="block text-[13px] text-faint">
                {Math.round(line.interval.low)}–{Math.round(line.interval.high)}&nbsp;%
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 6 → "6", 6.3333 → "6.3". */
export const points = (n: number): string => (Number.isInteger(n) ? String(n) : n.toFixed(1))
