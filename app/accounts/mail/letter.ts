import type { Id } from '#kernel/ids.ts'

/** A piece of mail: plain text, one recipient. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly body: string
}

/** A letter on its way. The id becomes its Message-ID: one sent twice is shown once by most programs. */
export interface Dispatch extends Letter {
  readonly id: Id<'Letter'>
}
