import { Link } from '@remix-run/react'

interface SectionsReadProps {
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly done: number
    readonly total: number
  }[]
}

/** How much of each section is read; sections without lessons lead to practice. */
export function SectionsRead({ sections }: SectionsReadProps) {
  const withLessons = sections.filter((s) => s.total > 0)
  const without = sections.filter((s) => s.total === 0)
  return (
    <div>
      <ul className="border-t border-line">
        {withLessons.map(({ id, title, done, total }) => (
          <li key={id} className="flex min-h-11 items-center gap-4 border-b border-line py-1.5">
            <Link to={`/lessons/${id}`} className="min-w-0 flex-1 text-ink">
              {title}
            </Link>
            <Dots done={done} total={total} />
            <span className={`w-24 text-right text-dense ${done === total ? 'text-good' : 'text-soft'}`}>
              {done === total && '✓ '}
              {done} of {total}
            </span>
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <>
          <p className="mt-4 text-dense text-soft">Questions only for now, so practice:</p>
          <ul className="flex flex-wrap gap-x-5 text-dense">
            {without.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/practice?section=${id}`} className="inline-flex min-h-11 items-center">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** One dot a lesson, filled when it is read. The count stands beside it in words. */
function Dots({ done, total }: { done: number; total: number }) {
  const step = 14
  const places = Array.from({ length: total }, (_, i) => i)
  return (
    <svg aria-hidden="true" width={total * step} height="12" className="hidden shrink-0 sm:block">
      {places.map((at) => (
        <circle
          key={at}
          cx={at * step + 7}
          cy="6"
          r="4.5"
          className={at < done ? 'fill-ink stroke-ink' : 'fill-none stroke-edge'}
        />
      ))}
    </svg>
  )
}
