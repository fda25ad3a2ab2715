import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { searchCatalogue } from '#curriculum/server'
import { requireCan } from '#http/session.server.ts'
import { count } from '#kernel/text.ts'
import { PageHead } from '#ui/kit/page-head.tsx'
import { useAsked } from '#ui/kit/use-asked.ts'
import { SearchHits } from '#ui/lesson/search-hits.tsx'

export const meta: MetaFunction = () => [{ title: 'Search · Cleanclaim' }]

/** Longer questions are cut: a search needs a few words. */
const LONGEST = 200
/** The catalogue gives no more than this. */
const MOST = 30

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireCan(request, context, 'read', { kind: 'lesson' })
  const q = (new URL(request.url).searchParams.get('q') ?? '').slice(0, LONGEST).trim()
  return { q, hits: q === '' ? [] : await searchCatalogue(context.db, q) }
}

const KINDS = { term: 'Terms', lesson: 'Lessons', objective: 'Objectives' } as const

export default function Search() {
  const { q, hits } = useLoaderData<typeof loader>()
  const field = useAsked<HTMLInputElement>(q)
  return (
    <div className="prints-small mx-auto max-w-3xl">
      <PageHead title="Search">
        <p>Lessons, terms and objectives that hold all your words; any of them, when nothing holds all.</p>
      </PageHead>
      <Form role="search" aria-label="Search this site" className="no-print flex gap-3">
        <input
          ref={field}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={LONGEST}
          aria-label="Search for"
          placeholder="timely filing"
          className="input"
        />
        <button type="submit" className="btn btn-go">
          Search
        </button>
      </Form>
      <div className="mt-8">
        {q !== '' && (
          <p role="status" className="text-sm text-soft">
            {found(hits.length)} for “{q}”.
          </p>
        )}
        {q === '' && <Shelves />}
        {q !== '' && hits.length === 0 && <NoHits />}
        {q !== '' && (
          <p className="mt-1">
            <Link to={`/cards/all?q=${encodeURIComponent(q)}`}>Look for “{q}” on the cards</Link>
          </p>
        )}
        {Object.entries(KINDS).map(([kind, title]) => (
          <SearchHits key={kind} title={title} hits={hits.filter((hit) => hit.kind === kind)} />
        ))}
      </div>
    </div>
  )
}

function found(hits: number): string {
  if (hits === 0) return 'Nothing found'
  return hits < MOST ? `${count(hits, 'place')} found` : `The best ${hits} places`
}

function NoHits() {
  return (
    <div className="mt-4 max-w-measure text-soft">
      <p>
        Try fewer words, or the beginning of one: “remit” finds remittance. Abbreviations are found as they
        are written in the lessons: EOB, NPI.
      </p>
      <Shelves />
    </div>
  )
}

/** Where one looks when no word comes to mind. */
function Shelves() {
  return (
    <p className="mt-3 text-soft">
      You can also look through <Link to="/terms">all terms</Link>, <Link to="/lessons">all lessons</Link> or{' '}
      <Link to="/cards">all cards</Link>.
    </p>
  )
}
