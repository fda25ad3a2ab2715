import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const MEMORY = '/dev/shm'
/** What all tests of a run keep there at once, and as much again: containers often give 64 MB, which is too little. */
const ENOUGH = 1024 ** 3

/** Where tests make their databases: in memory where there is room, for they are thousands and small. */
export function scratch(): string {
  if (!existsSync(MEMORY)) return tmpdir()
  const { bavail, bsize } = statfsSync(MEMORY)
  return bavail * bsize > ENOUGH ? MEMORY : tmpdir()
}
