import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { requireCan } from '#http/session.server.ts'
import { MOST_PER_DAY } from '#study'
import { cardsOverview, wishNewPerDay } from '#study/server'
import { doneInWords, workInWords } from '#ui/cards/day-line.ts'
import { DeckList } from '#ui/cards/deck-list.tsx'
import { NewPerDay } from '#ui/cards/new-per-day.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Cards · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'lesson' })
  const overview = await cardsOverview(context.db, actor, context.now())
  return { ...overview, saved: new URL(request.url).searchParams.get('done') === 'saved' }
}

/** How many new cards a day: `new`. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'lesson' })
  const typed = String((await request.formData()).get('new') ?? '').slice(0, 10)
  if (await wishNewPerDay(context.db, actor, typed)) return redirect('/cards?done=saved#limit')
  const error = `That is no whole number from 0 to ${MOST_PER_DAY}. The number you had is kept.`
  return data({ typed, error }, { status: 400 })
}

export default function Cards() {
  const { decks, day, newPerDay, learned, total, saved } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const isDone = day.due + day.fresh === 0
  return (
    <div className="prints-small mx-auto max-w-3xl">
      <PageHead title="Cards">
        <p>
          One fact a card: word parts, codes, boxes, deadlines. You say how well you knew it, and it comes
          back shortly before you would forget it.
        </p>
      </PageHead>
      {total === 0 ? (
        <Empty title="There are no cards yet.">
          <p>They appear here when they are published.</p>
        </Empty>
      ) : (
        <>
          <section aria-labelledby="day" className="card">
            <h2 id="day" className="text-xl">
              {isDone ? workInWords(day) : `Today: ${workInWords(day)}`}
            </h2>
            <p className="tabular mt-1 text-soft">
              {doneInWords(day.done)} · {day.tomorrow} due tomorrow · {learned} of {total} known
            </p>
            <p className="no-print mt-4">
              <Link to="/cards/drill" className={isDone ? 'btn' : 'btn btn-go'}>
                {isDone ? 'See how the day ended' : 'Start'}
              </Link>
            </p>
          </section>
          <section aria-labelledby="decks" className="mt-8">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <h2 id="decks" className="text-xl">
                By section
              </h2>
              <Link to="/cards/all" className="no-print flex min-h-11 items-center">
                Search all cards
              </Link>
            </div>
            <div className="mt-2">
              <DeckList decks={decks} />
            </div>
          </section>
          <div className="no-print mt-8">
            <NewPerDay
              value={refused?.typed ?? String(newPerDay)}
              error={refused?.error ?? null}
              saved={saved && !refused}
            />
          </div>
        </>
      )}
    </div>
  )
}
