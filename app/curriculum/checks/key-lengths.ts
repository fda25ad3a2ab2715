import { sectionOf } from '../items/item.ts'
import type { PlainItem } from '../items/plain-item.ts'
import type { Check, Found } from './check.ts'
import { optionQuestions } from './check.ts'
import type { Spot } from './fault.ts'
import { visibleText } from './words.ts'

/** Options that differ by no more characters than this look alike. */
const ALIKE = 3
/** How many standard deviations from chance are no chance any more: once in some 400 sections, were all keys drawn by lot. */
const BEYOND = 3

type Length = 'longest' | 'shortest'

/** One question as it counts here: how many options it has, and which end of their lengths its key is. */
interface Counted {
  readonly options: number
  readonly key: Length | null
}

/** Null for a question whose options look equally long. */
function counted(item: PlainItem): Counted | null {
  if (item.type !== 'single' || item.options.length < 2) return null
  const lengths = item.options.map((option) => visibleText(option.text).length)
  const [most, least] = [Math.max(...lengths), Math.min(...lengths)]
  if (most - least <= ALIKE || least === 0) return null
  const only = (length: number) => lengths.filter((one) => one === length).length === 1
  const key = lengths[item.options.findIndex((option) => option.key)]
  const end = key === most ? 'longest' : key === least ? 'shortest' : null
  return { options: lengths.length, key: end !== null && key !== undefined && only(key) ? end : null }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** What is uneven among questions: keys drawn by lot would be the longest in one of k options once in k questions. */
function uneven(questions: readonly Counted[], where: string, at: Spot | undefined): Found[] {
  if (at === undefined) return []
  const chances = questions.map((one) => 1 / one.options)
  const expected = sum(chances)
  const deviation = Math.sqrt(sum(chances.map((chance) => chance * (1 - chance))))
  return (['longest', 'shortest'] as const).flatMap((end) => {
    const there = questions.filter((one) => one.key === end).length
    if (Math.abs(there - expected) <= BEYOND * deviation) return []
    return [
      {
        at,
        message: `the key is the ${end} option in ${there} of ${questions.length} questions of ${where}; ${Math.round(expected)} would be even`,
        fix:
          there > expected
            ? 'Reword options so that a wrong one is at that end more often.'
            : 'Reword options so that the key is at that end more often, by a few characters.',
      },
    ]
  })
}

/**
 * Whoever guesses should gain nothing from the length of options: not by picking the longest, and not by leaving out the
 * longest and the shortest. One question shows nothing; a section does, and all sections together.
 */
export const keyLengths: Check = {
  id: 'key-lengths',
  severity: 'warning',
  about:
    'In a section, or in all, keys are the longest or the shortest option far more or less often than chance.',
  find(content) {
    const all = optionQuestions(content).flatMap(({ item, at }) => {
      const one = item.status === 'retired' ? null : counted(item)
      return one === null ? [] : [{ ...one, section: sectionOf(item.objective), at }]
    })
    const sections = [...new Set(all.map((one) => one.section))]
    // told where an author of the section looks: at the first question of it
    const of = (section: string) => all.filter((one) => one.section === section)
    return [
      ...sections.flatMap((section) => uneven(of(section), section, of(section)[0]?.at(['options']))),
      ...(sections.length > 1 ? uneven(all, 'all sections', content.objectives?.at(['sections'])) : []),
    ]
  },
}
