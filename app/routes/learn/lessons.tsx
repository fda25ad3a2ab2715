import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireCan } from '#http/session.server.ts'
import { count } from '#kernel/text.ts'
import { progressOf } from '#study'
import { readingList } from '#study/server'
import { PageHead } from '#ui/kit/page-head.tsx'
import { LessonLines } from '#ui/lesson/lesson-lines.tsx'

export const meta: MetaFunction = () => [{ title: 'Lessons · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'lesson' })
  return { sections: await readingList(context.db, actor) }
}

export default function Lessons() {
  const { sections } = useLoaderData<typeof loader>()
  const { done, total } = progressOf(sections.flatMap((s) => s.lessons))
  return (
    <div className="prints-small mx-auto max-w-3xl">
      <PageHead title="Lessons">
        <p>
          The {sections.length} sections of the examination, in its order. {done} of {count(total, 'lesson')}{' '}
          read. Go through them one by one, or start where a practice exam showed a gap.
        </p>
      </PageHead>
      {sections.map((section) => (
        <section
          key={section.id}
          aria-labelledby={section.id}
          className="border-t border-line py-4 print:break-inside-avoid print:py-2"
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h2 id={section.id} className="text-xl">
              <Link to={`/lessons/${section.id}`} className="inline-block py-2 text-ink">
                {section.title}
              </Link>
            </h2>
            <p className="text-sm text-soft">
              {section.lessons.length > 0 ? (
                `${progressOf(section.lessons).done} of ${section.lessons.length} read`
              ) : (
                <>
                  Questions only:{' '}
                  <Link to={`/practice?section=${section.id}`} className="inline-block py-2">
                    practice<span className="sr-only"> {section.title}</span>
                  </Link>
                </>
              )}
            </p>
          </div>
          {section.lessons.length > 0 && <LessonLines lessons={section.lessons} />}
        </section>
      ))}
    </div>
  )
}
