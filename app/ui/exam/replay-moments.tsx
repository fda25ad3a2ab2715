import type { MomentRow } from '#exams'
import { nthInWords } from '#exams'
import type { Calendar } from './replay-scale.ts'
import { clockFace } from './use-clock.ts'

interface ReplayMomentsProps {
  readonly rows: readonly MomentRow[]
  readonly calendar: Calendar
}

/** Every moment as a list: what the drawing shows, for ears, for paper and for those who like to read. */
export function ReplayMoments({ rows, calendar }: ReplayMomentsProps) {
  const days: { readonly day: string | null; readonly rows: MomentRow[] }[] = []
  for (const row of rows) {
    const day = calendar.day(row.at)
    const last = days.at(-1)
    if (last && last.day === day) last.rows.push(row)
    else days.push({ day, rows: [row] })
  }
  return (
    <section aria-labelledby="moments" className="scroll-mt-6">
      <h2 id="moments" className="text-xl">
        Every moment
      </h2>
      {days.map(({ day, rows: own }) => (
        <div key={day ?? ''}>
          {day !== null && <h3 className="mt-5 text-lg">{day}</h3>}
          <ol className="mt-2 text-[15px]">
            {own.map((row) => (
              <Moment key={row.step} row={row} time={calendar.time(row.at)} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

function Moment({ row: { place, nth, ms, did }, time }: { row: MomentRow; time: string }) {
  return (
    <li className="grid grid-cols-[5rem_1fr] border-b border-line py-1">
      <span className="tabular text-faint">{time}</span>
      <span className={place === 0 ? 'text-soft' : ''}>
        {place > 0 && (
          <>
            Question {place}
            {nth > 1 && `, ${nthInWords(nth)} time`}
            {nth > 0 && <span className="text-faint"> ({clockFace(Math.round(ms / 1000))})</span>}
            {': '}
          </>
        )}
        {did.length === 0 ? 'looked at' : did.join('; ')}
      </span>
    </li>
  )
}
