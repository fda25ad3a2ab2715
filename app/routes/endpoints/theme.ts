import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { ownPath } from '#http/own-path.ts'
import { isTheme } from '#http/theme.ts'

const YEAR_SECONDS = 31_536_000

/** Remembers the chosen theme in a cookie of its own and goes back to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData()
  const theme = form.get('theme')
  const flags = `Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${context.secure ? '; Secure' : ''}`
  const headers = { 'Set-Cookie': `theme=${isTheme(theme) ? theme : 'system'}; ${flags}` }
  return redirect(ownPath(form.get('to'), '/'), { headers })
}

export const loader = () => redirect('/')
