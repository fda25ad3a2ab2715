import type { Reads } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Recipient } from '../mail/letters.ts'
import { listRecipients } from './people.store.server.ts'

/** Names and addresses of these people, for letters and lists; who no longer exists is missing. */
export const recipientsOf = (
  db: Reads,
  ids: readonly Id<'Person'>[],
): Promise<ReadonlyMap<string, Recipient>> => listRecipients(db, [...new Set(ids)])
