import type { Id } from '#kernel/ids.ts'
import type { Theme } from '../identity/theme.ts'
import type { Role } from './role.ts'

/** The person who asks, as every door of the house sees them. */
export interface Actor {
  readonly personId: Id<'Person'>
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  /** The session by which they were recognised. */
  readonly sessionId: Id<'Session'>
  /** IANA time zone: decides on which day something happened for them. */
  readonly zone: string
  readonly theme: Theme
}
