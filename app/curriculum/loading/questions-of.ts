import type { LocatedItem, LocatedQuestion } from './content.ts'

/** The questions of an item with their places: itself, or the parts of a case. */
export function questionsOf({ item, file, at, writtenAt }: LocatedItem): LocatedQuestion[] {
  if (item.type !== 'case') return [{ item, file, at, writtenAt }]
  return item.parts.map((part, i) => {
    const within: LocatedQuestion['at'] = (path) => at(['parts', i, ...path])
    return { item: part, file, at: within, writtenAt: (field) => within([field]) }
  })
}
