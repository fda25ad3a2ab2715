import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireCan } from '#http/session.server.ts'
import type { Result } from '#kernel/result.ts'
import { gradeOf } from '#study'
import type { CardFault, DrillOf } from '#study/server'
import { drill, gradeCard, leaveOut, undoGrade } from '#study/server'
import { DrillEnd } from '#ui/cards/drill-end.tsx'
import { DrillHead } from '#ui/cards/drill-head.tsx'
import { DrillStep } from '#ui/cards/drill-step.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Drill: ${data?.title ?? 'Cards'} · Cleanclaim` },
]

/** Which cards an address means, and the address again without what belongs to one step. */
function meantBy(request: Request): { of: DrillOf; here: (step?: Record<string, string>) => string } {
  const search = new URL(request.url).searchParams
  const [section, lesson] = [search.get('section'), search.get('lesson')]
  const of: DrillOf = lesson !== null ? { lesson } : section !== null ? { section } : {}
  const here = (step: Record<string, string> = {}) => {
    const kept = String(new URLSearchParams({ ...of, ...step }))
    return kept === '' ? '/cards/drill' : `/cards/drill?${kept}`
  }
  return { of, here }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'lesson' })
  const search = new URL(request.url).searchParams
  const { of, here } = meantBy(request)
  const found = await drill(context.db, actor, of, context.now(), search.get('card') ?? undefined)
  if (!found) throw new Response('There is no such section or lesson to drill.', { status: 404 })
  return {
    ...found,
    of,
    here: here(),
    // Without a script, the back is asked for by the address.
    isShown: found.card !== null && search.get('show') === found.card.id,
    isBehind: search.has('behind'),
    leftOut: search.get('left'),
  }
}

/** How many rows the page's log had; what is no number is none that a log has. */
const countOf = (text: FormDataEntryValue | null): number =>
  /^\d{1,9}$/.test(String(text)) ? Number(text) : -1
/** Whether the page that sent it was behind; a card that is gone, or nothing to take back, is simply passed over. */
const isBehind = (done: Result<unknown, CardFault>): boolean => !done.ok && done.fault.code === 'conflict'

/** `intent` is `grade` (`card`, `grade`, `n`), `undo` (`n`) `leave-out` or `put-back` (`card`). */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'lesson' })
  const { here } = meantBy(request)
  const form = await request.formData()
  const [card, n] = [String(form.get('card') ?? ''), countOf(form.get('n'))]
  const [{ db }, now] = [context, context.now()]
  switch (form.get('intent')) {
    case 'grade': {
      const grade = gradeOf(form.get('grade'))
      if (grade === null) throw new Response('That is no grade.', { status: 400 })
      const graded = await gradeCard(db, actor, { card, grade, n }, now)
      return redirect(here(isBehind(graded) ? { behind: '1' } : {}))
    }
    case 'undo': {
      const undone = await undoGrade(db, actor, n, now)
      return redirect(here(undone.ok ? { card: undone.value } : isBehind(undone) ? { behind: '1' } : {}))
    }
    case 'leave-out':
      await leaveOut(db, actor, { card, isOut: true }, now)
      return redirect(here({ left: card }))
    case 'put-back':
      await leaveOut(db, actor, { card, isOut: false }, now)
      return redirect(here({ card }))
    default:
      throw new Response('That is nothing one can do with a card.', { status: 400 })
  }
}

export default function DrillPage() {
  const { card, ...rest } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-2xl">
      <DrillHead {...rest} />
      {card ? <DrillStep key={`${card.id} ${rest.n}`} card={card} {...rest} /> : <DrillEnd {...rest} />}
    </div>
  )
}
