import type { RuleSet, Statement } from '#credits'
import { credentialName } from './choices.ts'

/** Names by id, of credentials and boards: what pages say in the place of `aapc:cpb`. */
export type Names = Readonly<Record<string, string>>

export function namesOf(sets: readonly RuleSet[], credentials: readonly string[]): Names {
  return Object.fromEntries(credentials.map((id) => [id, credentialName(sets, id)]))
}

export const nameOfStatement = ({ credentials }: Pick<Statement, 'credentials'>, names: Names): string =>
  credentials.map((id) => names[id] ?? id).join(', ')

/** A sentence of the rules, which know ids only, with names in their place. */
export const withNames = (text: string, names: Names): string =>
  text.replace(/\b[a-z][a-z0-9-]*:[a-z0-9][a-z0-9-]*\b/g, (id) =>
    Object.hasOwn(names, id) ? (names[id] ?? id) : id,
  )

/** Where a statement is read: by its board, the credential where there are several, the cycle where it is not the one that runs. */
export function statementPath(
  { board, credentials, cycle }: Pick<Statement, 'board' | 'credentials' | 'cycle'>,
  isRunning = true,
): string {
  const search = new URLSearchParams({ credential: credentials[0] ?? '' })
  if (!isRunning) search.set('cycle', cycle.start)
  return `/credits/${board}?${search}`
}
