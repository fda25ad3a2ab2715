import type { Report } from '#exams'
import { count } from '#kernel/text.ts'

const WORDS = {
  'wrong-to-right': 'from wrong to right',
  'right-to-wrong': 'from right to wrong',
  'wrong-to-wrong': 'from one wrong answer to another',
  'right-to-right': 'between answers that are both right',
} as const

/** What changing answers brought: the first settled answer of each question against the last. */
export function ReportChanges({ report, attemptId }: { report: Report; attemptId: string }) {
  const changed = report.questions.filter((q) => q.change !== null)
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className="text-xl">
        Changed answers
      </h2>
      {changed.length === 0 ? (
        <p className="mt-1 text-soft">No answer was changed.</p>
      ) : (
        <>
          <p className="mt-1 text-soft">
            {count(changed.length, 'answer')} changed. Won {report.changes['wrong-to-right']}, lost{' '}
            {report.changes['right-to-wrong']}.
          </p>
          <ul className="mt-3 grid gap-1.5">
            {(Object.keys(WORDS) as (keyof typeof WORDS)[])
              .filter((kind) => report.changes[kind] > 0)
              .map((kind) => (
                <li key={kind}>
                  {report.changes[kind]} {WORDS[kind]}:{' '}
                  {changed
                    .filter((q) => q.change === kind)
                    .map((q, i) => (
                      <span key={q.n}>
                        {i > 0 && ', '}
                        <a href={`/attempts/${attemptId}/review#q${q.n}`}>{q.n}</a>
                      </span>
                    ))}
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  )
}
