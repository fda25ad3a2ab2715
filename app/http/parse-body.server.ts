import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Refusal } from './refusal.server.ts'

/** A body that can be read as what it says it is. A form is read by its route. */
export type Body = { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'form' }

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Parses a request's body by its Content-Type, whose kind the guard has let in. */
export async function parseBody(
  kind: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Body, Refusal>> {
  if (/^\s*application\/json/i.test(kind)) {
    try {
      const value: unknown = JSON.parse(utf8.decode(bytes))
      return ok({ kind: 'json', value })
    } catch {
      return fail({ status: 400, code: 'json', say: 'The body is not valid JSON, so nothing was changed.' })
    }
  }
  if (/^\s*multipart\/form-data/i.test(kind) && bytes.byteLength > 0) {
    try {
      await new Response(bytes, { headers: { 'Content-Type': kind } }).formData()
    } catch {
      return fail({ status: 400, code: 'form', say: 'The form could not be read, so nothing was changed.' })
    }
  }
  return ok({ kind: 'form' })
}
