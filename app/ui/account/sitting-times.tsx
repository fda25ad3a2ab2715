import { Form } from '@remix-run/react'
import { spokenTime } from '#ui/exam/spoken-time.ts'
import { DayTime } from '#ui/kit/day-time.tsx'

interface SittingTimesProps {
  readonly sittings: readonly {
    readonly id: string
    readonly title: string
    readonly startedAt: number
    readonly made: string
    readonly remainingMs: number
    readonly isOnBreak: boolean
  }[]
  readonly zone: string
}

/** "44 days 23 hours", "1 hour 12 minutes": to the minute. */
const leftInWords = (ms: number): string => {
  const minutes = Math.floor(ms / 60_000)
  return minutes === 0 ? 'less than a minute' : spokenTime(minutes * 60)
}

/** The open exams of a person with their time, each with a small form that gives it minutes. */
export function SittingTimes({ sittings, zone }: SittingTimesProps) {
  return (
    <section aria-labelledby="open" className="mt-12">
      <h2 id="open" className="text-2xl">
        Open exams
      </h2>
      {sittings.length === 0 && <p className="mt-2 text-soft">None at the moment.</p>}
      <ul>
        {sittings.map((sitting) => (
          <li key={sitting.id} className="border-b border-line py-5">
            <h3 className="text-lg">{sitting.title}</h3>
            <p className="mt-1 text-soft">
              {sitting.made} · begun <DayTime at={sitting.startedAt} zone={zone} /> ·{' '}
              {leftInWords(sitting.remainingMs)} left
              {sitting.isOnBreak && '; on a break'}
            </p>
            <Form method="post" className="mt-3 flex flex-wrap items-end gap-3">
              <input type="hidden" name="attempt" value={sitting.id} />
              <label className="w-32">
                <span className="mb-1 block text-sm">Minutes (− takes)</span>
                <input
                  type="number"
                  name="minutes"
                  min="-1440"
                  max="1440"
                  required
                  defaultValue="15"
                  className="input"
                />
              </label>
              <label className="min-w-0 flex-1 basis-56">
                <span className="mb-1 block text-sm">Why</span>
                <input type="text" name="why" maxLength={300} required className="input" />
              </label>
              <button type="submit" className="btn">
                Change the time
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
