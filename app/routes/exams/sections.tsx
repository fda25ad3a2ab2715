import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { attemptSentence, pacingInWords } from '#exams'
import { getSections, reopenSection, submitSection } from '#exams/server'
import { requireActor } from '#http/session.server.ts'
import { SectionCards } from '#ui/exam/section-cards.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Sections · Cleanclaim' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const attempt = params.attempt ?? ''
  const found = await getSections(context.db, actor, attempt, context.now())
  if (found.ok) return { ...found.value, say: found.value.pacing && pacingInWords(found.value.pacing) }
  if (found.fault.code === 'closed') throw redirect(`/attempts/${attempt}/report`)
  if (found.fault.code === 'not-sectioned') throw redirect(`/attempts/${attempt}`)
  throw new Response(null, { status: 404 })
}

/** Submits a section, or opens one again; the page then shows how the sections stand. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const attemptId = params.attempt ?? ''
  const form = await request.formData()
  const change = form.get('intent') === 'reopen' ? reopenSection : submitSection
  const wish = { attemptId, section: String(form.get('section') ?? '') }
  const done = await change(context.db, actor, wish, context.now())
  if (done.ok) throw redirect(`/attempts/${attemptId}/sections`)
  if (done.fault.code === 'not-found') throw new Response(null, { status: 404 })
  if (done.fault.code === 'closed') throw redirect(`/attempts/${attemptId}/report`)
  return { cannot: attemptSentence(done.fault) }
}

export default function SectionsPage() {
  const { attemptId, title, submission, sections, say } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead tag={title} title="Sections">
        {say && <p>{say}</p>}
      </PageHead>
      {answer && (
        <div className="mb-6">
          <Notice tone="bad" focus>
            {answer.cannot}
          </Notice>
        </div>
      )}
      <SectionCards attemptId={attemptId} sections={sections} isFinal={submission === 'final'} />
    </div>
  )
}
