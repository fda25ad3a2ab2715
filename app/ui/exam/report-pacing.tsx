import type { Report } from '#exams'
import { PacingStrip } from '#ui/charts/pacing-strip.tsx'
import { clockFace } from './spoken-time.ts'

const face = (ms: number) => clockFace(Math.round(ms / 1000))

/** Where the time went: each question against an equal share, and the slowest ones by name. */
export function ReportPacing({ report, attemptId }: { report: Report; attemptId: string }) {
  const { pacing, questions } = report
  const slowest = [...questions]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 3)
    .filter((q) => q.ms > 0)
  if (pacing.spentMs === 0) return null
  return (
    <section aria-labelledby="pacing">
      <h2 id="pacing" className="text-xl">
        Pacing
      </h2>
      <p className="mt-1 text-soft">
        {face(pacing.spentMs)} at the questions.
        {pacing.budgetMs !== null &&
          ` An equal share is ${face(pacing.budgetMs)} each; ${pacing.overBudget} of ${questions.length} took longer.`}
      </p>
      <div className="mt-3 border-b border-line">
        <PacingStrip spent={questions.map((q) => q.ms)} budgetMs={pacing.budgetMs} />
      </div>
      <p className="mt-1 flex justify-between text-[13px] text-faint">
        <span>Question 1</span>
        {pacing.budgetMs !== null && <span>dashed: equal share</span>}
        <span>{questions.length}</span>
      </p>
      {slowest.length > 0 && (
        <p className="mt-3 text-soft">
          Slowest:{' '}
          {slowest.map((q, i) => (
            <span key={q.n}>
              {i > 0 && ', '}
              <a href={`/attempts/${attemptId}/review#q${q.n}`}>question {q.n}</a> ({face(q.ms)})
            </span>
          ))}
          .
        </p>
      )}
    </section>
  )
}
