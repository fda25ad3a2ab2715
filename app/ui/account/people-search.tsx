import { Form } from '@remix-run/react'

/** Finds people by a part of their name or address; `search` is what was asked last. */
export function PeopleSearch({ search }: { readonly search: string }) {
  return (
    <Form role="search" aria-label="People" className="mb-6 flex max-w-md gap-2">
      <input
        type="search"
        name="q"
        aria-label="Part of a name or an address"
        placeholder="Part of a name or an address"
        defaultValue={search}
        maxLength={100}
        className="input"
      />
      <button type="submit" className="btn">
        Find
      </button>
    </Form>
  )
}
