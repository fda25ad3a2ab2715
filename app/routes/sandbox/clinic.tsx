import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { requireCan } from '#http/session.server.ts'
import { newId } from '#kernel/ids.ts'
import { dayIn } from '#kernel/time.ts'
import { caseSentence, isClinic } from '#sandbox'
import { listSandbox, startClinic } from '#sandbox/server'
import { DayTime } from '#ui/kit/day-time.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Clinic day · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'start', { kind: 'scenario' })
  const { cases } = await listSandbox(context.db, actor)
  const today = dayIn(actor.zone, context.now()).replaceAll('-', '')
  return { today, cases: cases.filter(({ scenario }) => isClinic(scenario)), zone: actor.zone }
}

/** Starts a day: today's, any one, or that of a number which somebody has named. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'start', { kind: 'scenario' })
  const form = await request.formData()
  const now = context.now()
  const typed = String(form.get('seed') ?? '')
    .trim()
    .toLowerCase()
  const seed = typed === '' ? newId(now).slice(-8) : typed
  const mode = form.get('mode') === 'exam' ? 'exam' : 'free'
  const started = await startClinic(context.db, actor, { seed, mode }, now)
  if (started.ok) throw redirect(`/cases/${started.value}`)
  const say =
    started.fault.code === 'no-move'
      ? `A day’s name is ${started.fault.message}. Nothing was started.`
      : caseSentence(started.fault)
  return data({ say, typed }, { status: 422 })
}

export default function ClinicPage() {
  const { today, cases, zone } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isStarting = useNavigation().state !== 'idle'
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead tag="Claim sandbox" title="A day in the clinic">
        <p>
          Twenty patients under different plans, and nothing is billed yet. The day is measured as practices
          measure themselves: days in receivables, clean claims, denials, what was collected and what was
          lost, beside what the best play would have reached.
        </p>
      </PageHead>
      <div className="mb-8">
        <Notice tone="warn">
          Everyone in it is invented. Never type in what belongs to a real patient: no name, number or date of
          anybody’s.
        </Notice>
      </div>
      {answer && (
        <div className="mb-8">
          <Notice tone="bad" focus>
            {answer.say}
          </Notice>
        </div>
      )}
      <div className="mb-12 grid gap-8">
        <Form method="post" className="flex flex-wrap gap-3">
          <button type="submit" name="seed" value={today} className="btn btn-go" disabled={isStarting}>
            Today’s day
          </button>
          <button type="submit" name="seed" value="" className="btn" disabled={isStarting}>
            Any day
          </button>
        </Form>
        <Form method="post" className="grid gap-4">
          <label className="grid gap-1">
            <span className="font-medium">A day by its name</span>
            <span className="text-soft">
              Up to twelve letters and digits. The same name is the same day for everybody, with the same
              patients and the same answers.
            </span>
            <input
              name="seed"
              className="input max-w-xs"
              required
              maxLength={12}
              defaultValue={answer?.typed ?? ''}
              autoComplete="off"
            />
          </label>
          <label className="flex items-center gap-2">
            <input type="checkbox" name="mode" value="exam" /> As an exam: no way back to an earlier moment
          </label>
          <div>
            <button type="submit" className="btn" disabled={isStarting}>
              {isStarting ? 'Opening …' : 'Open that day'}
            </button>
          </div>
        </Form>
      </div>
      {cases.length > 0 && (
        <>
          <h2 className="mb-3 text-2xl">Your days</h2>
          <ul className="grid gap-2">
            {cases.map((one) => (
              <li key={one.id}>
                <Link to={one.closedAt === null ? `/cases/${one.id}` : `/cases/${one.id}/report`}>
                  {one.title}
                </Link>{' '}
                <span className="text-soft">
                  ·{' '}
                  {one.closedAt === null
                    ? `${one.moves} ${one.moves === 1 ? 'move' : 'moves'}`
                    : `${one.score} of 100`}
                  , <DayTime at={one.closedAt ?? one.lastMoveAt} zone={zone} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
