import { Link } from '@remix-run/react'

interface ReportClaimsProps {
  readonly claims: readonly {
    readonly n: number
    readonly grade: number | null
    readonly caseId: string | null
    readonly corrected: 'void' | 'credit' | 'rekey' | null
  }[]
}

/** The claims that were worked in an exam: each with its grade, and the way to what was expected and found in it. */
export function ReportClaims({ claims }: ReportClaimsProps) {
  if (claims.length === 0) return null
  return (
    <section aria-labelledby="claims">
      <h2 id="claims" className="text-2xl">
        Claims worked
      </h2>
      <p className="mt-2 max-w-measure text-soft">
        Each is one question. Its grade of a hundred is its share of the point; its report says what was
        expected and what was found.
      </p>
      <ul className="mt-4 grid gap-2">
        {claims.map(({ n, grade, caseId, corrected }) => (
          <li key={n} className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-medium">Question {n}</span>
            {grade === null || caseId === null ? (
              <span className="text-soft">Nothing was done in this claim.</span>
            ) : (
              <>
                <span className="tabular">{grade} of 100</span>
                <Link to={`/cases/${caseId}/report`}>
                  Report of this claim<span className="sr-only"> of question {n}</span>
                </Link>
              </>
            )}
            {corrected === 'credit' && <span className="text-soft">Credited in full by a correction.</span>}
            {corrected === 'void' && <span className="text-soft">Left out by a correction.</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
