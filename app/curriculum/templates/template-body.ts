import { z } from 'zod'
import { canonicalJson } from '#kernel/text.ts'
import { Template } from './template.ts'

/** A template as it is kept, and what its misconceptions are called. */
export interface TemplateBody {
  readonly template: Template
  readonly misconceptions: ReadonlyMap<string, string>
}

const Pairs = z
  .array(z.tuple([z.string(), z.unknown()]))
  .transform((pairs): Readonly<Record<string, unknown>> => Object.fromEntries(pairs))

const Kept = z.object({
  template: z.looseObject({ vary: Pairs, work: Pairs }).pipe(Template),
  misconceptions: z.record(z.string(), z.string()),
})

/**
 * Writes a template to be kept. Facts are drawn and work is done in the order in which they were written, and the JSON
 * that versions are named by sorts names: so both are lists of pairs there.
 */
export const templateBody = (template: Template, misconceptions: ReadonlyMap<string, string>): string =>
  canonicalJson({
    template: {
      ...template,
      vary: Object.entries(template.vary),
      work: Object.entries(template.work),
    },
    misconceptions: Object.fromEntries(
      template.wrong.flatMap(({ because }) => {
        const name = misconceptions.get(because)
        return name === undefined ? [] : [[because, name] as const]
      }),
    ),
  })

/** Reads a kept template; null when this program does not understand it. */
export function readTemplateBody(kept: string): TemplateBody | null {
  const { data } = Kept.safeParse(JSON.parse(kept))
  return data
    ? { template: data.template, misconceptions: new Map(Object.entries(data.misconceptions)) }
    : null
}
