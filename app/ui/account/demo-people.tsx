import { Form } from '@remix-run/react'

export interface DemoChoice {
  readonly role: string
  readonly name: string
}

/** The demo's people, one button each: no password, no typing. */
export function DemoPeople({ people, to }: { people: readonly DemoChoice[]; to: string }) {
  return (
    <section aria-labelledby="demo" className="card">
      <h2 id="demo" className="text-xl">
        Look around as
      </h2>
      <p className="mt-1.5 text-soft">This is a demo. Its people are invented and have no password.</p>
      <Form method="post" className="mt-4 grid gap-2 sm:grid-cols-2">
        <input type="hidden" name="to" value={to} />
        {people.map(({ role, name }) => (
          <button
            key={role}
            type="submit"
            name="demo"
            value={role}
            className="btn justify-start py-2.5 text-left"
          >
            <span>
              <span className="block">{name}</span>
              <span className="block text-sm font-normal text-soft">{role}</span>
            </span>
          </button>
        ))}
      </Form>
    </section>
  )
}
