import type { Id } from '#kernel/ids.ts'

/** A piece of mail: plain text, one recipient. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly body: string
  /** The last one to somebody who was erased: nothing of it is kept once it is on its way, or given up. */
  readonly isLast?: true
}

/** A letter on its way. The id becomes its Message-ID: one sent twice is shown once by most programs. */
export interface Dispatch extends Letter {
  readonly id: Id<'Letter'>
}
