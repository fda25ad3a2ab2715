import type { MoveJson } from '#sandbox'
import type { OpenCaseView } from './open-case-view.ts'

/** What the server answers to a move: the case after it, or why nothing has changed. */
export type MoveAnswer =
  | { readonly ok: true; readonly open: OpenCaseView }
  | { readonly ok: false; readonly code: string; readonly message: string }

const OFFLINE: MoveAnswer = {
  ...{ ok: false, code: 'offline' },
  message: 'The server cannot be reached. What you typed is kept on this device; try again in a moment.',
}

const address = (caseId: string): string => `/cases/${encodeURIComponent(caseId)}/moves`

async function answerOf(came: Awaited<ReturnType<typeof fetch>>): Promise<MoveAnswer> {
  const body = (await came.json().catch(() => null)) as {
    open?: OpenCaseView
    message?: string
    error?: string
  } | null
  if (came.ok && body?.open) return { ok: true, open: body.open }
  return {
    ...{ ok: false, code: body?.error ?? String(came.status) },
    message: body?.message ?? 'The server could not do that. Nothing was changed; try again.',
  }
}

/** Sends one move of a case; `n` is how many this page has seen. */
export async function sendMove(
  caseId: string,
  n: number,
  move: MoveJson,
  keepalive = false,
): Promise<MoveAnswer> {
  const body = new URLSearchParams({ n: String(n), move: JSON.stringify(move) })
  try {
    return await answerOf(await fetch(address(caseId), { method: 'POST', body, keepalive }))
  } catch {
    return OFFLINE
  }
}

/** The case as it stands now. */
export async function readCase(caseId: string): Promise<MoveAnswer> {
  try {
    return await answerOf(await fetch(address(caseId)))
  } catch {
    return OFFLINE
  }
}
