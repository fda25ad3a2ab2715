import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { noteDataTaken, takeTurn } from '#accounts/server'
import { requireActor } from '#http/session.server.ts'
import { dayIn, hours } from '#kernel/time.ts'
import { ownData } from '../account/own-data.server.ts'

/** All of it is worked out anew each time: this often is enough for anybody. */
const LIMIT = { turns: 5, per: hours(1) }

const TOO_MANY = 'You downloaded your data several times within the hour. Nothing is lost; try again later.'

/** Everything about the person who asks, in one archive. It is posted, so that no page elsewhere can start it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const [{ db }, now] = [context, context.now()]
  const turn = await takeTurn(db, `own-data:${actor.personId}`, LIMIT, now)
  if (!turn.ok) {
    const wait = String(Math.ceil(turn.fault.retryAfter / 1000))
    throw new Response(TOO_MANY, { status: 429, headers: { 'Retry-After': wait } })
  }
  const bytes = await ownData(context, actor)
  await noteDataTaken(db, actor, now)
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="cleanclaim-my-data-${dayIn(actor.zone, now)}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

export const loader = () => redirect('/account')
