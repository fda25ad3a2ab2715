import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import {
  closeFeed,
  feedSince,
  keepWishes,
  openFeed,
  ownReminders,
  ownWishes,
  readReminders,
} from '#credits/server'
import { textsOf } from '#http/form-answer.server.ts'
import { requireActor } from '#http/session.server.ts'
import { dayInWords } from '#kernel/time.ts'
import { CreditDoors } from '#ui/credits/credit-doors.tsx'
import { FeedForm } from '#ui/credits/feed-form.tsx'
import { ReminderList } from '#ui/credits/reminder-list.tsx'
import { ReminderWishesForm } from '#ui/credits/reminder-wishes-form.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Reminders · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const { read } = context.db
  return {
    reminders: (await ownReminders(read, actor, context.now())).map((one) => ({
      ...one,
      day: dayInWords(one.onDay),
    })),
    wishes: await ownWishes(read, actor),
    hasFeed: (await feedSince(read, actor)) !== null,
    done: new URL(request.url).searchParams.get('done') ?? '',
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const typed = textsOf(await request.formData())
  const [{ db }, now] = [context, context.now()]
  switch (typed.intent) {
    case 'read':
      await readReminders(db, actor, now)
      return redirect('/credits/reminders?done=read')
    case 'wishes':
      await keepWishes(db, actor, typed, now)
      return redirect('/credits/reminders?done=wishes')
    case 'open-feed':
      return { address: `${context.origin}/calendar/${await openFeed(db, actor, now)}.ics` }
    case 'close-feed':
      await closeFeed(db, actor, now)
      return redirect('/credits/reminders?done=closed')
    default:
      throw new Response(null, { status: 400 })
  }
}

const DONE: Readonly<Record<string, string>> = {
  read: 'All are marked as read.',
  wishes: 'Saved.',
  closed: 'The address of your calendar leads nowhere any more.',
}

export default function RemindersPage() {
  const { reminders, wishes, hasFeed, done } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  const say = Object.hasOwn(DONE, done) && !made ? DONE[done] : undefined
  return (
    <>
      <CreditDoors />
      <div className="max-w-3xl">
        <PageHead tag="Credits" title="Reminders">
          <p>
            You are told 90, 60, 30 and 7 days before a date of your credentials, before the end of its grace,
            and before the codes change on January 1 and October 1. Dues are told of apart from credit. That a
            time to report opens is told once, 7 days before.
          </p>
        </PageHead>
        {say && (
          <div className="mb-6">
            <Notice key={done} tone="good" focus>
              {say}
            </Notice>
          </div>
        )}
        {reminders.length > 0 ? (
          <ReminderList reminders={reminders} />
        ) : (
          <Empty title="No reminder yet">
            <p>
              Dates are gone through every hour. They come from the{' '}
              <Link to="/credits/holdings">credentials you hold</Link>.
            </p>
          </Empty>
        )}
        {reminders.some(({ isNew }) => isNew) && (
          <Form method="post" className="mt-4">
            <button type="submit" name="intent" value="read" className="btn">
              Mark all as read
            </button>
          </Form>
        )}
        <ReminderWishesForm wishes={wishes} />
        <FeedForm hasFeed={hasFeed} address={made?.address} />
      </div>
    </>
  )
}
