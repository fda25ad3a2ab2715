import { count } from '#kernel/text.ts'
import { whyOutOfForce } from '../sections/code-years.ts'
import type { Check, Found } from './check.ts'
import { saying } from './check.ts'

interface Dated {
  readonly codeYear: number | 'any'
  readonly codeSet?: string | undefined
}

/** A key that depends on a year's codes or fees is wrong when the year is over. */
export const codeYear: Check = {
  id: 'code-year',
  severity: 'warning',
  about: 'A live item, a card or a lesson depends on codes or amounts of a year that is not in force.',
  find(content, today) {
    if (content.objectives === null) return []
    const known = content.objectives.value.codeYears
    const why = ({ codeYear: year, codeSet }: Dated) =>
      typeof year === 'number' ? whyOutOfForce(known, { year, set: codeSet }, today) : null
    const items = saying(content, 'codeYear').flatMap(({ item, writtenAt }): Found[] => {
      const aside = item.status === 'retired' || item.status === 'draft'
      const wrong = aside ? null : why(item)
      return wrong === null ? [] : [{ at: writtenAt('codeYear'), ...wrong }]
    })
    const lessons = content.lessons.flatMap(({ front, at }): Found[] => {
      const wrong = why(front)
      return wrong === null ? [] : [{ at: at(['codeYear']), ...wrong }]
    })
    const cards = content.cards.flatMap(({ card, writtenAt }): Found[] => {
      const wrong = why(card)
      return wrong === null ? [] : [{ at: writtenAt('codeYear'), ...wrong }]
    })
    return [...together(items, 'item'), ...together(cards, 'card'), ...lessons]
  },
}

/** A year that many items or cards take from one place, such as the defaults of their file, is told once. */
function together(all: readonly Found[], what: string): Found[] {
  const places = new Map<string, Found[]>()
  for (const one of all) {
    const { file, line, column } = one.at
    const key = `${file}:${line}:${column} ${one.message}`
    places.set(key, [...(places.get(key) ?? []), one])
  }
  return [...places.values()].flatMap((same) => {
    const [first] = same
    if (first === undefined || same.length === 1) return same
    return [{ ...first, message: `${first.message}; ${count(same.length, what)} take it from here` }]
  })
}
