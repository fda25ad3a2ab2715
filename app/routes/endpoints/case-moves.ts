import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { noteClaimBegun } from '#exams/server'
import { statusOf } from '#http/fault-status.server.ts'
import { caseSentence } from '#sandbox'
import { openCase, playMove } from '#sandbox/server'
import { examOfCase } from '../sandbox/exam-of-case.server.ts'

const signedOut = () =>
  Response.json(
    { error: 'signed-out', message: 'You are signed out. Sign in again in another tab; then try again.' },
    { status: 401 },
  )

/** The case as it stands, in JSON. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = await context.actor()
  if (!actor) return signedOut()
  const exam = await examOfCase(context, actor, params.case ?? '')
  const open = await openCase(context.db, actor, params.case ?? '', undefined, exam)
  if (!open)
    return Response.json(
      { error: 'not-found', message: caseSentence({ code: 'not-found' }) },
      { status: 404 },
    )
  return Response.json({ open })
}

/** One move: a form with `n`, how many moves the page has seen, and `move`, the move as JSON; the case after it in JSON out. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor()
  if (!actor) return signedOut()
  const form = await request.formData()
  const n = Number(form.get('n') ?? Number.NaN)
  const exam = await examOfCase(context, actor, params.case ?? '')
  const played = await playMove(
    context.db,
    actor,
    params.case ?? '',
    { n, move: parsed(form.get('move')) },
    context.now(),
    exam,
  )
  if (played.ok) {
    if (exam && n === 0)
      await noteClaimBegun(context.db, actor, { ...exam, caseId: played.value.id }, context.now())
    return Response.json({ open: played.value })
  }
  const { code } = played.fault
  return Response.json({ error: code, message: caseSentence(played.fault) }, { status: statusOf(code) })
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return null
  }
}
