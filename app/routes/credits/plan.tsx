import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readLedger, ruleSets } from '#credits/server'
import { requireActor } from '#http/session.server.ts'
import { dayIn } from '#kernel/time.ts'
import { CreditDoors } from '#ui/credits/credit-doors.tsx'
import { PlanForm } from '#ui/credits/plan-form.tsx'
import { PlanSteps } from '#ui/credits/plan-steps.tsx'
import { plansOf, planWish } from '#ui/credits/plans-of.ts'
import { WayCard } from '#ui/credits/way-card.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Plan · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const sets = await ruleSets()
  const ledger = await readLedger(context.db.read, actor)
  const wish = planWish(new URL(request.url).searchParams)
  const isEmpty = ledger.holdings.length === 0
  const today = dayIn(actor.zone, context.now())
  return { wish, isEmpty, plans: plansOf(sets, ledger, today, wish) }
}

export default function PlanPage() {
  const { wish, isEmpty, plans } = useLoaderData<typeof loader>()
  const { ways, together, fixedKinds } = plans
  return (
    <>
      <CreditDoors />
      <div className="max-w-3xl">
        <PageHead tag="Credits" title="Plan">
          <p>
            The least work that brings what your running cycles still lack, by the rules as far as they are
            known. Nothing of it is written down.
          </p>
        </PageHead>
        {isEmpty ? (
          <Empty title="No credential is on your list yet">
            <p>
              <Link to="/credits/holdings">Add a credential you hold</Link>, and what is missing can be
              planned.
            </p>
          </Empty>
        ) : (
          <>
            <PlanForm wish={wish} fixedKinds={fixedKinds} />
            {ways.length > 1 && (
              <section aria-labelledby="together" className="mb-10">
                <h2 id="together" className="mb-3 text-xl">
                  One plan for all of them
                </h2>
                <PlanSteps told={together} />
              </section>
            )}
            <section aria-labelledby="each">
              <h2 id="each" className="mb-3 text-xl">
                The cheapest way for {ways.length > 1 ? 'each by itself' : 'your credential'}
              </h2>
              <ul className="grid gap-4">
                {ways.map((way) => (
                  <WayCard key={way.name} way={way} />
                ))}
              </ul>
            </section>
          </>
        )}
      </div>
    </>
  )
}
