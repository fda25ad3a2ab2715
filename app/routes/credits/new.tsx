import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readActivityForm } from '#credits'
import { discardFiles, logActivity, readLedger, ruleSets, stageFile } from '#credits/server'
import { creditAnswer, typedOf } from '#http/credit-answer.server.ts'
import { receiveForm } from '#http/receive-form.server.ts'
import { requireActor } from '#http/session.server.ts'
import { newId } from '#kernel/ids.ts'
import { dayIn } from '#kernel/time.ts'
import { ActivityForm } from '#ui/credits/activity-form.tsx'
import { choicesOf } from '#ui/credits/choices.ts'
import { CreditDoors } from '#ui/credits/credit-doors.tsx'
import { CreditTrouble } from '#ui/credits/credit-trouble.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Log an activity · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const choices = choicesOf(await ruleSets(), await readLedger(context.db.read, actor))
  const like = new URL(request.url).searchParams.get('like')
  const typed = choices.past.find(({ id }) => id === like)?.fields ?? {}
  const now = context.now()
  return { choices, typed, key: newId(now), today: dayIn(actor.zone, now), person: actor.personId }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const { evidenceDir } = context.env
  const { form, files, fault } = await receiveForm(request, (name, bytes) =>
    stageFile(evidenceDir, name, bytes),
  )
  const typed = typedOf(form)
  if (fault) {
    await discardFiles(files)
    return creditAnswer(fault, typed, context)
  }
  const despite = typed.despite?.[0]?.trim() || undefined
  const wish = { key: typed.key?.[0], activity: readActivityForm(typed), despite }
  const done = await logActivity(context.db, actor, wish, files, context.now())
  if (!done.ok) return creditAnswer(done.fault, typed, context)
  return redirect(`/credits/entries/${done.value.entryId}?done=logged`)
}

export default function NewActivityPage() {
  const { choices, typed, key, today, person } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <CreditDoors />
      <div className="max-w-3xl">
        <PageHead tag="Credits" title="Log an activity">
          <p>
            Once, for all your credentials: each board’s rules decide what it is worth. What you type is kept
            on this device until you send it.
          </p>
        </PageHead>
        <CreditTrouble refused={refused} />
        <ActivityForm {...{ choices, typed, today, person, refused }} onceKey={key} />
      </div>
    </>
  )
}
