import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Reads } from '#db'
import { attemptForms, attemptLog, holds, itemUses } from '#db'
import type { Id } from '#kernel/ids.ts'
import { FormPlace } from '../assembly/form.ts'
import { AttemptEvent } from '../attempt/attempt-event.ts'
import { asks } from './asked.store.server.ts'
import type { Scope } from './correction.ts'

type AttemptId = Id<'Attempt'>

const Events = z.array(z.unknown())
const About = z.looseObject({ place: z.int() })

/**
 * What the logs of these attempts say about the places that asked the question, in order. Only the rows that name such
 * a place are read: their text is canonical, so `"place":17,` stands in it as it is written here.
 */
export async function listEventsAbout(
  db: Reads,
  ids: readonly AttemptId[],
  scope: Scope,
): Promise<ReadonlyMap<string, readonly AttemptEvent[]>> {
  const named = sql`'"place":' || cast(${itemUses.n} as text) || ','`
  const rows = await db
    .select({ attemptId: itemUses.attemptId, place: itemUses.n, events: attemptLog.events })
    .from(itemUses)
    .innerJoin(attemptLog, and(eq(attemptLog.attemptId, itemUses.attemptId), holds(attemptLog.events, named)))
    .where(and(inArray(itemUses.attemptId, [...ids]), asks(scope)))
    .orderBy(asc(itemUses.attemptId), asc(attemptLog.n))
  const found = new Map<string, AttemptEvent[]>()
  for (const { attemptId, place, events } of rows) {
    const about = Events.parse(JSON.parse(events)).filter(
      (event) => About.safeParse(event).data?.place === place,
    )
    found.set(attemptId, [
      ...(found.get(attemptId) ?? []),
      ...about.map((event) => AttemptEvent.parse(event)),
    ])
  }
  return found
}

const Places = z.object({ places: z.array(z.unknown()) })

/** The places of each attempt with these numbers. Only they are parsed: a form is long. */
export async function listPlaces(
  db: Reads,
  wanted: ReadonlyMap<AttemptId, readonly number[]>,
): Promise<ReadonlyMap<string, readonly FormPlace[]>> {
  const rows = await db
    .select({ id: attemptForms.attemptId, form: attemptForms.form })
    .from(attemptForms)
    .where(inArray(attemptForms.attemptId, [...wanted.keys()]))
  return new Map(
    rows.map(({ id, form }) => {
      const { places } = Places.parse(JSON.parse(form))
      return [id, (wanted.get(id) ?? []).map((n) => FormPlace.parse(places[n - 1]))]
    }),
  )
}
