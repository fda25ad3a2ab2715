import type { AppLoadContext } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import type { SignedIn } from '#accounts/server'
import { sessionCookie } from './session.server.ts'
import { themeCookie } from './theme-cookie.server.ts'

/**
 * Goes on to `to` (a path of ours) as the person who was let in. A browser that never chose how pages are coloured
 * takes over what the person chose elsewhere.
 */
export function letIn(
  request: Request,
  context: AppLoadContext,
  { actor, token }: SignedIn,
  to: string,
): Response {
  const headers = new Headers([['Set-Cookie', sessionCookie(token, context.secure)]])
  const chosen = /(?:^|;\s*)theme=/.test(request.headers.get('Cookie') ?? '')
  if (!chosen && actor.theme !== 'system')
    headers.append('Set-Cookie', themeCookie(actor.theme, context.secure))
  return redirect(to, { headers })
}
