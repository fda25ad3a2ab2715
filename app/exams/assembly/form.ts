import { z } from 'zod'
import { sha256Hex } from '#kernel/hash.ts'
import { canonicalJson } from '#kernel/text.ts'

/** One question of a form. `n` counts from 1; `part` names the question of a case, '' for an item that stands alone. */
export const FormPlace = z.strictObject({
  n: z.int().min(1),
  section: z.string(),
  objective: z.string(),
  item: z.string(),
  revision: z.string(),
  part: z.string(),
  type: z.string(),
  difficulty: z.int().min(1).max(5),
  pretest: z.boolean(),
  /** Authored indices in displayed order, one list for every shuffled list of the question. */
  order: z.array(z.array(z.int().min(0))),
})
export type FormPlace = z.infer<typeof FormPlace>

/** What one candidate is asked, in which order, with which option orders. Frozen when the attempt starts. */
export const Form = z.strictObject({ exam: z.string(), seed: z.string(), places: z.array(FormPlace) })
export type Form = z.infer<typeof Form>

/** A drawn unit: an item, or a case with its parts. */
export interface DrawnUnit {
  readonly section: string
  readonly item: string
  readonly revision: string
  readonly size: number
  readonly pretest: boolean
}

/** What was drawn, in the order in which it will be asked; becomes a `Form` when the option orders are set. */
export interface FormPlan {
  readonly exam: string
  readonly seed: string
  readonly units: readonly DrawnUnit[]
}

/** Names a form by its content: the first link of an attempt's chain. */
export const formHash = (form: Form): string => sha256Hex(canonicalJson(form))
