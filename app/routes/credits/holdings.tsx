import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endHolding, keepHolding, readLedger, ruleSets } from '#credits/server'
import { creditAnswer, typedOf } from '#http/credit-answer.server.ts'
import { requireActor } from '#http/session.server.ts'
import { FormTrouble } from '#ui/account/form-trouble.tsx'
import { credentialName } from '#ui/credits/choices.ts'
import { CreditDoors } from '#ui/credits/credit-doors.tsx'
import { HOLDING_LABELS, holdingOf } from '#ui/credits/holding-fields.ts'
import { HoldingForm } from '#ui/credits/holding-form.tsx'
import { HoldingList } from '#ui/credits/holding-list.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Credentials I hold · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const sets = await ruleSets()
  const { held } = await readLedger(context.db.read, actor)
  const search = new URL(request.url).searchParams
  const boards = sets.map(({ board, name, about, credentials }) => ({ board, name, about, credentials }))
  const named = held.map((one) => ({ ...one, name: credentialName(sets, one.holding.credential) }))
  const edited = named.find(({ holding }) => holding.credential === search.get('edit')) ?? null
  return { boards, held: named, edited, done: search.get('done') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const typed = typedOf(await request.formData())
  const [credential, revision] = [typed.credential?.[0] ?? '', typed.revision?.[0] ?? '0']
  const now = context.now()
  if (typed.intent?.[0] === 'end') {
    const ended = await endHolding(context.db, actor, { credential, revision }, now)
    return ended.ok ? redirect('/credits/holdings?done=ended') : creditAnswer(ended.fault, typed, context)
  }
  const { holdings } = await readLedger(context.db.read, actor)
  const before = holdings.find((one) => one.credential === credential)
  const holding = { ...holdingOf(typed), done: before?.done ?? [] }
  const kept = await keepHolding(context.db, actor, { holding, revision }, now)
  return kept.ok ? redirect('/credits/holdings?done=kept') : creditAnswer(kept.fault, typed, context)
}

export default function HoldingsPage() {
  const { boards, held, edited, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <CreditDoors />
      <div className="max-w-3xl">
        <PageHead tag="Credits" title="Credentials I hold">
          <p>
            With the dates your boards count from. Boards do not tell us: check them on the board’s own site,
            and write down a due date it has told you where it differs from its rules.
          </p>
        </PageHead>
        {done && !refused && (
          <div className="mb-6">
            <Notice tone="good" focus>
              {done === 'ended'
                ? 'It is off your list. Lines of your ledger that name it stay as they are.'
                : 'Saved.'}
            </Notice>
          </div>
        )}
        <FormTrouble refused={refused} labels={HOLDING_LABELS} />
        <HoldingList held={held} />
        <HoldingForm key={edited?.id ?? 'new'} {...{ boards, held, edited, refused }} />
      </div>
    </>
  )
}
