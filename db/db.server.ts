export type { Reads, Writes } from '#db/dialect'
export type { Database, Limits, Lock } from './engine/database.ts'
export { NO_LOCK } from './engine/database.ts'
export type { DatabaseFault } from './engine/errors.ts'
export { DatabaseError, isDatabaseError } from './engine/errors.ts'
export { migrate } from './engine/migrate.ts'
export type { OpenOptions } from './engine/open-database.ts'
export { openDatabase } from './engine/open-database.ts'
export { asSelect } from './kit/as-select.ts'
export type { Engine } from './kit/engine-in-use.ts'
export { DEFAULT_URL, engineInUse, engineOf } from './kit/engine-in-use.ts'
export { prepared } from './kit/prepared.ts'
export {
  among,
  chunks,
  contains,
  descNullsLast,
  excluded,
  holds,
  nullsLast,
  sumInt,
  sumReal,
} from './kit/queries.ts'
export * from './schema.server.ts'
export type { SnippetPart } from './search/snippet.ts'
export type { SearchDoc, SearchHit, SearchOptions } from './search.server.ts'
export { replaceSearchDocs, searchDocs } from './search.server.ts'
