import { claimJson, jsonOf } from '../claim/claim-json.ts'
import type { ReadX12 } from './read-x12.ts'
import type { Content } from './transactions.ts'

/** Content as JSON: amounts in dollars as text, quantities in digits, claims as `readClaim` reads them. */
function contentJson(content: Content | null): unknown {
  if (content?.kind !== '837P') return jsonOf(content)
  const claims = content.claims.map(({ claim, places, ...rest }) => ({
    ...rest,
    claim: claim ? claimJson(claim) : null,
    places: places
      .all()
      .map(({ field, line, place }) => ({ field, line: line === 0 ? null : line, ...place })),
  }))
  return { ...content, claims }
}

/** What was read as plain JSON, for the command line: nothing in it but texts, whole numbers, lists and objects. */
export const x12Json = ({ interchanges, errors }: ReadX12): unknown => ({
  interchanges: interchanges.map(({ groups, ...interchange }) => ({
    ...interchange,
    groups: groups.map(({ sets, ...group }) => ({
      ...group,
      sets: sets.map(({ content, ...set }) => ({ ...set, content: contentJson(content) })),
    })),
  })),
  errors,
})
