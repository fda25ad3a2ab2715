import type { LoaderFunctionArgs } from '@remix-run/node'
import { readDay } from '#credits'
import { ownPack } from '#credits/server'
import { packAnswer, partOf } from '#http/audit-answer.server.ts'
import { requireActor } from '#http/session.server.ts'

/** The audit pack of one's own cycle: `?of=` a board or credential, `cycle=` a day of it, `part=` from 1. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const search = new URL(request.url).searchParams
  const cycleOf = readDay(search.get('cycle') ?? '')
  if (!cycleOf) throw new Response(null, { status: 404 })
  const wish = {
    subject: search.get('of') ?? '',
    cycleOf,
    part: partOf(search),
    checkAt: `${new URL(context.origin).host}/check`,
  }
  const pack = await ownPack(context.db, context.env.evidenceDir, actor, wish, context.now())
  if (!pack.ok) throw new Response(null, { status: 404 })
  return packAnswer(pack.value)
}
