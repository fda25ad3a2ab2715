import { bankEntries } from './bank-entries.server.ts'
import { kept } from './kept.server.ts'
import { listLessons } from './list-lessons.server.ts'
import { listSections } from './list-sections.server.ts'
import { listTerms } from './list-terms.server.ts'

/** How much there is: sections, lessons, live questions (a case counts its parts), terms. */
export interface BankSizes {
  readonly sections: number
  readonly lessons: number
  readonly items: number
  readonly terms: number
}

/** How much the catalogue holds. */
export const bankSizes = kept(async (db): Promise<BankSizes> => {
  const [sections, lessons, entries, terms] = await Promise.all([
    listSections(db),
    listLessons(db),
    bankEntries(db),
    listTerms(db),
  ])
  const live = entries.filter((entry) => entry.status === 'live')
  return {
    sections: sections.length,
    lessons: lessons.length,
    items: live.reduce((sum, entry) => sum + entry.size, 0),
    terms: terms.length,
  }
})
