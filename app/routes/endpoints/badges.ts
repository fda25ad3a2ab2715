import type { LoaderFunctionArgs } from '@remix-run/node'
import { issuerProfile } from '#credits'
import { achievementDocument, publicKeys, signStatusList } from '#credits/server'

/** Verifiers are programs on other sites: they may read what is published for them. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=300' }
const json = (value: unknown, type = 'application/json') =>
  new Response(JSON.stringify(value), { headers: { ...OPEN, 'Content-Type': type } })

/** What verifiers of badges ask: the issuer, its keys one by one, what was achieved, and which badges are revoked. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, origin } = context
  const { of, id = '' } = params
  if (of === 'issuer' && id === '') return json(issuerProfile(origin))
  if (of === 'keys') {
    const found = (await publicKeys(db)).find((one) => one.id === id)
    if (found) return json(found.key)
  }
  if (of === 'achievements') {
    const found = await achievementDocument(db, id, origin)
    if (found) return json(found)
  }
  if (of === 'status' && id === '') {
    const list = await signStatusList(db, { origin, secret: context.env.badgeSecret }, context.now())
    if (!list.ok) throw new Response(null, { status: 503 })
    return new Response(list.value, { headers: { ...OPEN, 'Content-Type': 'text/plain; charset=utf-8' } })
  }
  throw new Response(null, { status: 404 })
}
