import { createTransport } from 'nodemailer'
import type { Mailer } from '#accounts'
import { fail, ok } from '#kernel/result.ts'
import type { Env } from './env.server.ts'

/** No mail server that answers is slower; without limits a dead one would hold the queue for ten minutes. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** The mail server of the configuration; null when there is none and letters wait in the outbox. */
export function openMailer(env: Pick<Env, 'smtpUrl' | 'mailFrom'>): Mailer | null {
  if (!env.smtpUrl) return null
  const transport = createTransport({ url: env.smtpUrl, ...TIMEOUTS }, { from: env.mailFrom })
  return {
    async send({ id, to, subject, body }) {
      try {
        await transport.sendMail({
          to: { name: '', address: to },
          subject,
          text: body,
          messageId: `<${id}@cleanclaim>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return ok(null)
      } catch (error) {
        return fail(reasonOf(error))
      }
    },
  }
}

/** What an administrator may read in the outbox: the kind of failure and the server's code, not its words or the address. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error ? String(error.code) : error.name
  const reply = 'responseCode' in error && error.responseCode ? ` ${String(error.responseCode)}` : ''
  return `${code}${reply}`
}
