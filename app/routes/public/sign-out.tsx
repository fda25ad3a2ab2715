import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { signOut } from '#accounts/server'
import { noSessionCookie, visitOf } from '#http/session.server.ts'

/** Signing out changes something, so only a form does it; a link that leads here goes to the front page. */
export const loader = () => redirect('/')

export async function action({ request, context }: ActionFunctionArgs) {
  const { token } = visitOf(request, context)
  if (token) await signOut(context.db, token, context.now())
  // The browser forgets what it keeps for this site: answers that wait for the network, the exam room for offline.
  const headers = { 'Set-Cookie': noSessionCookie(context.secure), 'Clear-Site-Data': '"storage"' }
  return redirect('/', { headers })
}
