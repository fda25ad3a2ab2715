import type { BankEntry } from '#curriculum'
import { seeded } from '#kernel/random.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { BankIndex } from '../assembly/bank-index.ts'
import { poolOf } from '../assembly/bank-index.ts'
import type { Seen } from '../assembly/draw-section.ts'
import type { DrawnUnit, FormPlan } from '../assembly/form.ts'
import type { PracticeWish } from './practice-wish.ts'

/** Nothing to practise: how many live questions there are in the section or objective, whatever the filter. */
export interface NothingLeft {
  readonly code: 'nothing-left'
  readonly inScope: number
}

export interface PracticeDraw {
  readonly wish: PracticeWish
  readonly seed: string
  readonly seen: Seen
  readonly missed: ReadonlySet<string>
  /** Of a misconception: the templates that offer it, and those at which it was met and not put right, which come first. */
  readonly templates?: TemplateScope | null
}

export interface TemplateScope {
  readonly offering: ReadonlySet<string>
  readonly met: ReadonlySet<string>
}

/**
 * Draws up to `count` questions for practice: those the filter lets through, unseen and longest unseen first, at
 * random among equals, no two that may not be together, cases whole. Fewer when there are fewer; one case more than
 * asked for when nothing smaller is there.
 */
export function drawPractice(
  index: BankIndex,
  { wish, seed, seen, missed, templates = null }: PracticeDraw,
): Result<FormPlan, NothingLeft> {
  const { filter, count } = wish
  const inScope = templates ? unitsOf(index, templates) : unitsWithin(index, wish)
  const lets = ({ id, isTemplate }: BankEntry) =>
    filter === 'all' ||
    (filter === 'fresh' ? isTemplate === true : filter === 'unused' ? !seen.has(id) : missed.has(id))
  const letsUnit = (unit: number) => index.entries.slice(unit, unit + 1).some(lets)
  const idOf = (unit: number) => index.entries[unit]?.id ?? ''
  const isMet = (unit: number) => Number(templates?.met.has(idOf(unit)) === true)
  const candidates = seeded(`${seed}/practice`)
    .shuffle(inScope.filter(letsUnit))
    .sort((a, b) => isMet(b) - isMet(a) || (seen.get(idOf(a)) ?? 0) - (seen.get(idOf(b)) ?? 0))

  const blocked = new Set<number>()
  const units: DrawnUnit[] = []
  let left = count
  for (const unit of candidates) {
    const entry = index.entries[unit]
    if (!entry || blocked.has(unit) || entry.size > left) continue
    units.push(drawn(entry))
    left -= entry.size
    for (const rival of index.rivals.get(unit) ?? []) blocked.add(rival)
  }
  const smallest = candidates
    .flatMap((unit) => index.entries[unit] ?? [])
    .reduce<BankIndex['entries'][number] | null>(
      (least, e) => (least && least.size <= e.size ? least : e),
      null,
    )
  if (units.length === 0 && smallest) units.push(drawn(smallest))
  if (units.length > 0) return ok({ exam: 'practice', seed, units })
  return fail({
    code: 'nothing-left',
    inScope: inScope.reduce((sum, unit) => sum + (index.entries[unit]?.size ?? 0), 0),
  })
}

function unitsWithin(index: BankIndex, { section, objective }: PracticeWish): readonly number[] {
  const sectionId = section ?? objective?.slice(0, objective.indexOf('.')) ?? ''
  return poolOf(index, sectionId).units.filter(
    (unit) => objective === undefined || index.entries[unit]?.objective === objective,
  )
}

const unitsOf = (index: BankIndex, { offering }: TemplateScope): readonly number[] =>
  index.entries.flatMap(({ id, isTemplate }, unit) => (isTemplate && offering.has(id) ? [unit] : []))

const drawn = ({ section, id: item, revision, size }: BankIndex['entries'][number]): DrawnUnit => ({
  ...{ section, item, revision, size },
  pretest: false,
})
