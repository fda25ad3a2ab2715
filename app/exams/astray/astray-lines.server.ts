import { bankEntries, listSections, misconceptionNames } from '#curriculum/server'
import type { Database } from '#db'
import type { Report } from '../scoring/report.ts'
import { ledAstray } from './led-astray.ts'

/** A misconception in a report. */
export interface AstrayLine {
  /** What people do who have it: "Forgot the deductible". */
  readonly name: string
  /** Numbers of the questions that were answered by it. */
  readonly places: readonly number[]
  /** The objective to practice with fresh numbers; null: no template is left for it. */
  readonly practice: { readonly objective: string; readonly title: string } | null
}

/** What led to the wrong answers of an attempt, in words. A misconception that has no name any more is left out. */
export async function astrayLines(
  db: Database,
  { questions }: Pick<Report, 'questions'>,
): Promise<readonly AstrayLine[]> {
  const found = ledAstray(questions)
  if (found.length === 0) return []
  const [names, sections, entries] = await Promise.all([
    misconceptionNames(db),
    listSections(db),
    bankEntries(db),
  ])
  const fresh = new Set(
    entries.flatMap(({ isTemplate, status, objective }) =>
      isTemplate && status === 'live' ? [objective] : [],
    ),
  )
  const titles = new Map(sections.flatMap(({ objectives }) => objectives.map(({ id, title }) => [id, title])))
  return found.flatMap(({ misconception, places, objectives }) => {
    const name = names.get(misconception)
    const objective = objectives.find((one) => fresh.has(one) && titles.has(one))
    const practice = objective === undefined ? null : { objective, title: titles.get(objective) ?? objective }
    return name === undefined ? [] : [{ name, places, practice }]
  })
}
