import type { LoaderFunctionArgs } from '@remix-run/node'
import { badgeAddresses } from '#credits'
import { publicKeys } from '#credits/server'

/** All keys that ever signed badges, as a JWK set (RFC 7517): those of old badges too. */
export async function loader({ context }: LoaderFunctionArgs) {
  const at = badgeAddresses(context.origin)
  const keys = (await publicKeys(context.db)).map(({ id, key }) => ({
    ...key,
    kid: at.key(id),
    use: 'sig',
    alg: 'EdDSA',
  }))
  return new Response(JSON.stringify({ keys }), {
    headers: {
      ...{ 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' },
      'Cache-Control': 'public, max-age=300',
    },
  })
}
