import { z } from 'zod'
import { fits } from '#kernel/fits.ts'
import { ObjectiveId, Plain } from '../items/common.ts'
import { CodeYears } from './code-years.ts'

/** The number of a billing rule; whether there is such a rule is a check of its own. */
const RuleId = z.string().regex(/^[A-H]\d{1,2}$/, 'a billing rule is a letter and a number, such as C1')

const Objective = z.strictObject({
  id: ObjectiveId,
  title: Plain,
  /** The billing rules it is about: who meets one of them is led to the lessons that teach this. */
  rules: z.array(RuleId).max(60).optional(),
})

/** The id of a section, as used in folders, addresses and blueprints. */
export const SectionId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,30}$/, 'a section id is lower-case letters, digits and hyphens')

/** What rules about ids look at: '' where one cannot be read. */
const Named = z.object({ id: z.string() }).catch({ id: '' })
const Ids = z.object({ id: z.string(), objectives: z.array(Named) })

const Section = z
  .strictObject({
    id: SectionId,
    title: Plain,
    about: z.string().trim().min(1).max(400),
    objectives: z.array(Objective).min(1).max(60),
  })
  .check(
    fits(Ids, (section) =>
      section.objectives.flatMap(({ id }, i) => {
        if (id === '' || id.startsWith(`${section.id}.`)) return []
        const message = `an objective of this section begins with "${section.id}."`
        const fix = `Write ${section.id}.${id.replace(/^.*\./, '')}, or move it to its section.`
        return [{ path: ['objectives', i, 'id'], message, fix }]
      }),
    ),
  )

/** The places at which an id stands that stood before. */
function twice(places: readonly { readonly id: string; readonly path: readonly (string | number)[] }[]) {
  const seen = new Set<string>()
  return places.flatMap(({ id, path }) => {
    if (id === '' || !seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ path, message: `${id} is declared twice`, fix: 'Give this one another id, or delete it.' }]
  })
}

/** `content/objectives.yaml`: the years whose codes and fees are in force, and the sections with their objectives. */
export const ObjectivesFile = z
  .strictObject({ codeYears: CodeYears, sections: z.array(Section).min(1) })
  .check(
    fits(z.object({ sections: z.array(Named) }), ({ sections }) =>
      twice(sections.map(({ id }, i) => ({ id, path: ['sections', i, 'id'] }))),
    ),
    fits(
      z.object({ sections: z.array(z.object({ objectives: z.array(Named) }).catch({ objectives: [] })) }),
      ({ sections }) =>
        twice(
          sections.flatMap(({ objectives }, s) =>
            objectives.map(({ id }, o) => ({ id, path: ['sections', s, 'objectives', o, 'id'] })),
          ),
        ),
    ),
  )
export type ObjectivesFile = z.infer<typeof ObjectivesFile>
