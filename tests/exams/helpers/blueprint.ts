import type { Blueprint, SectionShare } from '../../../app/exams/blueprint/blueprint.ts'
import { Blueprint as Schema } from '../../../app/exams/blueprint/blueprint.ts'

const from = { source: 'a test', confidence: 'estimate' } as const

/** A blueprint of the given sections; `more` replaces any field. */
export function makeBlueprint(
  sections: Readonly<Record<string, SectionShare>>,
  scored: number,
  more: Partial<Blueprint> = {},
): Blueprint {
  return Schema.parse({
    id: 'test-exam',
    title: 'A test exam',
    version: 1,
    about: 'An exam for the tests.',
    minutes: { value: 60, ...from },
    scored: { value: scored, ...from },
    pretest: { value: 0, ...from },
    pass: { percent: 85, ...from },
    sectionMinimum: { value: null, ...from },
    openBook: [],
    overdue: { policy: 'submit', ...from },
    difficulty: { value: [10, 25, 30, 25, 10], ...from },
    weights: from,
    sections,
    ...more,
  })
}
