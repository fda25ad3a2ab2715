import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { waysFromRule } from '#curriculum'
import { listRuleLessons } from '#curriculum/server'
import { requireCan } from '#http/session.server.ts'
import { shownRuleOf } from '#sandbox/server'
import { PageHead } from '#ui/kit/page-head.tsx'
import { RuleCard } from '#ui/lesson/rule-card.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Rule ${data?.rule.id ?? ''} · Cleanclaim` },
]

/** One rule of the billing engine: what it does, its source, an example worked by the engine. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireCan(request, context, 'list', { kind: 'scenario' })
  const rule = await shownRuleOf(context.db, params.rule ?? '')
  if (!rule) throw new Response(null, { status: 404 })
  return { rule, ways: waysFromRule(await listRuleLessons(context.db), rule.id) }
}

export default function RulePage() {
  const { rule, ways } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead tag={`Billing rule ${rule.id}`} title={rule.title} />
      <RuleCard props={rule} />
      {ways.length > 0 && (
        <section aria-labelledby="lessons" className="mt-8">
          <h2 id="lessons" className="text-xl">
            Read about this
          </h2>
          <ul className="mt-2 grid gap-1">
            {ways.map(({ title, url, isShown }) => (
              <li key={url}>
                <Link to={url}>{title}</Link>
                {isShown && <span className="text-soft"> shows this rule</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
