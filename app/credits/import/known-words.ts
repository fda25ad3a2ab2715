import type { Activity } from '../ledger/activity.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import type { ImportColumn } from './import-columns.ts'

/** The boards, credentials and topics that the rule sets know: another one would count for nothing, and nobody would say why. */
export interface KnownWords {
  readonly boards: ReadonlySet<string>
  readonly credentials: ReadonlySet<string>
  readonly topics: ReadonlySet<string>
}

export const knownWords = (sets: readonly RuleSet[]): KnownWords => ({
  boards: new Set(sets.flatMap(({ board, issuers }) => [board, ...issuers])),
  credentials: new Set(sets.flatMap(({ credentials }) => credentials.map(({ id }) => id))),
  topics: new Set(sets.flatMap(({ topics }) => topics.map(({ id }) => id))),
})

/** What of an activity no rule set knows, by its column, in a sentence that names the known ones. */
export function unknownWords(
  { issuer, approvals, topics, appliesTo }: Activity,
  known: KnownWords,
): Partial<Record<ImportColumn, string>> {
  const boards = approvals.map(({ board }) => board)
  const asked: readonly (readonly [ImportColumn, string, readonly string[], ReadonlySet<string>])[] = [
    ['Issuer', 'board', issuer === null ? [] : [issuer], known.boards],
    ['Approvals', 'board', boards, known.boards],
    ['Topics', 'topic', topics, known.topics],
    ['Applies to', 'credential', appliesTo, known.credentials],
  ]
  return Object.fromEntries(
    asked.flatMap(([column, what, words, ids]) => {
      const unknown = words.find((word) => !ids.has(word))
      return unknown === undefined ? [] : [[column, sentence(what, unknown, ids)]]
    }),
  )
}

/** Of many the nearest are named: those that begin alike, as the credentials of one board do. */
const NAMED = 30

function sentence(what: string, unknown: string, ids: ReadonlySet<string>): string {
  const all = [...ids].sort()
  const board = unknown.split(':')[0] ?? ''
  const alike = unknown.includes(':') ? all.filter((id) => id.startsWith(`${board}:`)) : []
  const named = (alike.length > 0 ? alike : all).slice(0, NAMED)
  const more = (alike.length > 0 ? alike : all).length > NAMED ? ' …' : ''
  return `no ${what} is called ${unknown}: write one of ${named.join(', ')}${more}, or leave it out`
}
