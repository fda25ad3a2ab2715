import type { Actor, Role, Theme } from '#accounts'
import { nameSortKey } from '#accounts'
import type { Database } from '#db'
import { NO_LOCK, people, sessions } from '#db'
import { sha256Hex } from '#kernel/hash.ts'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { instant } from '#kernel/time.ts'

/** The moment at which most tests happen: 15 October 2025, 10:00 in New York. */
export const NOON: Instant = instant(Date.UTC(2025, 9, 15, 14, 0, 0))

/** The password of everyone this file makes; its hash was made once, because making it takes 13 ms. */
export const PASSWORD = 'gravel sonnet tram'
const PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$LMjdIFBtZgZ+R/9aZyu84Q$WlY86Pk050CybOBdkJzwVMIV+lDxmAFQIISBks+DwZ4'

/** A person who is signed in. */
export interface Somebody {
  readonly actor: Actor
  /** The session's token. */
  readonly token: string
  /** The Cookie header of their browser, on an unencrypted connection. */
  readonly cookie: string
}

export interface PersonWishes {
  readonly roles?: readonly Role[]
  readonly name?: string
  readonly email?: string
  readonly zone?: string
  readonly theme?: Theme
  readonly password?: 'usual' | null
}

const randomToken = (): string =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')

/** Another session of a person. */
export async function signedIn(db: Database, actor: Actor, now: Instant = NOON): Promise<Somebody> {
  const token = randomToken()
  const id: Id<'Session'> = newId(now)
  await db.one((w) =>
    w.insert(sessions).values({
      id,
      personId: actor.personId,
      tokenHash: sha256Hex(token),
      device: 'Firefox on Linux',
      createdAt: now,
      lastSeenAt: now,
    }),
  )
  return { actor: { ...actor, sessionId: id }, token, cookie: `cleanclaim=${token}` }
}

/** A person with one session, straight into the database; a candidate called Avery Quill unless told otherwise. */
export async function somebody(
  db: Database,
  wishes: PersonWishes = {},
  now: Instant = NOON,
): Promise<Somebody> {
  const { roles = ['candidate'], name = 'Avery Quill', zone = 'America/New_York', theme = 'system' } = wishes
  const id: Id<'Person'> = newId(now)
  const email = wishes.email ?? `${id}@people.example`
  const passwordHash = wishes.password === null ? null : PASSWORD_HASH
  const row = { id, email, name, sortKey: nameSortKey(name), zone, theme, createdAt: now, passwordHash }
  await db.tx(NO_LOCK, async (tx) => {
    await tx.insert(people).values({ ...row, roles: roles.join(' ') })
  })
  return signedIn(db, { personId: id, name, email, roles, zone, theme, sessionId: newId(now) }, now)
}

/** One signed-in person of each role. */
export async function oneOfEach(
  db: Database,
  now: Instant = NOON,
): Promise<Readonly<Record<Role, Somebody>>> {
  const of = (role: Role, name: string) => somebody(db, { roles: [role], name }, now)
  return {
    candidate: await of('candidate', 'Avery Quill'),
    specialist: await of('specialist', 'Morgan Lathe'),
    instructor: await of('instructor', 'Rowan Pell'),
    auditor: await of('auditor', 'Linden Ames'),
    administrator: await of('administrator', 'Sasha Wren'),
  }
}
