import type { Result } from '#kernel/result.ts'
import type { Dispatch } from './letter.ts'

/** The port through which mail leaves the house. A letter that could not be handed over says why, in a few words. */
export interface Mailer {
  send(letter: Dispatch): Promise<Result<null, string>>
}
