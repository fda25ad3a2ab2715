/** What the server itself refuses, before any route: one sentence, no detail an attacker could use. */
export type Refusal = {
  readonly status: 400 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500 | 503
  readonly code: string
  readonly say: string
}

/** A refusal as an answer: JSON for programs, a plain sentence for people. */
export function refuse(refusal: Refusal, accept: string | null): Response {
  const { status, code, say } = refusal
  if (accept?.includes('text/html')) {
    const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Cleanclaim</title><h1>${status}</h1><p>${say}</p><p><a href="/">To the front page</a></p></html>`
    return new Response(page, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
  }
  return Response.json({ error: code, message: say }, { status })
}
