import { Form } from '@remix-run/react'
import { useState } from 'react'
import { Field } from '#ui/kit/field.tsx'
import { TextArea } from '#ui/kit/text-area.tsx'

interface Choice {
  readonly id: string
  readonly title: string
  readonly task: string
  readonly minutes: number
  readonly checks: readonly { readonly id: string; readonly title: string; readonly weight: number }[]
}

interface ClaimDraftFormProps {
  readonly scenarios: readonly Choice[]
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly objectives: readonly { readonly id: string; readonly title: string }[]
  }[]
  /** What was typed before, also where no script kept it. */
  readonly draft:
    | ({
        readonly [name in
          | 'id'
          | 'objective'
          | 'scenario'
          | 'difficulty'
          | 'source'
          | 'stem'
          | 'rationale']: string
      } & { readonly checks: readonly string[] })
    | null
}

/** What a claim task is written of: the scenario, what of its work counts, and what candidates read. */
export function ClaimDraftForm({ scenarios, sections, draft }: ClaimDraftFormProps) {
  const [chosen, setChosen] = useState(draft?.scenario ?? '')
  const scenario = scenarios.find(({ id }) => id === chosen)
  return (
    <section aria-labelledby="write">
      <h2 id="write" className="mb-3 text-2xl">
        Write one
      </h2>
      <Form method="post" className="grid gap-4">
        <label className="block">
          <span className="mb-1 block font-medium">Scenario</span>
          <select
            name="scenario"
            className="input"
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">Choose one</option>
            {scenarios.map(({ id, title, minutes }) => (
              <option key={id} value={id}>
                {title} ({id}, {minutes} min)
              </option>
            ))}
          </select>
        </label>
        {scenario && (
          <fieldset key={scenario.id} className="card">
            <legend className="font-medium">What of the work counts</legend>
            <p className="mb-3 text-sm text-soft">
              {scenario.task} Tick none, and all of it counts, with these weights.
            </p>
            <ul className="grid gap-x-6 sm:grid-cols-2">
              {scenario.checks.map(({ id, title, weight }) => (
                <li key={id}>
                  <label className="flex min-h-11 items-center gap-3">
                    <input
                      type="checkbox"
                      name="check"
                      value={id}
                      defaultChecked={draft?.scenario === scenario.id && draft.checks.includes(id)}
                    />
                    <span>
                      {title} <span className="text-sm text-soft">{weight}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        )}
        <label className="block">
          <span className="mb-1 block font-medium">Objective</span>
          <select name="objective" className="input" defaultValue={draft?.objective ?? ''}>
            <option value="">Choose one</option>
            {sections.map(({ id, title, objectives }) => (
              <optgroup key={id} label={title}>
                {objectives.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <TextArea
          name="stem"
          label="What candidates read"
          hint="What is to be done, not what is to be found out. Plain Markdown."
          rows={6}
          maxLength={8000}
          defaultValue={draft?.stem}
        />
        <TextArea
          name="rationale"
          label="What it teaches, shown afterwards"
          rows={3}
          maxLength={2000}
          defaultValue={draft?.rationale}
        />
        <Field name="source" label="Source" maxLength={2000} defaultValue={draft?.source} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="id"
            label="Its id, for good"
            placeholder="claim-0005"
            maxLength={41}
            defaultValue={draft?.id}
          />
          <label className="block">
            <span className="mb-1 block font-medium">Difficulty</span>
            <select name="difficulty" className="input" defaultValue={draft?.difficulty ?? '3'}>
              {['1 (easy)', '2', '3', '4', '5 (hard)'].map((name, i) => (
                <option key={name} value={i + 1}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p>
          <button type="submit" className="btn btn-go">
            Preview
          </button>
        </p>
      </Form>
    </section>
  )
}
