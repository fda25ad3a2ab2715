import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { demoSelf } from '#accounts'
import { openRoom } from '#exams/server'
import { requireActor } from '#http/session.server.ts'
import { claimTasks } from '#sandbox/server'
import { KeptRoom } from '#ui/exam/kept-room.tsx'
import { FirstLook } from '#ui/exam/tools/look/first-look.tsx'

/** The exam room has no frame around it: nothing but the exam. */
export const handle = { bare: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Exam'} · Cleanclaim` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const room = await openRoom(context.db, actor, params.attempt ?? '', context.now(), claimTasks)
  const at = Number(new URL(request.url).searchParams.get('at') ?? Number.NaN)
  const self = {
    person: actor.personId,
    zone: actor.zone,
    demo: context.env.demo ? demoSelf(actor.email) : null,
  }
  if (room.ok) return { ...room.value, ...self, sheet: { ...room.value.sheet, ...(at >= 1 ? { at } : {}) } }
  if (room.fault.code === 'closed') throw redirect(`/attempts/${params.attempt}/report`)
  throw new Response(null, { status: 404 })
}

/** The sheet is read once; afterwards the browser holds it and every change goes its own way. */
export const shouldRevalidate = () => false

export default function Room() {
  const room = useLoaderData<typeof loader>()
  return (
    <>
      <FirstLook person={room.person} largerText={room.largerText} />
      <KeptRoom
        key={room.attemptId}
        attemptId={room.attemptId}
        person={room.person}
        title={room.title}
        practice={room.mode === 'practice'}
        remainingMs={room.remainingMs}
        time={room.time}
        zone={room.zone}
        atZero={room.atZero}
        breaks={room.breaks}
        largerText={room.largerText}
        openBook={room.openBook}
        frozen={room.frozen}
        sectioned={room.submission !== null}
        sections={room.sections}
        places={room.places}
        sheet={room.sheet}
        seen={room.seen}
        demo={room.demo}
      />
      <noscript>
        <p className="p-6">
          The exam room keeps every answer the moment you give it, and needs JavaScript for that.
        </p>
      </noscript>
    </>
  )
}
