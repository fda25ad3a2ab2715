import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
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
  return { rule }
}

export default function RulePage() {
  const { rule } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead tag={`Billing rule ${rule.id}`} title={rule.title} />
      <RuleCard props={rule} />
    </div>
  )
}
