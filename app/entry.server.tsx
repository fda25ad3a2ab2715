import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { describe } from '#http/describe.ts'
import { lateScripts, wantsLateScripts } from '#http/late-scripts.server.ts'
import { NonceContext } from '#ui/nonce.ts'

const GIVE_UP_MS = 10_000

/**
 * Renders a page whole before the first byte leaves: nothing streams here, and buffering costs less CPU than
 * streaming (measured 3–23 % of a page). The abort timer is cleared when the page is done.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const late =
    import.meta.env.PROD &&
    remix.staticHandlerContext.matches.some((m) => wantsLateScripts(remix.routeModules[m.route.id]?.handle))
  return new Promise((resolve, reject) => {
    let code = status
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <RemixServer context={remix} url={request.url} abortDelay={GIVE_UP_MS} nonce={context.nonce} />
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        onAllReady() {
          clearTimeout(timer)
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          const init = { status: code, headers }
          resolve(
            late
              ? text(body).then((html) => new Response(lateScripts(html, context.nonce), init))
              : new Response(createReadableStreamFromReadable(body), init),
          )
          pipe(body)
        },
        onShellError(error) {
          clearTimeout(timer)
          reject(error)
        },
        onError(error) {
          code = 500
          context.log.error({ requestId: context.requestId, error: describe(error) }, 'page failed to render')
        },
      },
    )
    const timer = setTimeout(abort, GIVE_UP_MS)
  })
}

/**
 * What a loader or action threw that is no answer: logged for us, never shown. Remix also brings what the asker did
 * wrong (a form sent to a page without one); the request's own log line has that.
 */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (!request.signal.aborted && !(isRouteErrorResponse(error) && error.status < 500))
    context.log.error({ requestId: context.requestId, error: describe(error) }, 'route failed')
}
