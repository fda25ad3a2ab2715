import { hours, minutes } from '#kernel/time.ts'
import type { Limit } from './spend-turn.ts'

/**
 * How often what may be tried. Per account: guessing one person's password is hopeless at ten tries and then one
 * every 90 seconds; a person locked out by someone else's guessing can still reset the password by mail. Per address:
 * roomier, for a classroom behind one address.
 */
export const LIMITS = {
  signInAccount: { turns: 10, per: minutes(15) },
  signInIp: { turns: 100, per: minutes(15) },
  signUpIp: { turns: 40, per: hours(1) },
  resetEmail: { turns: 3, per: hours(1) },
  resetIp: { turns: 20, per: hours(1) },
  resetTokenIp: { turns: 30, per: hours(1) },
  passwordChange: { turns: 10, per: minutes(15) },
} as const satisfies Readonly<Record<string, Limit>>
