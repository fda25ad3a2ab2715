import type { CaseView } from '#sandbox'
import { LetterView } from './letter-view.tsx'

const OUTCOMES = { dismissed: 'not heard', upheld: 'lost', overturned: 'won' } as const

/** The letters of appeal of a closed case, as they went out, with what came of them. */
export function ReportLetters({ appeals }: Pick<CaseView, 'appeals'>) {
  if (appeals.length === 0) return null
  return (
    <section className="mb-10">
      <h2 className="mb-3 text-2xl">Letters of appeal</h2>
      {appeals.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: letters are their place
        <details key={i} className="prints-open mb-4">
          <summary>
            {one.account}, level {one.level}, filed {one.filed}:{' '}
            {one.outcome ? `${OUTCOMES[one.outcome.kind]}. ${one.outcome.why}` : 'no answer came.'}
          </summary>
          <div className="mt-3">
            <LetterView letter={one.sheet} name={`${one.account}-appeal-${one.level}`} />
          </div>
        </details>
      ))}
    </section>
  )
}
