import { Link } from '@remix-run/react'

interface GlossaryLetterListProps {
  readonly id: string
  readonly letter: string
  readonly terms: readonly {
    readonly name: string
    readonly means: string
    readonly lessons: readonly { readonly title: string; readonly url: string }[]
  }[]
}

/** The terms of one letter: the word, what it means, and where a lesson first uses it. */
export function GlossaryLetterList({ id, letter, terms }: GlossaryLetterListProps) {
  return (
    <section aria-labelledby={id} className="mt-10 print:mt-4">
      <h2 id={id} className="border-b border-line pb-1 text-xl text-soft">
        {letter === '#' ? 'Other' : letter}
      </h2>
      <dl>
        {terms.map(({ name, means, lessons }) => (
          <div
            key={name}
            id={termAnchor(name)}
            className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 target:bg-tint sm:grid-cols-[13rem_1fr] print:py-1"
          >
            <dt className="font-serif text-read font-semibold">{name}</dt>
            <dd>
              {means}
              <span className="mt-0.5 block text-sm text-soft print:ml-1.5 print:inline">
                In{' '}
                {lessons.map((lesson, i) => (
                  <span key={lesson.url}>
                    {i > 0 && ', '}
                    <Link to={lesson.url}>{lesson.title}</Link>
                  </span>
                ))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The anchor of a term on the page of terms. */
export const termAnchor = (name: string): string =>
  `term-${name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`
