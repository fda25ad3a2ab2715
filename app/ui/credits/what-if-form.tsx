import { Form } from '@remix-run/react'
import type { Typed } from '#credits'
import { ACTIVITY_KINDS, ACTIVITY_LABELS, KIND_NAMES } from '#credits'
import { Field, SelectField } from '#ui/kit/field.tsx'
import { CheckList } from './check-list.tsx'
import type { BoardChoice, CredentialChoice, TopicChoice } from './choices.ts'

interface WhatIfFormProps {
  readonly typed: Typed
  readonly fields: Readonly<Record<string, string>>
  readonly today: string
  readonly boards: readonly BoardChoice[]
  readonly credentials: readonly CredentialChoice[]
  readonly topics: readonly TopicChoice[]
}

/** What one has in mind: kind, minutes and day; the rest where a board asks for it. Its answer is an address to keep. */
export function WhatIfForm({ typed, fields, today, boards, credentials, topics }: WhatIfFormProps) {
  const one = (name: string, label = ACTIVITY_LABELS[name] ?? name) => ({
    ...{ name, label, error: fields[name] },
    defaultValue: typed[name]?.[0] ?? '',
  })
  const hasMore = ['topics', 'appliesTo', 'title', 'provider', 'wordCount'].some(
    (name) => fields[name] !== undefined || typed[name]?.some((text) => text !== ''),
  )
  return (
    <Form
      method="get"
      key={JSON.stringify(typed)}
      aria-label="What you have in mind"
      className="no-print grid gap-2"
    >
      <div className="grid gap-x-6 sm:grid-cols-2">
        <SelectField {...one('kind')} defaultValue={typed.kind?.[0] ?? 'webinar'}>
          {ACTIVITY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_NAMES[kind]}
            </option>
          ))}
        </SelectField>
        <Field
          {...one('minutesOffered', 'Minutes')}
          defaultValue={typed.minutesOffered?.[0] ?? '60'}
          inputMode="numeric"
          required
        />
        <Field
          {...one('completedOn', 'Finished on')}
          defaultValue={typed.completedOn?.[0] ?? today}
          type="date"
          required
        />
        <SelectField {...one('issuer')}>
          <option value="">No board’s</option>
          {boards.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <CheckList
        name="approvedBy"
        legend="Approved by"
        choices={boards.map(({ id, name }) => ({ id, title: name }))}
        chosen={typed.approvedBy ?? []}
        error={fields.approvals}
        empty=""
      />
      <details open={hasMore} className="mb-2 rounded-house border border-line px-4 py-2">
        <summary className="min-h-11 py-2 font-medium">Topics, credentials, title, words written</summary>
        <div className="grid gap-4 pt-2">
          <CheckList
            name="topics"
            legend="Topics"
            error={fields.topics}
            chosen={typed.topics ?? []}
            choices={topics}
            empty="Your boards name no topics."
          />
          <CheckList
            name="appliesTo"
            legend="Only for"
            error={fields.appliesTo}
            chosen={typed.appliesTo ?? []}
            choices={credentials.map(({ id, name, title }) => ({ id, title: `${name} · ${title}` }))}
            empty=""
          />
          <div className="grid gap-x-6 sm:grid-cols-2">
            <Field {...one('title')} maxLength={300} hint="To see whether it repeats something." />
            <Field {...one('provider')} maxLength={200} hint="To see whether it repeats something." />
            <Field {...one('wordCount')} inputMode="numeric" hint="For an article." />
          </div>
        </div>
      </details>
      <p>
        <button type="submit" className="btn btn-go">
          Work it out
        </button>
      </p>
    </Form>
  )
}
