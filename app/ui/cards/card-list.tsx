import { Form } from '@remix-run/react'
import type { CardKind } from '#curriculum'
import { Html } from '#ui/exam/html.tsx'
import { KIND_NAMES } from './kind-names.ts'

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

/** Cards with both sides, to be read or printed. */
export function CardList({ cards }: CardListProps) {
  return (
    <ol className="mt-6 border-t border-line">
      {cards.map(({ id, kind, html, sources, isLeftOut, comes }) => (
        <li key={id} id={id} className="break-inside-avoid border-b border-line py-4">
          <h2 className="text-xl">
            <Html as="span" html={html.front} />
          </h2>
          <Html html={html.back} className="font-serif text-[17px] first-letter:uppercase" />
          <Html html={html.example} className="mt-1.5 text-soft" />
          <div className="mt-1.5 flex flex-wrap items-center justify-between gap-x-6 text-sm text-faint">
            <p>
              {KIND_NAMES[kind]} · {isLeftOut ? 'left out' : comes ? `comes back ${comes}` : 'new'} ·{' '}
              {sources.join('; ')}
            </p>
            <Form method="post" preventScrollReset className="no-print">
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
  )
}
