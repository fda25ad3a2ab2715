import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { signIn, signInDemo } from '#accounts/server'
import { ownerOfAttempt } from '#exams/server'
import { refusedForm, textsOf } from '#http/form-answer.server.ts'
import { sessionCookie, visitOf } from '#http/session.server.ts'

/**
 * Signing in again from the exam room, whose session ended in mid-exam: the sign-in form in, JSON out. Only the person
 * whose exam it is is let in here; anybody else is told so once their password was right, and gets no session.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = textsOf(await request.formData())
  const { db, env } = context
  const visit = visitOf(request, context)
  const only = await ownerOfAttempt(db, params.attempt ?? '')
  const result =
    typed.demo === undefined
      ? await signIn(db, typed, visit, context.now(), { only })
      : await signInDemo(db, env.demo, typed.demo, visit, context.now(), { only })
  if (!result.ok) {
    const { answer, status, headers } = refusedForm(result.fault, {}, [], context)
    return Response.json(answer, { status, headers })
  }
  const headers = { 'Set-Cookie': sessionCookie(result.value.token, context.secure) }
  return Response.json({ signedIn: true }, { headers })
}

export const loader = ({ params }: ActionFunctionArgs) =>
  redirect(`/attempts/${encodeURIComponent(params.attempt ?? '')}`)
