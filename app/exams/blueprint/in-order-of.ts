import type { Blueprint } from './blueprint.ts'

/** The blueprint with its sections in the given order; sections that are not in it come last, as they stood. */
export function inOrderOf(blueprint: Blueprint, order: readonly { readonly id: string }[]): Blueprint {
  const place = new Map(order.map(({ id }, at) => [id, at]))
  const at = (id: string) => place.get(id) ?? order.length
  const sections = Object.entries(blueprint.sections).sort(([a], [b]) => at(a) - at(b))
  return { ...blueprint, sections: Object.fromEntries(sections) }
}
