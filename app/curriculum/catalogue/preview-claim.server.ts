import { stringify } from 'yaml'
import type { Instant } from '#kernel/time.ts'
import type { Fault } from '../checks/fault.ts'
import { reviewOf, viewOf } from '../items/answer-item.ts'
import { readItemBody } from '../items/item-body.ts'
import type { Review } from '../items/review.ts'
import type { ItemView } from '../items/visit.ts'
import type { ScenarioChecks } from '../loading/content.ts'
import { codeDay } from '../sections/code-years.ts'

/** A claim task as somebody types it; blank fields are not written yet. */
export interface ClaimDraft {
  readonly id: string
  readonly objective: string
  readonly scenario: string
  /** None: all count. */
  readonly checks: readonly string[]
  readonly difficulty: string
  readonly source: string
  readonly stem: string
  readonly rationale: string
}

/** The draft as a bank holds it, what is wrong with it by the lines of that text, and how it is shown when nothing is. */
export interface PreviewedClaim {
  readonly yaml: string
  readonly faults: readonly Fault[]
  readonly shown: { readonly view: ItemView; readonly review: Review } | null
}

/** What only a whole tree can answer: here there is one item and nothing beside it. */
const OF_A_TREE = new Set([
  ...['unknown-objective', 'unknown-section', 'unused-objective', 'section-folder'],
  ...['unknown-reference', 'broken-link', 'near-duplicate', 'code-year'],
])

function written({ checks, difficulty, ...texts }: ClaimDraft): string {
  const { stem, rationale, ...names } = Object.fromEntries(
    Object.entries(texts).filter(([, text]) => text.trim() !== ''),
  )
  const item = {
    ...{ id: names.id, type: 'claim', objective: names.objective, scenario: names.scenario },
    ...(checks.length > 0 ? { checks } : {}),
    ...{ source: names.source, difficulty: /^\d$/.test(difficulty) ? Number(difficulty) : undefined },
    ...{ level: 'analyze', stem, rationale },
  }
  return stringify({ topic: 'Whole claims', items: [item] }, { lineWidth: 110 })
}

/** Reads a drafted claim task as the content check would and shows it as candidates will see it. Keeps nothing. */
export async function previewClaim(
  draft: ClaimDraft,
  scenarios: ScenarioChecks,
  now: Instant,
): Promise<PreviewedClaim> {
  const { loadAndCheck } = await import('../checks/check-content.ts')
  const { wantedItems } = await import('./wanted-items.server.ts')
  const yaml = written(draft)
  const file = { path: 'banks/draft/claims.yaml', text: yaml }
  const noExams = () => ({ ok: false, fault: [] }) as const
  const { content, faults } = loadAndCheck([file], noExams, { today: codeDay(now), scenarios })
  const own = faults.filter(({ check }) => !OF_A_TREE.has(check))
  const [wanted] = wantedItems(
    content,
    own.filter(({ severity }) => severity === 'error'),
  )
  const item = wanted && readItemBody(JSON.parse(wanted.body))
  if (item?.type !== 'claim') return { yaml, faults: own, shown: null }
  return { yaml, faults: own, shown: { view: viewOf(item, []), review: reviewOf(item, [], null) } }
}
