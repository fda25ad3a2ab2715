import type { Submission } from '#billing'
import { readX12 } from '#billing'
import { oneLine, Unusable } from './edge.ts'

/** The claims of a file of X12: the only one, or the one whose account number (CLM01) --claim names. */
export function claimOfX12(name: string, text: string, wanted: string | undefined): Submission {
  const claims = readX12(text).interchanges.flatMap(({ groups }) =>
    groups.flatMap(({ sets }) =>
      sets.flatMap(({ content }) => (content?.kind === '837P' ? content.claims : [])),
    ),
  )
  const ids = claims.map(({ id }) => id)
  const chosen = wanted === undefined ? claims : claims.filter(({ id }) => id === wanted)
  const [found] = chosen
  if (!found)
    throw new Unusable(
      oneLine(
        `${name}: ${ids.length === 0 ? 'it holds no claim' : `no claim ${wanted}; there are ${ids.join(', ')}`}`,
      ),
    )
  if (chosen.length > 1)
    throw new Unusable(
      oneLine(`${name}: it holds ${chosen.length} claims; choose with --claim: ${ids.join(', ')}`),
    )
  const { claim, faults } = found
  const [{ path, message } = { path: '', message: 'it cannot be read' }] = faults
  if (!claim) throw new Unusable(oneLine(`${name}: claim ${found.id}: ${path}: ${message}`))
  return { claim }
}
