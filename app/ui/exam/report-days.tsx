import type { PacingByDay, Report } from '#exams'
import { lastingInWords } from '#exams'
import { DayStrip } from '#ui/charts/day-strip.tsx'
import { DayWords } from '#ui/kit/day-words.tsx'

/** How the days of a long exam went: each against an even pace, first in words. */
export function ReportDays({ report, pacing }: { report: Report; pacing: PacingByDay }) {
  const { days, daysGiven, perDay, questions } = pacing
  const worked = days.filter(({ answered }) => answered > 0)
  const fullest = worked.reduce<(typeof days)[number] | null>(
    (best, day) => (best && best.answered >= day.answered ? best : day),
    null,
  )
  const first = days[0]
  const last = days.at(-1)
  return (
    <section aria-labelledby="pacing">
      <h2 id="pacing" className="text-xl">
        Pacing
      </h2>
      <p className="mt-1 max-w-measure text-soft">
        {fullest ? (
          <>
            You answered questions on {worked.length} of {days.length} {days.length === 1 ? 'day' : 'days'},
            most of them on <DayWords day={fullest.day} />: {fullest.answered}. {last?.total ?? 0} of{' '}
            {questions} had an answer at the end.
          </>
        ) : (
          <>Nothing was answered on any of {days.length} days.</>
        )}{' '}
        An even pace over the {daysGiven} days you had was {perDay} a day.
        {report.pacing.spentMs > 0 &&
          ` In all you spent ${lastingInWords(report.pacing.spentMs)} at the questions.`}
      </p>
      <p className="mt-1 text-sm text-soft">
        A bar a day, dark from the even pace on; dashed: the even pace.
      </p>
      <div className="mt-3 border-b border-line">
        <DayStrip values={days.map(({ answered }) => answered)} even={questions / daysGiven} />
      </div>
      {first && last && (
        <p className="mt-1 flex flex-wrap justify-between gap-x-4 text-[13px] text-faint">
          <span>
            <DayWords day={first.day} />
          </span>
          <span>
            <DayWords day={last.day} />
          </span>
        </p>
      )}
      <DaysTable pacing={pacing} />
    </section>
  )
}

/** The same as numbers, for ears and for paper. */
function DaysTable({ pacing: { days, perDay, questions } }: { pacing: PacingByDay }) {
  return (
    <details className="prints-open mt-3">
      <summary className="flex min-h-11 items-center text-sm text-soft">Day by day in numbers</summary>
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col" className="text-right!">
              Answered
            </th>
            <th scope="col" className="text-right!">
              In all
            </th>
            <th scope="col" className="text-right!">
              Even pace
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, answered, total }, i) => (
            <tr key={day}>
              <td>
                <DayWords day={day} />
              </td>
              <td className="text-right">{answered}</td>
              <td className="text-right">{total}</td>
              <td className="text-right">{Math.min(questions, perDay * (i + 1))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
