import { forgetRoom } from './own-device.ts'

/** Leaves a room whose exam is over: its questions leave the device, and the report opens. */
export async function toReport(attempt: string): Promise<void> {
  await forgetRoom(attempt).catch(() => undefined)
  location.assign(`/attempts/${attempt}/report`)
}

/** Hands the attempt in. @returns false when the server did not say that it has it: the room stays as it is. */
export async function handIn(attempt: string): Promise<boolean> {
  const headers = { Accept: 'application/json' }
  const answer = await fetch(`/attempts/${attempt}/submit`, { method: 'POST', headers }).catch(() => null)
  return answer?.ok === true
}
