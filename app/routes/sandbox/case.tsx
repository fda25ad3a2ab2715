import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { importedLists, listRuleLessons } from '#curriculum/server'
import { requireActor } from '#http/session.server.ts'
import { codeFilesAddress, openCase } from '#sandbox/server'
import { Workbench } from '#ui/sandbox/workbench.tsx'

/** The workbench fills the screen: it has no frame around it. */
export const handle = { bare: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.open.view.scenario.title ?? 'Case'} · Cleanclaim` },
]

/** `?at=n` shows the case as it stood after so many moves; nothing can be done there. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const asked = new URL(request.url).searchParams.get('at')
  const at = asked !== null && /^\d{1,4}$/.test(asked) ? Number(asked) : null
  const open = await openCase(context.db, actor, params.case ?? '', at ?? undefined)
  if (!open) throw new Response(null, { status: 404 })
  return {
    ...{ open, isReadOnly: at !== null || open.view.closed !== null, codes: await codeFilesAddress() },
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
