import type { Actor } from '#accounts'
import { findActor } from '#accounts/server'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import type { Env } from './env.server.ts'
import type { Log } from './log.server.ts'
import { readSessionToken } from './session.server.ts'

/** What the process has from start to stop. */
export interface House {
  readonly db: Database
  readonly env: Env
  readonly log: Log
  now(): Instant
  /** Whether the process has been asked to stop. */
  stopping(): boolean
  /** Set by the development server only. */
  readonly workshop?: true
}

/** What one request has: the house, and who is asking. Routes get it as `context`. */
export interface World extends House {
  readonly requestId: string
  /** Allows this page's own scripts under the content security policy. */
  readonly nonce: string
  /** The asker's address, for rate limits; never logged. */
  readonly ip: string
  /** Whether the asker's connection is encrypted (decides the cookie's name and flags). */
  readonly secure: boolean
  /** The public address of this server, for links in mail. */
  readonly origin: string
  /** Who asks; looked up at most once a request. */
  actor(): Promise<Actor | null>
}

declare module '@remix-run/node' {
  interface AppLoadContext extends World {}
  // What a loader or action returns reaches the page as it is, also through data().
  interface Future {
    v3_singleFetch: true
  }
}

export interface Asker {
  readonly requestId: string
  readonly nonce: string
  readonly ip: string
  readonly secure: boolean
  readonly origin: string
  readonly cookie: string | null
}

/** The world as one request sees it. Written out name by name: spreading objects costs more than the rest of it. */
export function worldFor(house: House, asker: Asker): World {
  const { db, env, log, now, stopping } = house
  const { requestId, nonce, ip, secure, origin, cookie } = asker
  let actor: Promise<Actor | null> | undefined
  const lookUp = async () => {
    const token = readSessionToken(cookie, secure)
    return token ? findActor(db, token, now()) : null
  }
  const who = () => {
    actor ??= lookUp()
    return actor
  }
  return { db, env, log, now, stopping, requestId, nonce, ip, secure, origin, actor: who }
}
