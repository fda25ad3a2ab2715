import type { CodeYear } from '../items/common.ts'
import type { Check, Found } from './check.ts'
import type { Spot } from './fault.ts'

/** A key that depends on a year's codes or fees is wrong when the year is over. */
export const codeYear: Check = {
  id: 'code-year',
  severity: 'warning',
  about: 'A live item or a lesson depends on codes or amounts of a year that is not in force.',
  find(content) {
    if (content.objectives === null) return []
    const years = content.objectives.value.codeYears
    const check = (year: CodeYear, at: Spot): Found[] => {
      if (year === 'any' || years.includes(year)) return []
      const message = `code year ${year} is not in force (${years.join(', ')})`
      return [{ at, message, fix: 'Check the facts against the new year, or retire it.' }]
    }
    return [
      ...content.items.flatMap(({ item, at }) =>
        item.status === 'live' ? check(item.codeYear, at(['codeYear'])) : [],
      ),
      ...content.lessons.flatMap(({ front, at }) => check(front.codeYear, at(['codeYear']))),
    ]
  },
}
