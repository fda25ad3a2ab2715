import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import type { PracticeFault } from '#exams/server'
import { listPracticeChoices, startPractice } from '#exams/server'
import { requireCan } from '#http/session.server.ts'
import { count } from '#kernel/text.ts'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Practice · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'read', { kind: 'practice' })
  const asked = new URL(request.url).searchParams
  const choices = await listPracticeChoices(context.db, actor)
  return { choices, of: asked.get('objective') ?? asked.get('section') ?? choices[0]?.id ?? '' }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'start', { kind: 'practice' })
  const { of, ...rest } = Object.fromEntries(await request.formData())
  const wish = { ...rest, [String(of).includes('.') ? 'objective' : 'section']: of }
  const started = await startPractice(context.db, actor, wish, context.now())
  if (started.ok) throw redirect(`/attempts/${started.value.attemptId}`)
  return { say: rest.filter === 'fresh' ? freshSentence(started.fault) : sentence(started.fault) }
}

function sentence(fault: PracticeFault): string {
  if (fault.code === 'invalid') return fault.why
  if (fault.code === 'no-such-scope')
    return 'There is no such section or objective. Choose one from the list.'
  return fault.inScope === 0
    ? 'The bank has no questions on this yet.'
    : 'Nothing is left under this choice. Choose “All” to see questions again.'
}

const freshSentence = (fault: PracticeFault): string =>
  fault.code === 'nothing-left'
    ? 'No template makes questions on this yet. Choose a section or objective that says “with fresh numbers”.'
    : sentence(fault)

const FILTERS = [
  ['unused', 'Not seen yet', 'Questions you have not been asked'],
  ['missed', 'Missed', 'Questions whose last answer of yours was not right'],
  ['fresh', 'Fresh numbers', 'Questions made for you from templates, with other facts each time'],
  ['all', 'All', 'Whatever the bank holds, least recently seen first'],
] as const

export default function PracticePage() {
  const { choices, of } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="mx-auto max-w-2xl">
      <PageHead title="Practice">
        <p>
          No clock. After each question you see why every option is right or wrong, and where that is written.
        </p>
      </PageHead>
      {answer && (
        <div className="mb-6">
          <Notice tone="warn" focus>
            {answer.say}
          </Notice>
        </div>
      )}
      <Form method="post" className="grid gap-8">
        <div>
          <label htmlFor="of" className="mb-1.5 block font-medium">
            What
          </label>
          <select id="of" name="of" defaultValue={of} className="input">
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
              className="flex min-h-12 items-baseline gap-3 rounded-house border border-edge bg-raised px-4 py-3 has-checked:border-action has-checked:shadow-[inset_4px_0_0_var(--action)]"
            >
              <input
                type="radio"
                name="filter"
                value={value}
                defaultChecked={i === 0}
                className="accent-(--action)"
              />
              <span>
                {name}
                <span className="block text-sm text-soft">{say}</span>
              </span>
            </label>
          ))}
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
    </div>
  )
}
