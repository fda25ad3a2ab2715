import { Form } from '@remix-run/react'
import type { CardKind } from '#curriculum'
import { useAsked } from '#ui/kit/use-asked.ts'
import { KIND_NAMES } from './kind-names.ts'

interface CardFilterProps {
  readonly q: string
  readonly kind: string
  /** The kinds there are to choose from. */
  readonly kinds: readonly CardKind[]
  readonly longest: number
}

/** Words and a kind to look for. */
export function CardFilter({ q, kind, kinds, longest }: CardFilterProps) {
  const words = useAsked<HTMLInputElement>(q)
  const choice = useAsked<HTMLSelectElement>(kind)
  return (
    <Form role="search" aria-label="Filter" className="no-print flex flex-wrap gap-3">
      <input
        ref={words}
        type="search"
        name="q"
        defaultValue={q}
        maxLength={longest}
        aria-label="Words on the card"
        placeholder="A word on the card"
        className="input min-w-0 flex-1 basis-full sm:basis-48"
      />
      {kinds.length > 1 && (
        <select
          ref={choice}
          name="kind"
          defaultValue={kind}
          aria-label="Kind"
          className="input w-auto flex-1 sm:flex-none"
        >
          <option value="">All kinds</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {KIND_NAMES[one]}
            </option>
          ))}
        </select>
      )}
      <button type="submit" className="btn">
        Filter
      </button>
    </Form>
  )
}
