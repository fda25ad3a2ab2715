import { isRecord } from '../banks/bank-file.ts'
import { SectionId } from '../sections/objectives-file.ts'
import type { Check, Found } from './check.ts'
import type { Spot } from './fault.ts'
import { orMeant } from './misspelled.ts'

/** A section is where things are looked for: what lies in one that is not declared is never found or drawn. */
export const unknownSection: Check = {
  id: 'unknown-section',
  severity: 'error',
  about: 'An exam draws from a section, or a lesson lies in one, that objectives.yaml does not declare.',
  find(content) {
    if (content.objectives === null) return []
    const known = new Set(content.objectives.value.sections.map((section) => section.id))
    const check = (id: string, at: () => Spot): Found[] =>
      !SectionId.safeParse(id).success || known.has(id)
        ? []
        : [
            {
              at: at(),
              message: `the section ${id} is not declared`,
              fix: orMeant(id, known, 'Use one that objectives.yaml declares, or declare it there.'),
            },
          ]
    return [
      ...content.exams.flatMap(({ raw, atKey }) =>
        Object.keys(isRecord(raw) && isRecord(raw.sections) ? raw.sections : {}).flatMap((id) =>
          check(id, () => atKey(['sections', id])),
        ),
      ),
      ...content.lessons.flatMap(({ front, at }) => check(front.section, () => at(['section']))),
    ]
  },
}
