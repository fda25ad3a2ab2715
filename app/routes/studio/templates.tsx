import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { listSections, listTemplates } from '#curriculum/server'
import { requireCan } from '#http/session.server.ts'
import { count } from '#kernel/text.ts'
import { TemplateLines } from '#ui/exam/template-lines.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { FilterChoice } from '#ui/kit/filter-choice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Templates · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireCan(request, context, 'read', { kind: 'studio' })
  const [all, templates] = await Promise.all([listSections(context.db), listTemplates(context.db)])
  const sections = all
    .map(({ id, title, objectives }) => ({
      ...{ id, title, total: templates.filter(({ section }) => section === id).length },
      objectives: objectives
        .map((one) => ({ ...one, templates: templates.filter(({ objective }) => objective === one.id) }))
        .filter((one) => one.templates.length > 0),
    }))
    .filter(({ total }) => total > 0)
  const asked = new URL(request.url).searchParams.get('section')
  const section = sections.find(({ id }) => id === asked)?.id ?? ''
  return {
    ...{ section, total: templates.length, choices: sections.map(({ id, title }) => ({ id, title })) },
    shown: sections.filter(({ id }) => section === '' || id === section),
  }
}

export default function TemplatesPage() {
  const { section, total, choices, shown } = useLoaderData<typeof loader>()
  return (
    <div className="prints-small mx-auto max-w-4xl">
      <PageHead tag="Studio" title="Templates">
        <p>
          {count(total, 'template')} whose facts vary with every draw. The billing engine gives the key, and
          each wrong answer comes from a misconception. Practice and exams draw from them.
        </p>
      </PageHead>
      {total === 0 && (
        <Empty title="No templates are published.">
          <p>
            <Link to="/studio/catalogue">What there is to study</Link> shows what is.
          </p>
        </Empty>
      )}
      {choices.length > 1 && <SectionFilter section={section} choices={choices} />}
      {section !== '' && (
        <p role="status" className="mt-4 text-sm text-soft">
          {shown[0]?.total} of {count(total, 'template')}. <Link to="/studio/templates">Show all</Link>
        </p>
      )}
      {shown.map(({ id, title, total, objectives }) => (
        <section key={id} className="mt-10" aria-labelledby={id}>
          <h2 id={id} className="text-2xl">
            {title} <span className="text-base text-soft">({total})</span>
          </h2>
          {objectives.map(({ id, title, templates }) => (
            <section key={id} className="mt-5" aria-labelledby={id}>
              <h3 id={id} className="mb-2 font-sans text-base font-medium text-soft">
                {title}
              </h3>
              <TemplateLines templates={templates} />
            </section>
          ))}
        </section>
      ))}
    </div>
  )
}

interface SectionFilterProps {
  readonly section: string
  readonly choices: readonly { readonly id: string; readonly title: string }[]
}

/** One section alone, or all of them. */
function SectionFilter({ section, choices }: SectionFilterProps) {
  return (
    <Form role="search" aria-label="Filter" className="no-print flex max-w-md gap-3">
      <FilterChoice
        name="section"
        label="Section"
        value={section}
        all="All sections"
        choices={choices.map(({ id, title }) => [id, title])}
        className="min-w-0 flex-1"
      />
      <button type="submit" className="btn">
        Filter
      </button>
    </Form>
  )
}
