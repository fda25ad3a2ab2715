import { Form } from '@remix-run/react'
import type { CardKind } from '#curriculum'
import { FilterChoice } from '#ui/kit/filter-choice.tsx'
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
        <FilterChoice
          name="kind"
          label="Kind"
          value={kind}
          all="All kinds"
          choices={kinds.map((one) => [one, KIND_NAMES[one]])}
          className="w-auto flex-1 sm:flex-none"
        />
      )}
      <button type="submit" className="btn">
        Filter
      </button>
    </Form>
  )
}
