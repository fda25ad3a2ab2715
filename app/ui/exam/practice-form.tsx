import { Form } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { PracticeChoice } from '#exams'
import { count } from '#kernel/text.ts'

const FILTERS = [
  ['unused', 'Not seen yet', 'Questions you have not been asked'],
  ['missed', 'Missed', 'Questions whose last answer of yours was not right'],
  ['fresh', 'Fresh numbers', 'Questions made for you from templates, with other facts each time'],
  ['all', 'All', 'Whatever the bank holds, least recently seen first'],
] as const

interface PracticeFormProps {
  readonly choices: readonly PracticeChoice[]
  /** The section or objective that is chosen at first. */
  readonly of: string
  readonly busy: boolean
}

/**
 * What to practice and which of its questions. Not everything has templates: the list says of each choice whether it
 * has, and where scripts run “Fresh numbers” follows the choice. Without them it can always be chosen, and says so.
 */
export function PracticeForm({ choices, of, busy }: PracticeFormProps) {
  const select = useRef<HTMLSelectElement>(null)
  const first = useRef<HTMLInputElement>(null)
  // Null until a script runs: what the page looks like without one must be usable without one.
  const [chosen, setChosen] = useState<string | null>(null)
  const [isMoved, setIsMoved] = useState(false)
  useEffect(() => setChosen(select.current?.value ?? null), [])
  const lines = choices.flatMap((section) => [section, ...section.objectives])
  const line = lines.find(({ id }) => id === chosen)
  const hasFresh = line === undefined || line.fresh > 0

  const choose = ({ value, form }: HTMLSelectElement) => {
    const none = lines.some(({ id, fresh }) => id === value && fresh === 0)
    const isFresh = form ? new FormData(form).get('filter') === 'fresh' : false
    if (none && isFresh && first.current) first.current.checked = true
    setIsMoved(none && isFresh)
    setChosen(value)
  }
  return (
    <Form method="post" className="grid gap-8">
      <div>
        <label htmlFor="of" className="mb-1.5 block font-medium">
          What
        </label>
        <select
          id="of"
          name="of"
          ref={select}
          defaultValue={of}
          className="input"
          onChange={(event) => choose(event.currentTarget)}
        >
          {choices.map((section) => (
            <optgroup key={section.id} label={section.title}>
              <option value={section.id}>
                {section.title}, all of it ({count(section.questions, 'question')}, {section.missed} missed
                {section.fresh > 0 && `, ${section.fresh} with fresh numbers`})
              </option>
              {section.objectives.map((objective) => (
                <option key={objective.id} value={objective.id}>
                  {objective.title} ({objective.questions}
                  {objective.fresh > 0 && `, ${objective.fresh} with fresh numbers`})
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-medium">Which questions</legend>
        {FILTERS.map(([value, name, say], i) => (
          <label
            key={value}
            className="flex min-h-12 items-baseline gap-3 rounded-house border border-edge bg-raised px-4 py-3 has-checked:border-action has-checked:shadow-[inset_4px_0_0_var(--action)] has-disabled:border-line has-disabled:bg-transparent has-disabled:text-soft"
          >
            <input
              type="radio"
              name="filter"
              value={value}
              ref={i === 0 ? first : undefined}
              defaultChecked={i === 0}
              disabled={value === 'fresh' && !hasFresh}
              className="accent-(--action)"
            />
            <span>
              {name}
              <span className="block text-sm text-soft">
                {value === 'fresh' ? freshSays(say, line) : say}
              </span>
            </span>
          </label>
        ))}
        <p role="status" className="text-sm text-soft">
          {isMoved && `“Fresh numbers” is not to be had here, so “${FILTERS[0][1]}” is chosen instead.`}
        </p>
      </fieldset>
      <div>
        <label htmlFor="count" className="mb-1.5 block font-medium">
          How many
        </label>
        <select id="count" name="count" defaultValue="10" className="input max-w-40">
          {[5, 10, 20, 40].map((n) => (
            <option key={n}>{n}</option>
          ))}
        </select>
      </div>
      <p>
        <button type="submit" className="btn btn-go" disabled={busy}>
          Start practice
        </button>
      </p>
    </Form>
  )
}

/** What “Fresh numbers” says of itself. @param line what is chosen, when a script knows it */
function freshSays(
  say: string,
  line: { readonly title: string; readonly fresh: number } | undefined,
): string {
  if (line === undefined) return `${say}. Only for what says “with fresh numbers” in the list above`
  if (line.fresh > 0) return `${say}; ${count(line.fresh, 'template')} for this choice`
  return `No template makes questions on “${line.title}” yet. Choices that have some say “with fresh numbers” in the list above`
}
