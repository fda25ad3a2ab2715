import { z } from 'zod'
import { ObjectiveId, Plain } from '../items/common.ts'
import { refuse } from '../items/refuse.ts'

const Objective = z.strictObject({ id: ObjectiveId, title: Plain })

/** The id of a section, as used in folders, addresses and blueprints. */
export const SectionId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,30}$/, 'a section id is lower-case letters, digits and hyphens')

const Section = z
  .strictObject({
    id: SectionId,
    title: Plain,
    about: z.string().trim().min(1).max(400),
    objectives: z.array(Objective).min(1).max(60),
  })
  .superRefine((section, context) => {
    section.objectives.forEach((objective, i) => {
      if (objective.id.startsWith(`${section.id}.`)) return
      const message = `an objective of this section begins with "${section.id}."`
      context.addIssue({ code: 'custom', path: ['objectives', i, 'id'], message })
    })
  })

/** `content/objectives.yaml`: the years whose codes and fees are in force, and the sections with their objectives. */
export const ObjectivesFile = z.strictObject({
  codeYears: z.array(z.int().min(2000).max(2100)).min(1).max(10),
  sections: z
    .array(Section)
    .min(1)
    .superRefine(refuse((sections) => twice(sections.map((s) => s.id))))
    .superRefine(refuse((sections) => twice(sections.flatMap((s) => s.objectives.map((o) => o.id))))),
})
export type ObjectivesFile = z.infer<typeof ObjectivesFile>

function twice(ids: readonly string[]): string | null {
  const again = ids.find((id, i) => ids.indexOf(id) !== i)
  return again === undefined ? null : `${again} is declared twice`
}
