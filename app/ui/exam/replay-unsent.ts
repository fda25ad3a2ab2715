import type { Unsent } from './unsent-store.ts'

/** What replaying needs: the shelf of what was left behind, and a way to send. */
export interface ReplayWorld {
  list(): Promise<readonly Unsent[]>
  /** Takes an entry off the shelf. */
  drop(unsent: Unsent): Promise<void>
  post(body: string): Promise<{ status: number }>
}

/**
 * Sends what earlier pages of this attempt could not: in their order, under their own names, so that the server drops
 * what it has and compares the rest with newer answers. What is refused for good (the attempt is over) is dropped;
 * what could not be sent stays for the next time.
 *
 * @returns whether the server took something, so that the sheet on the screen is out of date
 */
export async function replayUnsent(world: ReplayWorld): Promise<boolean> {
  let took = false
  try {
    for (const unsent of await world.list()) {
      const { client, seen, events } = unsent
      const { status } = await world.post(JSON.stringify({ client, seen, events }))
      const refused = status >= 400 && status < 500 && status !== 401 && status !== 429
      if (status !== 200 && !refused) continue
      await world.drop(unsent)
      if (status === 200) took = true
    }
  } catch {
    return took // no store or no network: what is on the shelf stays there
  }
  return took
}
