import type { Content } from '../loading/content.ts'
import type { Check, Found } from './check.ts'
import type { Spot } from './fault.ts'

interface Named {
  readonly id: string
  readonly at: Spot
}

const namesIn = (content: Content): Named[] => [
  ...[...content.raws, ...content.rawCards].flatMap(({ raw, at }) =>
    typeof raw.id === 'string' ? [{ id: raw.id, at: at(['id']) }] : [],
  ),
  ...content.lessons.flatMap(({ front, at }) => (front.id === '' ? [] : [{ id: front.id, at: at(['id']) }])),
  ...content.exams.map(({ id, at }) => ({ id, at: at(['id']) })),
]

/** Ids are permanent names: two things with one name would share a history. */
export const duplicateId: Check = {
  id: 'duplicate-id',
  severity: 'error',
  about: 'Two items, parts, cards, lessons or exams have the same id.',
  find(content) {
    const first = new Map<string, Spot>()
    return namesIn(content).flatMap(({ id, at }): Found[] => {
      const before = first.get(id)
      if (before === undefined) {
        first.set(id, at)
        return []
      }
      const message = `${id} is already the id of something else (${before.file}:${before.line})`
      return [{ at, message, fix: 'Give this one a new id; never reuse one.' }]
    })
  },
}
