import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { listSections, previewTemplate } from '#curriculum/server'
import { requireCan } from '#http/session.server.ts'
import { KeyedItem } from '#ui/exam/keyed-item.tsx'
import { TemplateMaking } from '#ui/exam/template-making.tsx'
import { templateInWords } from '#ui/exam/template-words.ts'
import { PageHead } from '#ui/kit/page-head.tsx'
import { useAsked } from '#ui/kit/use-asked.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Template ${data?.id ?? ''} · Cleanclaim` },
]

const LONGEST_SEED = 40

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireCan(request, context, 'read', { kind: 'studio' })
  const asked = new URL(request.url).searchParams.get('seed')?.trim().slice(0, LONGEST_SEED)
  const template = await previewTemplate(context.db, params.template ?? '', asked || '1')
  if (!template) throw new Response(null, { status: 404 })
  const section = (await listSections(context.db)).find(({ id }) => id === template.section)
  const objective = section?.objectives.find(({ id }) => id === template.objective)
  return { ...template, sectionTitle: section?.title ?? '', objectiveTitle: objective?.title ?? '' }
}

/** The seed after a whole number; another text gets a number behind it. */
const after = (seed: string): string =>
  /^\d{1,9}$/.test(seed) ? String(Number(seed) + 1) : `${seed.slice(0, LONGEST_SEED - 2)}-2`

export default function TemplatePage() {
  const template = useLoaderData<typeof loader>()
  const { id, section, sectionTitle, objectiveTitle, seed, shown } = template
  const field = useAsked<HTMLInputElement>(seed)
  return (
    <div className="prints-small mx-auto grid max-w-5xl gap-10">
      <div>
        <PageHead
          tag={
            <>
              <Link to="/studio/templates">Templates</Link> ·{' '}
              <Link to={`/studio/templates?section=${section}`}>{sectionTitle}</Link>
            </>
          }
          title={<span className="break-words">{id}</span>}
        >
          <p className="text-ink">{objectiveTitle}</p>
          <p className="mt-1 first-letter:uppercase">
            {templateInWords(template)}. The same seed gives the same question everywhere.
          </p>
        </PageHead>
        <Form method="get" className="no-print flex flex-wrap items-end gap-3">
          <div>
            <label htmlFor="seed" className="mb-1.5 block font-medium">
              Seed
            </label>
            <input
              ref={field}
              id="seed"
              name="seed"
              defaultValue={seed}
              maxLength={LONGEST_SEED}
              autoComplete="off"
              className="input max-w-32 sm:max-w-48"
            />
          </div>
          <button type="submit" className="btn">
            Draw
          </button>
          <Link to={`?seed=${encodeURIComponent(after(seed))}`} className="btn btn-go">
            Next seed
          </Link>
        </Form>
        <p role="status" className="sr-only">
          The question of seed {seed} is shown.
        </p>
      </div>
      <section aria-labelledby="drawn">
        <h2 id="drawn" className="mb-3 text-2xl break-words">
          Question of seed {seed}
        </h2>
        <KeyedItem view={shown.view} review={shown.review} chartHtml={null} />
      </section>
      <TemplateMaking template={template} />
    </div>
  )
}
