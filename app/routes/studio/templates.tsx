import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listSections, listTemplates } from '#curriculum/server'
import { requireCan } from '#http/session.server.ts'
import { count } from '#kernel/text.ts'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Templates · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireCan(request, context, 'read', { kind: 'studio' })
  const [sections, all] = await Promise.all([listSections(context.db), listTemplates(context.db)])
  const groups = sections.map(({ id, title, objectives }) => ({
    id,
    title,
    templates: all
      .filter(({ section }) => section === id)
      .map((one) => ({
        ...one,
        objective: objectives.find((o) => o.id === one.objective)?.title ?? one.objective,
      })),
  }))
  return { groups: groups.filter(({ templates }) => templates.length > 0), total: all.length }
}

const TYPES: Readonly<Record<string, string>> = {
  single: 'single best answer',
  numeric: 'number',
  truefalse: 'true or false',
}

export default function TemplatesPage() {
  const { groups, total } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-4xl">
      <PageHead tag="Studio" title="Templates">
        <p>
          {count(total, 'template')} whose facts vary with every draw. The billing engine gives the key, and
          each wrong answer comes from a misconception. Practice and exams draw from them.
        </p>
      </PageHead>
      {groups.length === 0 && <Empty title="No templates are published." />}
      {groups.map(({ id, title, templates }) => (
        <section key={id} className="mb-10" aria-labelledby={id}>
          <h2 id={id} className="mb-3 text-2xl">
            {title} <span className="text-base text-soft">({templates.length})</span>
          </h2>
          <ul className="grid gap-2">
            {templates.map((one) => (
              <li key={one.id} className="flex flex-wrap gap-x-3">
                <Link to={`/studio/templates/${one.id}`}>{one.id}</Link>
                <span className="text-soft">
                  {one.objective} · {TYPES[one.type] ?? one.type} · difficulty {one.difficulty}
                  {one.status === 'live' ? '' : ` · ${one.status}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
