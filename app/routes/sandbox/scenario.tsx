import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react'
import { requireCan } from '#http/session.server.ts'
import { listSandbox, startNewCase } from '#sandbox/server'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.scenario.title ?? 'Scenario'} · Cleanclaim` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'start', { kind: 'scenario' })
  const { scenarios } = await listSandbox(context.db, actor)
  const scenario = scenarios.find(({ id }) => id === params.scenario)
  if (!scenario) throw new Response(null, { status: 404 })
  return { scenario }
}

const MODES = ['guided', 'free', 'exam'] as const

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'start', { kind: 'scenario' })
  const form = await request.formData()
  const mode = MODES.find((one) => one === form.get('mode')) ?? 'guided'
  const started = await startNewCase(
    context.db,
    actor,
    { scenario: params.scenario ?? '', mode },
    context.now(),
  )
  if (!started.ok) throw new Response(null, { status: 404 })
  throw redirect(`/cases/${started.value}`)
}

export default function ScenarioPage() {
  const { scenario } = useLoaderData<typeof loader>()
  const isStarting = useNavigation().state !== 'idle'
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead tag="Claim sandbox" title={scenario.title}>
        <p>{scenario.task}</p>
      </PageHead>
      <div className="mb-8">
        <Notice tone="warn">
          Everyone in it is invented. Never type in what belongs to a real patient: no name, number or date of
          anybody’s.
        </Notice>
      </div>
      {scenario.open !== null && (
        <p className="mb-8">
          <Link to={`/cases/${scenario.open}`} className="btn btn-go">
            Go on where you were
          </Link>
        </p>
      )}
      <Form method="post" className="grid gap-5">
        <fieldset className="grid gap-3">
          <legend className="mb-2 text-xl font-semibold">How</legend>
          <Mode value="guided" name="Guided" isFirst>
            A list of steps, and hints that cost a quarter of what they are about.
          </Mode>
          <Mode value="free" name="Free">
            The same without the list.
          </Mode>
          <Mode value="exam" name="Exam">
            No hints, no way back to an earlier moment, and twice the minutes named below.
          </Mode>
        </fieldset>
        <div>
          <button
            type="submit"
            className={scenario.open === null ? 'btn btn-go' : 'btn'}
            disabled={isStarting}
          >
            {isStarting ? 'Opening …' : scenario.open === null ? 'Open the chart' : 'Begin anew'}
          </button>
          <p className="mt-3 text-sm text-soft">
            About {scenario.minutes} minutes. You can leave at any time; the world’s clock moves only when you
            move it.
          </p>
        </div>
      </Form>
    </div>
  )
}

interface ModeProps {
  readonly value: (typeof MODES)[number]
  readonly name: string
  readonly isFirst?: boolean
  readonly children: string
}

const Mode = ({ value, name, isFirst = false, children }: ModeProps) => (
  <label className="flex items-start gap-3">
    <input type="radio" name="mode" value={value} defaultChecked={isFirst} className="mt-1.5" />
    <span>
      <span className="font-medium">{name}</span>
      <span className="block text-soft">{children}</span>
    </span>
  </label>
)
