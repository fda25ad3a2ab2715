/**
 * The shapes of the kernel's `Id`, `Instant` and `CalendarDay`, written again because the ground imports nothing of
 * ours. They are structurally the same, so the kernel's values go in and come out without a cast.
 */
export type Branded<T, Name extends string> = T & { readonly __brand: Name }
/** `c.id<'Person'>('id')` is the kernel's `Id<'Person'>`; without a kind it is any text. */
export type IdOf<Kind extends string> = [Kind] extends [never] ? string : Branded<string, `${Kind}Id`>
/** Milliseconds since 1970-01-01T00:00Z. */
export type InstantValue = Branded<number, 'Instant'>
/** `YYYY-MM-DD`. */
export type DayValue = Branded<string, 'CalendarDay'>
