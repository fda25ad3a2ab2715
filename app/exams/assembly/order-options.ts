import type { Item } from '#curriculum'
import { orderFor, partOf, places } from '#curriculum'
import { seeded } from '#kernel/random.ts'
import type { Form, FormPlace, FormPlan } from './form.ts'

/**
 * Turns what was drawn into a form: cases are opened into their questions, and every question gets its option order
 * from the seed and its own id, so that it does not depend on its neighbours.
 * @param itemOf the published item of a revision
 */
export function orderOptions(plan: FormPlan, itemOf: (revision: string) => Item): Form {
  const all: FormPlace[] = []
  for (const unit of plan.units) {
    const item = itemOf(unit.revision)
    for (const part of places(item)) {
      const question = partOf(item, part).item
      const order = orderFor(question, seeded(`${plan.seed}/order/${unit.item}/${part}`))
      all.push({
        n: all.length + 1,
        section: unit.section,
        objective: question.objective,
        item: unit.item,
        revision: unit.revision,
        part,
        type: question.type,
        difficulty: question.difficulty,
        pretest: unit.pretest,
        order: order.map((list) => [...list]),
      })
    }
  }
  return { exam: plan.exam, seed: plan.seed, places: all }
}
