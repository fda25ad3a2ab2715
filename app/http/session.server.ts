import type { AppLoadContext } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import type { Actor, Subject, Verb } from '#accounts'
import { can, SESSION_ABSOLUTE } from '#accounts'
import type { Visit } from '#accounts/server'

/**
 * The session cookie. On an encrypted connection its name begins with `__Host-`, so that browsers take it only from
 * this very host, for every path, encrypted (RFC 6265bis §4.1.3.2); a page of a sibling host cannot plant one.
 */
const cookieName = (secure: boolean): string => (secure ? '__Host-cleanclaim' : 'cleanclaim')

const cookie = (value: string, seconds: number, secure: boolean): string =>
  `${cookieName(secure)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/** The Set-Cookie value that keeps a session's token. How long it really lasts is the server's decision. */
export const sessionCookie = (token: string, secure: boolean): string =>
  cookie(token, SESSION_ABSOLUTE / 1000, secure)

/** The Set-Cookie value that forgets the token. */
export const noSessionCookie = (secure: boolean): string => cookie('', 0, secure)

/** The session token in a request's Cookie header, if there is one of the right form. */
export function readSessionToken(header: string | null, secure: boolean): string | null {
  const name = `${cookieName(secure)}=`
  const found = (header ?? '').split(/;\s*/).find((pair) => pair.startsWith(name))
  const token = found?.slice(name.length) ?? ''
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null
}

/** What the accounts room is told about a request. */
export const visitOf = (request: Request, context: AppLoadContext): Visit => ({
  ip: context.ip,
  userAgent: request.headers.get('User-Agent'),
  token: readSessionToken(request.headers.get('Cookie'), context.secure),
  origin: context.origin,
})

/** Where to sign in, and where to go on afterwards: the page that was asked for. */
function signInFor(request: Request): string {
  const { pathname, search } = new URL(request.url)
  const to = request.method === 'GET' || request.method === 'HEAD' ? pathname + search : pathname
  return `/sign-in?to=${encodeURIComponent(to)}`
}

/** Who asks. @throws a redirect to the sign-in page when nobody is signed in. */
export async function requireActor(request: Request, context: AppLoadContext): Promise<Actor> {
  const actor = await context.actor()
  if (!actor) throw redirect(signInFor(request))
  return actor
}

/**
 * Who asks, if the table of permissions lets them.
 * @throws a redirect to the sign-in page when nobody is signed in; 404 for what belongs to somebody else, as if it
 * did not exist; 403 for what a role does not include. Neither says more.
 */
export async function requireCan(
  request: Request,
  context: AppLoadContext,
  verb: Verb,
  subject: Subject,
): Promise<Actor> {
  const actor = await requireActor(request, context)
  if (!can(actor, verb, subject)) throw new Response(null, { status: 'ownerId' in subject ? 404 : 403 })
  return actor
}
