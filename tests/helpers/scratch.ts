import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const MEMORY = '/dev/shm'

/** Where tests make their databases: in memory where there is so much room, for they are thousands and small. */
export function scratch(megabytes: number): string {
  if (!existsSync(MEMORY)) return tmpdir()
  const { bavail, bsize } = statfsSync(MEMORY)
  return bavail * bsize >= megabytes * 1024 ** 2 ? MEMORY : tmpdir()
}
