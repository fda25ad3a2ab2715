import type { EraseInRoom } from '#accounts/server'
import { eraseCredits } from '#credits/server'
import { eraseExams } from '#exams/server'
import { claimTasks, eraseCases } from '#sandbox/server'
import { eraseStudy } from '#study/server'
import type { House } from './world.server.ts'

/**
 * What each room does to erase a person, in the order in which it must be done: exams are handed in before the claim
 * cases in them are gone. Accounts, where erasing begins and ends, may enter no room, so those who see all hand them in.
 */
export const erasingRooms = ({ db, env }: Pick<House, 'db' | 'env'>): readonly EraseInRoom[] => [
  async (personId, now) => {
    await eraseExams(db, personId, now, claimTasks)
    return false
  },
  async (personId) => {
    await eraseCases(db, personId)
    return false
  },
  async (personId) => {
    await eraseStudy(db, personId)
    return false
  },
  (personId, now) => eraseCredits(db, env.evidenceDir, personId, now),
]
