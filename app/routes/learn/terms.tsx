import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { listTerms } from '#curriculum/server'
import { requireCan } from '#http/session.server.ts'
import { count } from '#kernel/text.ts'
import { filterTerms, groupTerms } from '#study'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'
import { useAsked } from '#ui/kit/use-asked.ts'
import { GlossaryLetterList } from '#ui/lesson/glossary-letter-list.tsx'

export const meta: MetaFunction = () => [{ title: 'Terms · Cleanclaim' }]

/** Longer questions are cut: a filter needs a word or two. */
const LONGEST = 100

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireCan(request, context, 'read', { kind: 'lesson' })
  const q = (new URL(request.url).searchParams.get('q') ?? '').slice(0, LONGEST).trim()
  const all = await listTerms(context.db)
  const found = filterTerms(all, q)
  return { q, total: all.length, found: found.length, letters: groupTerms(found) }
}

export default function Terms() {
  const { q, total, found, letters } = useLoaderData<typeof loader>()
  const field = useAsked<HTMLInputElement>(q)
  return (
    <div className="prints-small mx-auto max-w-3xl">
      <PageHead title="Terms">
        <p>
          {count(total, 'term')} as the lessons explain them, each with a way back to where it is first used.
        </p>
      </PageHead>
      <Form role="search" aria-label="Filter" className="no-print flex gap-3">
        <input
          ref={field}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={LONGEST}
          aria-label="Filter the terms"
          placeholder="A word of the term or its meaning"
          className="input"
        />
        <button type="submit" className="btn btn-go">
          Filter
        </button>
      </Form>
      {q !== '' && (
        <p className="mt-4 text-sm text-soft" role="status">
          {found} of {count(total, 'term')} for “{q}”. <Link to="/terms">Show all</Link>
        </p>
      )}
      {letters.length > 1 && (
        <nav aria-label="Letters" className="no-print mt-6 flex flex-wrap gap-1">
          {letters.map(({ letter }) => (
            <a
              key={letter}
              href={`#${anchorOf(letter)}`}
              className="flex size-11 items-center justify-center rounded-house border border-line no-underline hover:border-ink"
            >
              {letter}
            </a>
          ))}
        </nav>
      )}
      {letters.map(({ letter, terms }) => (
        <GlossaryLetterList key={letter} id={anchorOf(letter)} letter={letter} terms={terms} />
      ))}
      {found === 0 && (
        <div className="mt-8">
          {total === 0 ? (
            <Empty title="There are no terms yet.">
              <p>They are collected from the lessons as these are published.</p>
            </Empty>
          ) : (
            <Empty title="No term holds these words.">
              <p>
                Try the beginning of a word, or{' '}
                <Link to={`/search?q=${encodeURIComponent(q)}`}>search the lessons</Link> for “{q}”.
              </p>
            </Empty>
          )}
        </div>
      )}
    </div>
  )
}

const anchorOf = (letter: string): string => `letter-${letter === '#' ? 'other' : letter.toLowerCase()}`
