import type { IncomingMessage } from 'node:http'

/** Why an upload ended before its end. */
export class UploadStopped extends Error {
  readonly code: 'too-large' | 'too-slow' | 'gone'
  constructor(code: UploadStopped['code']) {
    super(`upload stopped: ${code}`)
    this.code = code
  }
}

export interface UploadLimits {
  readonly bytes: number
  /** How long nothing may arrive. */
  readonly idleMs: number
  /** How long the whole may take. */
  readonly totalMs: number
}

/** Ten megabytes arrive within the time on a line of a seventh of a megabit. */
export const UPLOAD_TIMES = { idleMs: 20_000, totalMs: 600_000 }

/**
 * A request's body as it arrives, read only as fast as somebody takes it: an upload never waits in memory. It ends with
 * `UploadStopped` when it is larger, slower or later than its limits, or when the sender has gone.
 */
export function uploadBody(message: IncomingMessage, limits: UploadLimits): ReadableStream<Uint8Array> {
  const chunks = message.iterator({ destroyOnReturn: false })
  const began = performance.now()
  let size = 0
  const next = async (): Promise<Uint8Array | null> => {
    const patience = Math.min(limits.idleMs, limits.totalMs - (performance.now() - began))
    const chunk = await within(chunks.next(), patience)
    if (chunk.done) {
      if (!message.complete) throw new UploadStopped('gone')
      return null
    }
    size += chunk.value.byteLength
    if (size > limits.bytes) throw new UploadStopped('too-large')
    return chunk.value
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const chunk = await next()
          if (chunk) controller.enqueue(chunk)
          else controller.close()
        } catch (error) {
          controller.error(error instanceof UploadStopped ? error : new UploadStopped('gone'))
        }
      },
    },
    { highWaterMark: 0 },
  )
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UploadStopped('too-slow')), Math.max(0, ms))
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
