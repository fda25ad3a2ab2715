/** An autosave needs about so many turns of the event loop, from its request to its answer. */
const TURNS = 10

/** Lets others go first: who is in the middle of an autosave gets to its end before the next page of scorings begins. */
export async function giveTurn(): Promise<void> {
  for (let i = 0; i < TURNS; i++) await new Promise((resume) => setImmediate(resume))
}
