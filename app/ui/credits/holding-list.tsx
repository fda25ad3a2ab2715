import { Form, Link } from '@remix-run/react'
import type { HeldCredential } from '#credits'
import { dayInWords } from '#kernel/time.ts'
import { Empty } from '#ui/kit/empty.tsx'
import { HOLDING_DAYS, HOLDING_LABELS } from './holding-fields.ts'

export type NamedHolding = HeldCredential & { readonly name: string }

/** The credentials on a person's list. */
export function HoldingList({ held }: { held: readonly NamedHolding[] }) {
  if (held.length === 0)
    return (
      <div className="mb-8">
        <Empty title="No credential is on your list yet">
          <p>Add the first below. What you log can then be counted by its board’s rules.</p>
        </Empty>
      </div>
    )
  return (
    <ul aria-label="Credentials" className="mb-10 grid gap-4">
      {held.map(({ id, revision, name, holding }) => (
        <li key={id} className="card">
          <h2 className="text-xl">{name}</h2>
          <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[15px]">
            {holding.memberNumber && <Fact name="Member number">{holding.memberNumber}</Fact>}
            {HOLDING_DAYS.map(([day]) => {
              const value = holding[day]
              return typeof value === 'string' ? (
                <Fact key={day} name={HOLDING_LABELS[day] ?? day}>
                  {dayInWords(value as Parameters<typeof dayInWords>[0])}
                </Fact>
              ) : null
            })}
          </dl>
          <div className="no-print mt-3 flex flex-wrap items-center gap-3">
            <Link
              to={`?edit=${encodeURIComponent(holding.credential)}#holding`}
              className="btn"
              aria-label={`Change ${name}`}
            >
              Change
            </Link>
            <Form method="post">
              <input type="hidden" name="intent" value="end" />
              <input type="hidden" name="credential" value={holding.credential} />
              <input type="hidden" name="revision" value={revision} />
              <button type="submit" className="btn btn-quiet" aria-label={`Take ${name} off the list`}>
                Take off the list
              </button>
            </Form>
          </div>
        </li>
      ))}
    </ul>
  )
}

const Fact = ({ name, children }: { name: string; children: string }) => (
  <>
    <dt className="text-soft">{name}</dt>
    <dd className="tabular">{children}</dd>
  </>
)
