import { Form, Link } from '@remix-run/react'
import { Field, SelectField } from '#ui/kit/field.tsx'
import type { RefusedActivity } from './activity-form.tsx'
import { HOLDING_DAYS, HOLDING_LABELS } from './holding-fields.ts'
import type { NamedHolding } from './holding-list.tsx'

interface HoldingFormProps {
  readonly boards: readonly {
    readonly board: string
    readonly name: string
    readonly credentials: readonly { readonly id: string; readonly name: string; readonly title: string }[]
  }[]
  readonly held: readonly NamedHolding[]
  readonly edited: NamedHolding | null
  readonly refused: RefusedActivity | undefined
}

/** A credential's dates: a new one, or one that is on the list. */
export function HoldingForm({ boards, held, edited, refused }: HoldingFormProps) {
  const kept = refused && refused.kept.intent === undefined ? refused.kept : {}
  const fields = refused?.fields ?? {}
  const shownIn = (name: string): string => {
    const before = edited?.holding[name as keyof NamedHolding['holding']]
    return kept[name]?.[0] ?? (typeof before === 'string' ? before : '')
  }
  const field = (name: string, hint?: string) => ({
    ...{ name, label: HOLDING_LABELS[name] ?? name, hint, defaultValue: shownIn(name), error: fields[name] },
  })
  return (
    <section id="holding" aria-labelledby="holding-title" className="no-print">
      <h2 id="holding-title" className="mb-4 text-2xl">
        {edited ? `Change ${edited.name}` : 'Add a credential'}
      </h2>
      <Form method="post" action="/credits/holdings" className="grid gap-x-6 sm:grid-cols-2">
        <input type="hidden" name="revision" value={edited?.revision ?? 0} />
        {edited ? (
          <input type="hidden" name="credential" value={edited.holding.credential} />
        ) : (
          <SelectField
            {...field('credential', 'Yours is missing? Its rules are not known here yet.')}
            required
          >
            <option value="">Choose</option>
            {boards.map(({ board, name, credentials }) => (
              <optgroup key={board} label={name}>
                {credentials
                  .filter(({ id }) => !held.some(({ holding }) => holding.credential === id))
                  .map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name}: {one.title}
                    </option>
                  ))}
              </optgroup>
            ))}
          </SelectField>
        )}
        <Field {...field('memberNumber', 'As certificates should print it.')} maxLength={60} />
        {HOLDING_DAYS.map(([name, hint]) => (
          <Field key={name} {...field(name, hint)} type="date" required={name === 'certifiedOn'} />
        ))}
        <p className="flex flex-wrap items-center gap-3 sm:col-span-2">
          <button type="submit" className="btn btn-go">
            {edited ? 'Save' : 'Add'}
          </button>
          {edited && <Link to="/credits/holdings">Leave it as it is</Link>}
        </p>
      </Form>
    </section>
  )
}
