import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSectionCounts, listSections } from '#curriculum/server'
import { requireCan } from '#http/session.server.ts'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'
import { SectionCountsTable } from '#ui/lesson/section-counts-table.tsx'

export const meta: MetaFunction = () => [{ title: 'What there is to study · Cleanclaim' }]

/** How much every section has, for those who write it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireCan(request, context, 'read', { kind: 'studio' })
  const [counts, sections] = await Promise.all([listSectionCounts(context.db), listSections(context.db)])
  const titles = new Map(sections.map(({ id, title }) => [id, title]))
  return { rows: counts.map((one) => ({ ...one, title: titles.get(one.section) ?? one.section })) }
}

export default function CataloguePage() {
  const { rows } = useLoaderData<typeof loader>()
  return (
    <div className="prints-small mx-auto max-w-5xl">
      <PageHead tag="Studio" title="What there is to study">
        <p>
          Live questions, counted as they are asked: a case by its parts. A verified question has a key that
          the billing engine recalculates whenever content is checked. The same table on the command line:{' '}
          <code>npm run -s content -- table</code>.
        </p>
      </PageHead>
      {rows.length === 0 ? (
        <Empty title="Nothing has been published yet." />
      ) : (
        <SectionCountsTable rows={rows} />
      )}
    </div>
  )
}
