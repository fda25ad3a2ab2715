import type { Answer } from './answer.server.ts'
import { jsonAnswer } from './answer.server.ts'

/** What the server itself refuses, before any route: one sentence, no detail an attacker could use. */
export type Refusal = {
  readonly status: 400 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500 | 503
  readonly code: string
  readonly say: string
}

/** A refusal as an answer: JSON for programs, a plain sentence for people. */
export function refuse(refusal: Refusal, accept: string | null): Answer {
  const { status, code, say } = refusal
  const headers = status === 405 ? { Allow: 'GET, HEAD, POST' } : {}
  if (!accept?.includes('text/html')) return jsonAnswer({ error: code, message: say }, status, headers)
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Cleanclaim</title><h1>${status}</h1><p>${say}</p><p><a href="/">To the front page</a></p></html>`
  return { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' }, body }
}
