import type { Sticky } from '#exams'
import { lastingInWords, stickyInWords } from '#exams'
import { count } from '#kernel/text.ts'

interface ReplayStickyProps {
  readonly sticky: Sticky | null
  readonly overDays: boolean
  readonly attemptId: string
}

/** The questions that held the candidate longest, and what that cost, no more than is known. */
export function ReplaySticky({ sticky, overDays, attemptId }: ReplayStickyProps) {
  return (
    <section aria-labelledby="sticky" className="scroll-mt-6">
      <h2 id="sticky" className="text-xl">
        The stickiest questions
      </h2>
      <p className="mt-1 max-w-measure text-sm text-soft">
        A question is sticky when it held you for more than twice the middle time of the questions you opened
        {sticky && ` (${lastingInWords(sticky.middleMs)})`}, all visits together. Shown are the three with the
        most time; of equal time, the one you came back to more often.
      </p>
      {sticky === null ? (
        <p className="mt-3 text-soft">None was: your time was spread evenly.</p>
      ) : (
        <>
          <ol className="mt-3 grid gap-2">
            {sticky.questions.map(({ n, ms, visits, points }) => (
              <li key={n} className="tabular">
                <a href={`/attempts/${attemptId}/review#q${n}`}>Question {n}</a>: {lastingInWords(ms)} in{' '}
                {count(visits, 'visit')}, {points === 1 ? 'right' : points > 0 ? 'partly right' : 'no point'}
              </li>
            ))}
          </ol>
          <p className="mt-3 max-w-measure">{stickyInWords(sticky, overDays).join(' ')}</p>
        </>
      )}
    </section>
  )
}
