import type { FormPlan } from './form.ts'

/**
 * What is drawn anew for a form: each of its items by a seed of its own, so that it does not depend on its neighbours.
 * @param misconception what should be among the answers of each, where that is practised
 */
export const freshWishes = ({ seed, units }: FormPlan, misconception?: string) =>
  units.map(({ item }) => ({ item, seed: `${seed}/fresh/${item}`, misconception }))

/** The plan with versions that were drawn for it. @param drawn the version by item; missing: the one that was planned */
export const withFresh = (plan: FormPlan, drawn: ReadonlyMap<string, string>): FormPlan => ({
  ...plan,
  units: plan.units.map((unit) => ({ ...unit, revision: drawn.get(unit.item) ?? unit.revision })),
})
