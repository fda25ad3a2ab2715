import type { Review } from '#curriculum'
import type { CheckOutcome, SendAnswer } from './asked-check.ts'

const OFFLINE = 'Your answer could not be sent. It is still here: check the connection and try again.'
const BROKEN = 'Your answer could not be checked. It is still here: try again in a moment.'

/** Sends answers of one lesson to the server, which alone knows the keys. */
export function answerSender({
  section,
  slug,
}: {
  readonly section: string
  readonly slug: string
}): SendAnswer {
  return async ({ item, revision }, response): Promise<CheckOutcome> => {
    const body = JSON.stringify({ section, slug, item, revision, response })
    const headers = { 'Content-Type': 'application/json' }
    try {
      const answer = await fetch('/checks', { method: 'POST', headers, body })
      const came: { review?: Review; message?: string } = await answer.json()
      return came.review ? { review: came.review } : { trouble: came.message ?? BROKEN }
    } catch (error) {
      return { trouble: error instanceof TypeError ? OFFLINE : BROKEN }
    }
  }
}
