import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { creditSentence, readWhatIf, whatIf } from '#credits'
import { readLedger, ruleSets } from '#credits/server'
import { requireActor } from '#http/session.server.ts'
import { dayIn } from '#kernel/time.ts'
import { choicesOf } from '#ui/credits/choices.ts'
import { CreditDoors } from '#ui/credits/credit-doors.tsx'
import { CreditTrouble } from '#ui/credits/credit-trouble.tsx'
import { namesOf } from '#ui/credits/statement-names.ts'
import { WhatIfForm } from '#ui/credits/what-if-form.tsx'
import { outcomeOf } from '#ui/credits/what-if-outcome.ts'
import { WhatIfResults } from '#ui/credits/what-if-results.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'What if · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const sets = await ruleSets()
  const ledger = await readLedger(context.db.read, actor)
  const today = dayIn(actor.zone, context.now())
  const search = new URL(request.url).searchParams
  const names = [...new Set(search.keys())].filter((name) => name !== '__proto__')
  const typed = Object.fromEntries(names.map((name) => [name, search.getAll(name)]))
  const { activity, fields } = readWhatIf(typed, today)
  const { boards, credentials, topics } = choicesOf(sets, ledger)
  const held = new Set(ledger.holdings.map(({ credential }) => credential.split(':')[0]))
  const isRefused = Object.keys(fields).length > 0
  const say = creditSentence({ code: 'invalid', fields }).replace('Nothing was written yet, and e', 'E')
  const found = activity === null ? null : whatIf(sets, ledger, activity, today)
  const answer = {
    ...{ typed, today, fields, credentials, topics },
    boards: boards.filter(({ id }) => held.has(id)),
    refused: isRefused
      ? { id: context.requestId, code: 'invalid', say, fields, kept: typed, likes: [], files: [] }
      : undefined,
    activity,
    outcomes:
      found?.map((one) =>
        outcomeOf(
          one,
          namesOf(
            sets,
            ledger.holdings.map((h) => h.credential),
          ),
        ),
      ) ?? null,
  }
  return data(answer, { status: isRefused ? 400 : 200 })
}

export default function WhatIfPage() {
  const { typed, today, fields, credentials, topics, boards, refused, activity, outcomes } =
    useLoaderData<typeof loader>()
  return (
    <>
      <CreditDoors />
      <div className="max-w-3xl">
        <PageHead tag="Credits" title="What if">
          <p>What something you have in mind would count for. Nothing is kept; your ledger stays as it is.</p>
        </PageHead>
        {boards.length === 0 ? (
          <Empty title="No credential is on your list yet">
            <p>
              <Link to="/credits/holdings">Add a credential you hold</Link>: its board’s rules answer then.
            </p>
          </Empty>
        ) : (
          <>
            <CreditTrouble refused={refused} />
            {activity && outcomes && <WhatIfResults activity={activity} outcomes={outcomes} />}
            <WhatIfForm {...{ typed, today, fields, credentials, topics, boards }} />
          </>
        )}
      </div>
    </>
  )
}
