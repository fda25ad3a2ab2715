import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { importedLists, listRuleLessons } from '#curriculum/server'
import { noteClaimBegun } from '#exams/server'
import { requireActor } from '#http/session.server.ts'
import { codeFilesAddress, openCase } from '#sandbox/server'
import { Workbench } from '#ui/sandbox/workbench.tsx'
import { examOfCase } from './exam-of-case.server.ts'

/** The workbench fills the screen: it has no frame around it. */
export const handle = { bare: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data?.open.exam
      ? `Question ${data.open.exam.place} · ${data.open.exam.title} · Cleanclaim`
      : `${data?.open.view.scenario.title ?? 'Case'} · Cleanclaim`,
  },
]

/** `?at=n` shows the case as it stood after so many moves; nothing can be done there. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const asked = new URL(request.url).searchParams.get('at')
  const at = asked !== null && /^\d{1,4}$/.test(asked) ? Number(asked) : null
  const exam = await examOfCase(context, actor, params.case ?? '')
  const open = await openCase(context.db, actor, params.case ?? '', at ?? undefined, exam)
  if (!open) throw new Response(null, { status: 404 })
  // The first move notes it; where that was cut off, looking again does.
  if (exam?.closed === null && open.moves > 0)
    await noteClaimBegun(context.db, actor, { ...exam, caseId: open.id }, context.now())
  const isOff = exam !== null && exam.closed !== null
  return {
    open,
    isReadOnly: at !== null || open.view.closed !== null || isOff,
    codes: await codeFilesAddress(),
    imported: await importedLists(context.db),
    lessons: open.mode === 'exam' ? [] : await listRuleLessons(context.db),
  }
}

/** The case is read once; afterwards every move goes its own way and brings the case back. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }) =>
  currentUrl.href !== nextUrl.href

export default function CasePage() {
  const { open, isReadOnly, codes, imported, lessons } = useLoaderData<typeof loader>()
  return (
    <>
      <Workbench
        key={`${open.id} ${isReadOnly}`}
        first={open}
        codes={codes}
        imported={imported}
        lessons={lessons}
        isReadOnly={isReadOnly}
      />
      <noscript>
        <p className="p-6">The workbench needs JavaScript: the billing engine runs in the page.</p>
      </noscript>
    </>
  )
}
