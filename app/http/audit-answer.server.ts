import type { AppLoadContext } from '@remix-run/node'
import { data } from '@remix-run/node'
import type { AuditFault } from '#credits'
import { auditSentence } from '#credits'
import type { NamedPack } from '#credits/server'
import { statusOf } from './fault-status.server.ts'

/** What a form of an audit shows when it was not accepted. */
export interface AuditAnswer {
  /** Another one each time, so that the page notices a second refusal. */
  readonly id: string
  readonly code: string
  readonly say: string
  readonly fields: Readonly<Record<string, string>>
  readonly kept: Readonly<Record<string, string>>
}

/** @throws 404 for an audit that is not there for the asker, 403 for what their role does not include */
export function auditAnswer(
  fault: AuditFault,
  kept: Readonly<Record<string, string>>,
  context: AppLoadContext,
) {
  const status = statusOf(fault.code)
  if (status === 404 || status === 403) throw new Response(null, { status })
  const fields = fault.code === 'invalid' ? fault.fields : {}
  const answer: AuditAnswer = {
    ...{ id: context.requestId, code: fault.code, say: auditSentence(fault), fields, kept },
  }
  return data(answer, { status })
}

/** A pack as a file. */
export const packAnswer = ({ bytes, name }: NamedPack): Response =>
  new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })

/** Which part of a pack is wished for, by the address. */
export const partOf = (search: URLSearchParams): number => {
  const part = Number(search.get('part') ?? '1')
  return Number.isSafeInteger(part) && part > 0 ? part : 0
}
