import type { Typed } from '#credits'
import { ACTIVITY_KINDS, ACTIVITY_LABELS, DELIVERIES, DELIVERY_NAMES, KIND_NAMES } from '#credits'
import { Field, SelectField } from '#ui/kit/field.tsx'
import { TextArea } from '#ui/kit/text-area.tsx'
import { ApprovalRows } from './approval-rows.tsx'
import { CheckList } from './check-list.tsx'
import type { ActivityChoices } from './choices.ts'

interface ActivityFieldsProps {
  readonly choices: ActivityChoices
  readonly typed: Typed
  readonly fields: Readonly<Record<string, string>>
  readonly today: string
  /** Between the title and the rest: what is offered from before. */
  readonly offer?: React.ReactNode
  /** The agenda's calculator, below the minutes. */
  readonly agenda?: React.ReactNode
}

const label = (name: string): string => ACTIVITY_LABELS[name] ?? name

/** The fields of an activity: what is asked of every one first, what some boards ask for after it. */
export function ActivityFields({ choices, typed, fields, today, offer, agenda }: ActivityFieldsProps) {
  const one = (name: string) => ({
    name,
    label: label(name),
    defaultValue: typed[name]?.[0] ?? '',
    error: fields[name],
  })
  return (
    <>
      <Field
        {...one('title')}
        required
        maxLength={300}
        list="past-titles"
        hint="As the certificate prints it."
      />
      <datalist id="past-titles">
        {choices.past.map(({ id, title }) => (
          <option key={id} value={title} />
        ))}
      </datalist>
      {offer}
      <div className="grid gap-x-6 sm:grid-cols-2">
        <SelectField {...one('kind')} required>
          <option value="">Choose</option>
          {ACTIVITY_KINDS.filter((kind) => !kind.endsWith('-here')).map((kind) => (
            <option key={kind} value={kind}>
              {KIND_NAMES[kind]}
            </option>
          ))}
        </SelectField>
        <SelectField {...one('delivery')} required>
          <option value="">Choose</option>
          {DELIVERIES.map((delivery) => (
            <option key={delivery} value={delivery}>
              {DELIVERY_NAMES[delivery]}
            </option>
          ))}
        </SelectField>
        <Field {...one('provider')} required maxLength={200} hint="Who taught or published it." />
        <SelectField {...one('issuer')} hint="Some boards ask for a part from themselves.">
          <option value="">No board’s</option>
          {choices.boards.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <Field
          {...one('completedOn')}
          type="date"
          required
          max={today}
          hint="The day every board counts by."
        />
        <Field {...one('startedOn')} type="date" max={today} hint="If it took more than a day." />
        <Field
          {...one('minutesOffered')}
          inputMode="numeric"
          hint="Teaching time, without breaks and registration."
        />
        <Field
          {...one('minutesEarned')}
          inputMode="numeric"
          hint="Less, if you left early. Empty: all of them."
        />
      </div>
      {agenda}
      <CheckList
        name="appliesTo"
        legend={label('appliesTo')}
        error={fields.appliesTo}
        chosen={typed.appliesTo ?? []}
        choices={choices.credentials.map(({ id, name, title }) => ({ id, title: `${name} · ${title}` }))}
        empty="You have no credential on your list yet. You can log this now and apply it later."
      />
      <ApprovalRows boards={choices.boards} typed={typed} error={fields.approvals} />
      <details open={hasMore(typed, fields)} className="rounded-house border border-line px-4 py-2">
        <summary className="min-h-11 py-2 font-medium">Topics, place, instructor, note</summary>
        <div className="grid gap-4 pt-2">
          <CheckList
            name="topics"
            legend={label('topics')}
            error={fields.topics}
            chosen={typed.topics ?? []}
            choices={choices.topics}
            empty="No topics are known yet: put the credentials you hold on your list."
          />
          <div className="grid gap-x-6 sm:grid-cols-2">
            <Field {...one('place')} maxLength={200} />
            <Field {...one('instructor')} maxLength={200} />
            <Field {...one('wordCount')} inputMode="numeric" hint="For an article you wrote." />
          </div>
          <TextArea {...textArea(one('note'))} rows={2} maxLength={1000} />
        </div>
      </details>
    </>
  )
}

const textArea = ({
  error: _,
  ...rest
}: {
  name: string
  label: string
  defaultValue: string
  error: string | undefined
}) => rest

const MORE = ['topics', 'place', 'instructor', 'wordCount', 'note']
const hasMore = (typed: Typed, fields: Readonly<Record<string, string>>): boolean =>
  MORE.some((name) => fields[name] !== undefined || typed[name]?.some((text) => text !== ''))
