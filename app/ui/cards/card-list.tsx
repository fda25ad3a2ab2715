import { Form } from '@remix-run/react'
import type { CardKind } from '#curriculum'
import { Html } from '#ui/exam/html.tsx'
import { KIND_NAMES } from './kind-names.ts'
import { PaperSources } from './paper-sources.tsx'

interface CardListProps {
  readonly cards: readonly {
    readonly id: string
    readonly kind: CardKind
    readonly html: { readonly front: string; readonly back: string; readonly example: string }
    readonly sources: readonly string[]
    readonly isLeftOut: boolean
    /** The day on which it comes back; null: it is new. */
    readonly comes: string | null
  }[]
}

/**
 * Cards with both sides, to be read. On paper the sides stand beside each other, so that the right one can be covered,
 * and each source stands once, at the end.
 */
export function CardList({ cards }: CardListProps) {
  const all = [...new Set(cards.flatMap(({ sources }) => sources))]
  return (
    <>
      <ol className="mt-6 border-t border-line">
        {cards.map(({ id, kind, html, sources, isLeftOut, comes }) => (
          <li
            key={id}
            id={id}
            className="break-inside-avoid border-b border-line py-4 print:grid print:grid-cols-[26%_1fr] print:gap-x-5 print:py-1"
          >
            <h2 className="text-xl print:text-base">
              <Html as="span" html={html.front} />
            </h2>
            <Html html={html.back} className="font-serif text-read first-letter:uppercase" />
            <div className="mt-1.5 text-soft print:col-start-2 print:mt-0">
              <Html html={html.example} className="print:inline print:[&_p]:inline" />
              <span className="hidden text-sm print:inline">
                {' '}
                [{sources.map((source) => all.indexOf(source) + 1).join(', ')}]
              </span>
            </div>
            <div className="no-print mt-1.5 flex flex-wrap items-center justify-between gap-x-6 text-sm text-faint">
              <p>
                {KIND_NAMES[kind]} · {isLeftOut ? 'left out' : comes ? `comes back ${comes}` : 'new'} ·{' '}
                {sources.join('; ')}
              </p>
              <Form method="post" preventScrollReset>
                <input type="hidden" name="card" value={id} />
                <button
                  type="submit"
                  name="do"
                  value={isLeftOut ? 'put-back' : 'leave-out'}
                  className="btn btn-quiet -ml-4"
                >
                  {isLeftOut ? 'Put back' : 'Leave out'}
                </button>
              </Form>
            </div>
          </li>
        ))}
      </ol>
      <PaperSources sources={all} />
    </>
  )
}
