import { Link, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Outcome } from '#exams'
import { lastingInWords } from '#exams'
import { TimeBar } from '#ui/charts/time-bar.tsx'
import { clockFace } from './use-clock.ts'

/** How long one question took and what became of it. */
export interface TimeLine {
  readonly n: number
  readonly section: string
  readonly ms: number
  readonly visits: number
  readonly outcome: Outcome
  readonly changed: boolean
  readonly flagged: boolean
}

interface ReplayTimesProps {
  readonly lines: readonly TimeLine[]
  readonly budgetMs: number | null
  readonly attemptId: string
}

const SORTS = {
  question: (a: TimeLine, b: TimeLine) => a.n - b.n,
  time: (a: TimeLine, b: TimeLine) => b.ms - a.ms || a.n - b.n,
  visits: (a: TimeLine, b: TimeLine) => b.visits - a.visits || b.ms - a.ms || a.n - b.n,
}
type Sort = keyof typeof SORTS
const sortOf = (asked: string | null): Sort => (asked === 'time' || asked === 'visits' ? asked : 'question')

const RESULTS: Readonly<Record<Outcome, string>> = {
  right: '✓ right',
  partial: '◐ partly right',
  wrong: '✗ wrong',
  unanswered: '○ no answer',
  unscorable: '✗ not scorable',
}

/** Every question with its time against an equal share, sortable by links. */
export function ReplayTimes({ lines, budgetMs, attemptId }: ReplayTimesProps) {
  const [search] = useSearchParams()
  const sort = sortOf(search.get('sort'))
  const over = budgetMs === null ? 0 : lines.filter(({ ms }) => ms > budgetMs).length
  const longest = Math.max(1, ...lines.map(({ ms }) => ms))
  // One question that took an hour must not flatten all the others.
  const top = budgetMs === null ? longest : Math.min(longest, budgetMs * 4)
  return (
    <section aria-labelledby="times" className="scroll-mt-6">
      <h2 id="times" className="text-xl">
        Time per question
      </h2>
      <p className="mt-1 max-w-measure text-soft">
        All visits together.
        {budgetMs !== null &&
          ` An equal share of the time is ${lastingInWords(budgetMs)} (the mark); ${over} of ${lines.length} took longer.`}
      </p>
      <table className="sheet mt-3">
        <thead>
          <tr>
            <Head sort="question" now={sort}>
              Question
            </Head>
            <Head sort="time" now={sort} wide>
              Time
            </Head>
            <Head sort="visits" now={sort} right>
              Visits
            </Head>
            <th scope="col" className="pl-3!">
              Result
            </th>
          </tr>
        </thead>
        <tbody>
          {[...lines].sort(SORTS[sort]).map(({ n, ms, visits, outcome, changed, flagged }) => (
            <tr key={n}>
              <td>
                <a href={`/attempts/${attemptId}/review#q${n}`}>{n}</a>
              </td>
              <td className="tabular">
                {visits === 0 ? (
                  <span className="text-soft">not opened</span>
                ) : (
                  <span className="grid items-center gap-x-3 sm:grid-cols-[4.5rem_1fr]">
                    {clockFace(Math.round(ms / 1000))}
                    <TimeBar
                      share={Math.min(1, ms / top)}
                      even={budgetMs === null || budgetMs > top ? null : budgetMs / top}
                    />
                  </span>
                )}
              </td>
              <td className="text-right">{visits}</td>
              <td className="pl-3!">
                {RESULTS[outcome]}
                {changed && ' · changed'}
                {flagged && ' · flagged'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface HeadProps {
  readonly sort: Sort
  readonly now: Sort
  readonly wide?: boolean
  readonly right?: boolean
  readonly children: ReactNode
}

function Head({ sort, now, wide = false, right = false, children }: HeadProps) {
  const order = sort === 'question' ? 'ascending' : 'descending'
  return (
    <th
      scope="col"
      aria-sort={now === sort ? order : undefined}
      className={`${wide ? 'sm:w-1/2' : ''} ${right ? 'text-right!' : ''}`}
    >
      <Link to={`?sort=${sort}#times`} preventScrollReset className="inline-flex min-h-6 items-center">
        {children}
        <span aria-hidden="true">{now === sort && (sort === 'question' ? '\u00a0↑' : '\u00a0↓')}</span>
      </Link>
    </th>
  )
}
