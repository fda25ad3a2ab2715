import type { PaperForm } from '#billing'
import type { DraftJson } from '#sandbox'

type LineBeside = NonNullable<DraftJson['beside']['lines']>[number]

const nameOf = (beside: DraftJson['beside'], index: number): LineBeside =>
  beside.lines?.[index] ?? { control: `L${index + 1}` }

/**
 * What stands beside the lines after some were put in or taken out: a line keeps its own number (REF*6R), by which
 * payments find it, wherever it stands now; a new one gets a number that none has had.
 * @param before and @param after the form's lines; those that were not touched are the same objects
 */
export function linesBeside(
  before: PaperForm['lines'],
  after: PaperForm['lines'],
  beside: DraftJson['beside'],
): readonly LineBeside[] {
  const old = before.map((_, i) => nameOf(beside, i))
  if (before.length === after.length) return old
  let last = Math.max(0, ...old.map(({ control }) => Number(/^L(\d+)$/.exec(control)?.[1] ?? 0)))
  const taken = new Set<number>()
  return after.map((line) => {
    const at = before.findIndex((one, i) => one === line && !taken.has(i))
    taken.add(at)
    return old[at] ?? { control: `L${++last}` }
  })
}
