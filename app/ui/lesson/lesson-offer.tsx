import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

interface LessonOfferProps {
  readonly lesson: {
    readonly section: string
    readonly slug: string
    readonly title: string
    readonly summary: string
    readonly minutes: number
  }
  /** The line above the title: where it belongs, or what became of it. */
  readonly tag: ReactNode
  /** Why this one. */
  readonly why?: ReactNode
  readonly go: string
  /** Whether it is the first thing to do on the page. */
  readonly first: boolean
}

/** One lesson to open, with the reason it is offered. */
export function LessonOffer({ lesson, tag, why, go, first }: LessonOfferProps) {
  const to = `/lessons/${lesson.section}/${lesson.slug}`
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 flex-1 basis-80">
        <p className="text-sm text-soft">{tag}</p>
        <h3 className="mt-1 text-xl">
          <Link to={to} className="text-ink">
            {lesson.title}
          </Link>
        </h3>
        <p className="mt-1.5 max-w-measure text-soft">{lesson.summary}</p>
        {why && <p className="mt-1.5 max-w-measure text-dense text-soft">{why}</p>}
      </div>
      <Link to={to} className={`btn ${first ? 'btn-go' : ''}`}>
        {go}
      </Link>
    </div>
  )
}
