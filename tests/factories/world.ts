import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import type { Database } from '#db'
import { readEnv } from '#http/env.server.ts'
import { openLog } from '#http/log.server.ts'
import { worldFor } from '#http/world.server.ts'
import type { Instant } from '#kernel/time.ts'
import { NOON } from './people.ts'

export interface Wishes {
  /** The Cookie header. */
  readonly cookie?: string
  readonly env?: Readonly<Record<string, string>>
  readonly ip?: string
  readonly now?: Instant
  readonly secure?: boolean
}

const ORIGIN = 'http://localhost:3000'

/** The world one request sees: quiet log, fixed clock, environment of a fresh installation. */
export function worldOf(db: Database, wishes: Wishes = {}): AppLoadContext {
  const { cookie = null, env = {}, ip = '192.0.2.1', now = NOON, secure = false } = wishes
  const house = { db, env: readEnv(env), log: openLog('silent').log, now: () => now, stopping: () => false }
  const asker = { requestId: 'request', nonce: 'nonce', ip, secure, origin: ORIGIN, cookie }
  return worldFor(house, asker) as AppLoadContext
}

/** The arguments of a loader: a GET of `path`. */
export function getting(
  db: Database,
  path: string,
  wishes: Wishes & { readonly params?: Record<string, string> } = {},
): ActionFunctionArgs {
  const headers = new Headers(wishes.cookie ? { Cookie: wishes.cookie } : {})
  const request = new Request(ORIGIN + path, { headers })
  return { request, params: wishes.params ?? {}, context: worldOf(db, wishes) }
}

/** The arguments of an action: a form posted to `path`. */
export function posting(
  db: Database,
  path: string,
  form: Readonly<Record<string, string | readonly string[]>>,
  wishes: Wishes & { readonly params?: Record<string, string> } = {},
): ActionFunctionArgs {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one)
  const headers = new Headers(wishes.cookie ? { Cookie: wishes.cookie } : {})
  const request = new Request(ORIGIN + path, { method: 'POST', headers, body })
  return { request, params: wishes.params ?? {}, context: worldOf(db, wishes) }
}

/** What a loader or action answered: a Response is what it returned or threw; anything else is its data. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly location: string | null
  /** What the page gets; null for a Response. */
  readonly data: unknown
}

/** Calls a loader or action and says what came of it, thrown or returned, as Remix would. */
export async function answerOf(call: () => unknown): Promise<Answer> {
  try {
    return answered(await call())
  } catch (thrown) {
    if (thrown instanceof Response) return answered(thrown)
    throw thrown
  }
}

function answered(value: unknown): Answer {
  if (value instanceof Response) {
    const { status, headers } = value
    return { status, headers, location: headers.get('Location'), data: null }
  }
  if (isDataWithInit(value)) {
    const headers = new Headers(value.init?.headers)
    return { status: value.init?.status ?? 200, headers, location: null, data: value.data }
  }
  return { status: 200, headers: new Headers(), location: null, data: value }
}

interface DataWithInit {
  readonly type: 'DataWithResponseInit'
  readonly data: unknown
  readonly init: ResponseInit | null
}

const isDataWithInit = (value: unknown): value is DataWithInit =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'DataWithResponseInit'
