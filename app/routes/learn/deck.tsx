import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CARD_KINDS } from '#curriculum'
import { requireCan } from '#http/session.server.ts'
import { count } from '#kernel/text.ts'
import { dayIn, dayInWords } from '#kernel/time.ts'
import { filterCards } from '#study'
import { leaveOut, sectionCards } from '#study/server'
import { CardFilter } from '#ui/cards/card-filter.tsx'
import { CardList } from '#ui/cards/card-list.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Cards: ${data?.title ?? 'none'} · Cleanclaim` },
]

/** Longer questions are cut: a filter needs a word or two. */
const LONGEST = 100
/** So many are shown; more than a section has, and as much as a page should hold. */
const MOST = 250

const noDeck = () => new Response('There is no such section of the examination.', { status: 404 })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'lesson' })
  const section = params.section ?? ''
  const deck = await sectionCards(context.db, actor, section)
  if (!deck) throw noDeck()
  const search = new URL(request.url).searchParams
  const q = (search.get('q') ?? '').slice(0, LONGEST).trim()
  const kinds = CARD_KINDS.filter((kind) => deck.cards.some((card) => card.kind === kind))
  const kind = kinds.find((one) => one === search.get('kind')) ?? ''
  const found = filterCards(deck.cards, q, kind)
  const cards = found.slice(0, MOST).map(({ id, kind, html, sources, memory, isLeftOut }) => ({
    ...{ id, kind, html, sources, isLeftOut },
    comes: memory && dayInWords(dayIn(actor.zone, memory.dueAt)),
  }))
  const { title } = deck
  return { section, title, total: deck.cards.length, found: found.length, q, kind, kinds, cards }
}

/** Leaves `card` out of the drills (`do` is `leave-out`), or puts it back (`put-back`). */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'lesson' })
  const form = await request.formData()
  const [card, deed] = [String(form.get('card') ?? ''), form.get('do')]
  if (deed !== 'leave-out' && deed !== 'put-back')
    throw new Response('That is nothing one can do with a card.', { status: 400 })
  const done = await leaveOut(context.db, actor, { card, isOut: deed === 'leave-out' }, context.now())
  if (!done.ok) throw new Response('There is no such card, or it was taken down.', { status: 404 })
  const search = new URL(request.url).search
  return redirect(`/cards/${encodeURIComponent(params.section ?? '')}${search}#${card}`)
}

export default function Deck() {
  const { section, title, total, found, q, kind, kinds, cards } = useLoaderData<typeof loader>()
  const isFiltered = q !== '' || kind !== ''
  return (
    <div className="prints-small mx-auto max-w-3xl">
      <PageHead tag={<Link to="/cards">Cards</Link>} title={title}>
        <p>
          {count(total, 'card')}, each with an example and its source.{' '}
          <span className="no-print">The page prints as a sheet to learn from.</span>
          <span className="hidden print:inline">Cover the right side, and say it.</span>
        </p>
      </PageHead>
      {total > 0 && <CardFilter q={q} kind={kind} kinds={kinds} longest={LONGEST} />}
      {(isFiltered || found > cards.length) && (
        <p role="status" className="mt-4 text-sm text-soft">
          {found} of {count(total, 'card')}
          {found > cards.length && `, the first ${cards.length} shown`}.{' '}
          {isFiltered && <Link to={`/cards/${section}`}>Show all</Link>}
        </p>
      )}
      {section !== 'all' && total > 0 && (
        <p className="no-print mt-6">
          <Link to={`/cards/drill?section=${section}`} className="btn btn-go">
            Drill {title}
          </Link>
        </p>
      )}
      {cards.length > 0 ? (
        <CardList cards={cards} />
      ) : (
        <div className="mt-8">
          <Empty title={total === 0 ? 'This section has no cards yet.' : 'No card holds these words.'}>
            <p>
              {total === 0
                ? 'Its lessons and questions are there.'
                : 'Try the beginning of a word, or another kind.'}
            </p>
            {total > 0 && section !== 'all' && (
              <p className="mt-2">
                <Link to={`/cards/all?q=${encodeURIComponent(q)}`}>Look on the cards of all sections</Link>
              </p>
            )}
          </Empty>
        </div>
      )}
    </div>
  )
}
