import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import type { PracticeFault } from '#exams/server'
import { listAstray, listPracticeChoices, startPractice } from '#exams/server'
import { requireCan } from '#http/session.server.ts'
import { AstrayList } from '#ui/exam/astray-list.tsx'
import { PracticeForm } from '#ui/exam/practice-form.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Practice · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'read', { kind: 'practice' })
  const asked = new URL(request.url).searchParams
  const choices = await listPracticeChoices(context.db, actor)
  const astray = await listAstray(context.db, actor, context.now())
  return { choices, astray, of: asked.get('objective') ?? asked.get('section') ?? choices[0]?.id ?? '' }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'start', { kind: 'practice' })
  const { of, ...rest } = Object.fromEntries(await request.formData())
  const scope = of === undefined ? {} : { [String(of).includes('.') ? 'objective' : 'section']: of }
  const wish = { ...rest, ...scope }
  const started = await startPractice(context.db, actor, wish, context.now())
  if (started.ok) throw redirect(`/attempts/${started.value.attemptId}`)
  if (rest.misconception !== undefined) return { say: misconceptionSentence(started.fault) }
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

const misconceptionSentence = (fault: PracticeFault): string =>
  fault.code === 'no-such-scope'
    ? 'No question has an answer that comes from this any more. Choose a section or an objective below.'
    : sentence(fault)

export default function PracticePage() {
  const { choices, astray, of } = useLoaderData<typeof loader>()
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
      {astray.length > 0 && (
        <section aria-labelledby="astray" className="mb-10 border-b border-line pb-8">
          <h2 id="astray" className="mb-4 text-xl">
            What led you astray lately
          </h2>
          <AstrayList astray={astray} />
          <p className="mt-4 text-sm text-soft">
            Each goes from this list with a right answer to a later question of its kind.
          </p>
        </section>
      )}
      <PracticeForm choices={choices} of={of} busy={busy} />
    </div>
  )
}
