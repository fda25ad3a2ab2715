import { isChange } from './room-types.ts'
import type { Shelved } from './unsent-store.ts'

/** The questions that changes are of, each once, in order. */
export const changedPlaces = (changes: readonly Shelved[]): readonly number[] =>
  [...new Set(changes.flatMap(({ event }) => (isChange(event) ? [event.place] : [])))].sort((a, b) => a - b)
