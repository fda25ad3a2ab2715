import { Form, Link } from '@remix-run/react'
import type { LedgerWish } from '#credits'
import { ACTIVITY_KINDS, EVIDENCE_STATUSES, KIND_NAMES, STATUS_NAMES } from '#credits'
import type { CalendarDay } from '#kernel/time.ts'
import { dayInWords } from '#kernel/time.ts'
import { Field, SelectField } from '#ui/kit/field.tsx'
import type { CredentialChoice } from './choices.ts'

export interface CycleChoice {
  readonly name: string
  readonly from: CalendarDay
  readonly to: CalendarDay
}

/** What of the ledger is shown: a form without a script of its own, whose answer is an address to keep. */
export function LedgerFilter({
  wish,
  cycles,
  credentials,
}: {
  wish: LedgerWish
  cycles: readonly CycleChoice[]
  credentials: readonly CredentialChoice[]
}) {
  return (
    <Form method="get" role="search" aria-label="Lines of the ledger" className="no-print card mb-6">
      <div key={JSON.stringify(wish)} className="grid grid-cols-2 gap-x-6 lg:grid-cols-4">
        <Field name="q" label="Search" type="search" defaultValue={wish.q} hint="Title, provider, number …" />
        <SelectField
          name="credential"
          label="Credential"
          defaultValue={wish.credential}
          hint="It is meant for."
        >
          <option value="">Any</option>
          {credentials.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="none">For none yet</option>
        </SelectField>
        <SelectField name="kind" label="Kind" defaultValue={wish.kind ?? ''} hint="What it was.">
          <option value="">Any</option>
          {ACTIVITY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_NAMES[kind]}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="status"
          label="Proof"
          defaultValue={wish.status ?? ''}
          hint="How far it is proved."
        >
          <option value="">Any</option>
          {EVIDENCE_STATUSES.map((status) => (
            <option key={status} value={status}>
              {STATUS_NAMES[status].word}
            </option>
          ))}
        </SelectField>
        <SelectField name="show" label="Lines" defaultValue={wish.show}>
          <option value="standing">That stand</option>
          <option value="back">Taken back</option>
          <option value="all">All</option>
        </SelectField>
        <Field name="from" label="Completed from" type="date" defaultValue={wish.from ?? ''} />
        <Field name="to" label="Completed until" type="date" defaultValue={wish.to ?? ''} />
        <p className="flex flex-wrap items-center gap-3">
          <button type="submit" className="btn btn-go">
            Show
          </button>
          <Link to="/credits/ledger">Show all</Link>
        </p>
      </div>
      {cycles.length > 0 && (
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
          Cycles:
          {cycles.map(({ name, from, to }) => (
            <Link key={name + from} to={`/credits/ledger?from=${from}&to=${to}`}>
              {name}, {dayInWords(from)} to {dayInWords(to)}
            </Link>
          ))}
        </p>
      )}
    </Form>
  )
}
