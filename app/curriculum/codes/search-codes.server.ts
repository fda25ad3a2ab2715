import { setImmediate } from 'node:timers/promises'
import type { CodeList, Day, FoundCode, ImportedList, PackedRelease } from '#billing'
import { IMPORTED_LISTS, importedRows, LISTED_IN, listedOn, searchable, searchLists } from '#billing'
import type { Database } from '#db'
import { curatedShelves } from './load-tables.server.ts'
import { openKept } from './opened-releases.server.ts'
import type { KeptRelease } from './releases.store.server.ts'
import { listKept } from './releases.store.server.ts'

/** So many codes are told at once, and so many in all: whoever looks for one of thousands types another word. */
const MOST = 40
export const MOST_IN_ALL = 2000

/** A code of an imported table. */
export interface ImportedCode {
  readonly code: string
  /** Empty: nobody here has words for it. */
  readonly label: string
  /** Its table, as a place in `tables`. */
  readonly table: number
  /** Where the code has days of its own. */
  readonly from?: Day
  readonly to?: Day
}

/** What was found in imported tables, and which tables those are. */
export interface ImportedCodes {
  readonly codes: readonly ImportedCode[]
  readonly tables: readonly {
    readonly title: string
    readonly release: string
    readonly from: Day | null
    readonly to: Day | null
  }[]
  /** Others are behind these. */
  readonly more: boolean
}

/** What is looked for: in which list, what was typed, for which day of service, behind how many that are known. */
export interface CodeQuestion {
  readonly list: ImportedList
  readonly asked: string
  readonly on: Day
  readonly after: number
}

/** Lists that were made searchable, by import and list; those of imports that no longer stand are let go. */
const made = new Map<string, Promise<CodeList>>()

async function makeList(release: PackedRelease, list: ImportedList, dir: string): Promise<CodeList> {
  const parts = searchable(importedRows(list, release, await curatedShelves(dir)))
  // A hundred thousand texts take half a second: others have their turns meanwhile.
  for (;;) {
    const part = parts.next()
    if (part.done) return part.value
    await setImmediate()
  }
}

function listOf(db: Database, kept: KeptRelease, list: ImportedList, dir: string): Promise<CodeList> {
  const key = `${kept.id} ${list} ${dir}`
  const before = made.get(key)
  if (before) return before
  const making = openKept(db.read, kept).then((release) => makeList(release, list, dir))
  made.set(key, making)
  making.catch(() => made.delete(key)) // tried again with the next question
  return making
}

function letGo(kept: readonly KeptRelease[]): void {
  const stand = new Set<string>(kept.map(({ id }) => id))
  for (const key of made.keys()) if (!stand.has(key.slice(0, key.indexOf(' ')))) made.delete(key)
}

function told({ list, row, code }: FoundCode, table: number): ImportedCode {
  const { from, to } = list.days?.(row) ?? { from: null, to: null }
  return { code, label: list.label(row), table, ...(from && { from }), ...(to && { to }) }
}

/**
 * Looks codes up, by word or by code, in what was imported into the database and is in force on the day of service. The
 * index of words is made in memory from the rows as they lie there, so that it is the same on both engines.
 *
 * @param dir the content tree, for our own words of codes
 */
export async function searchImportedCodes(
  db: Database,
  dir: string,
  { list, asked, on, after }: CodeQuestion,
): Promise<ImportedCodes> {
  const kept = await listKept(db.read)
  letGo(kept)
  const lists = await Promise.all(listedOn(list, kept, on).map((one) => listOf(db, one, list, dir)))
  const { codes, more } = searchLists(lists, asked, on, { after, most: MOST })
  return {
    codes: codes.map((found) => told(found, lists.indexOf(found.list))),
    tables: lists.map(({ title, release: { name, from, to } }) => ({ title, release: name, from, to })),
    more: more && after + MOST < MOST_IN_ALL,
  }
}

/** The lists for which anything was imported: only there is it worth asking. */
export async function importedLists(db: Database): Promise<readonly ImportedList[]> {
  const kinds = new Set((await listKept(db.read)).map(({ kind }) => kind))
  return IMPORTED_LISTS.filter((list) => LISTED_IN[list].some((kind) => kinds.has(kind)))
}
