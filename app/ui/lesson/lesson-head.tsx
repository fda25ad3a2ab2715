import { Link } from '@remix-run/react'
import { count } from '#kernel/text.ts'

interface LessonHeadProps {
  readonly lesson: {
    readonly section: string
    readonly sectionTitle: string
    readonly title: string
    readonly summary: string
    readonly minutes: number
    readonly codeYear: 'any' | number
    readonly objectives: readonly { readonly id: string; readonly title: string }[]
    /** The lessons to read before this one. */
    readonly after: readonly {
      readonly id: string
      readonly section: string
      readonly slug: string
      readonly title: string
      readonly isRead: boolean
    }[]
    /** Where it stands in its section, from 1. */
    readonly place: { readonly n: number; readonly of: number }
  }
}

/** The top of a lesson: where it belongs, its title, how long it takes, for which codes it is true, what it is for. */
export function LessonHead({ lesson }: LessonHeadProps) {
  const { after, codeYear, objectives, place } = lesson
  return (
    <header className="mb-10 font-sans text-base">
      <p className="tag mb-2">
        <Link to={`/lessons/${lesson.section}`}>{lesson.sectionTitle}</Link> · Lesson {place.n} of {place.of}
      </p>
      <h1 className="text-3xl sm:text-4xl">{lesson.title}</h1>
      <p className="mt-4 font-serif text-lg leading-relaxed text-soft">{lesson.summary}</p>
      <p className="mt-4 text-sm text-soft">
        {count(lesson.minutes, 'minute')} ·{' '}
        {codeYear === 'any' ? 'true of any code year' : `codes and amounts of ${codeYear}`}
      </p>
      <div className="mt-6 border-y border-line py-4">
        <p className="text-sm font-medium">What you will be able to do</p>
        <ul className="mt-1.5 list-disc pl-5 text-dense text-soft">
          {objectives.map((objective) => (
            <li key={objective.id} className="mt-1">
              {objective.title}
            </li>
          ))}
        </ul>
        {after.length > 0 && (
          <p className="mt-3 text-dense text-soft">
            <span className="font-medium text-ink">Read first:</span>{' '}
            {after.map(({ id, section, slug, title, isRead }, i) => (
              <span key={id}>
                {i > 0 && '; '}
                <Link to={`/lessons/${section}/${slug}`}>{title}</Link>
                {isRead && ' (read)'}
              </span>
            ))}
          </p>
        )}
      </div>
    </header>
  )
}
