import type { DraftJson } from '#sandbox'

/** What was typed and is not yet with the server, on this device: a crash or a reload loses none of it. */
interface Kept {
  readonly n: number
  readonly drafts: Readonly<Record<string, DraftJson>>
}

const nameOf = (caseId: string): string => `case-draft ${caseId}`

export function keepDrafts(caseId: string, kept: Kept): void {
  try {
    if (Object.keys(kept.drafts).length === 0) localStorage.removeItem(nameOf(caseId))
    else localStorage.setItem(nameOf(caseId), JSON.stringify(kept))
  } catch {
    // A device without room keeps nothing; the server has what was saved.
  }
}

/** What a page before this one left behind; nothing when the case has gone on since, elsewhere. */
export function takeDrafts(caseId: string, n: number): Kept['drafts'] {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(caseId)) ?? 'null') as Kept | null
    return kept?.n === n ? kept.drafts : {}
  } catch {
    return {}
  }
}
