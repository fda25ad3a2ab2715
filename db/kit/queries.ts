import type { AnyColumn, SQL, SQLWrapper } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import { engineInUse } from './engine-in-use.ts'

/**
 * Whether `column` contains `text`, ASCII letters alike in either case; `%` and `_` are plain characters. Not `LIKE`:
 * its wildcards, case rule and pattern limit differ between the engines. An empty text is contained in everything.
 */
export function contains(column: SQLWrapper, text: string): SQL {
  const wanted = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  return engineInUse === 'sqlite'
    ? sql`instr(lower(${column}), ${wanted}) > 0`
    : sql`strpos(lower(${column} collate "C"), ${wanted}) > 0`
}

/** Whether the text in `column` holds what the expression `part` gives, letter by letter. */
export const holds = (column: SQLWrapper, part: SQLWrapper): SQL =>
  engineInUse === 'sqlite' ? sql`instr(${column}, ${part}) > 0` : sql`strpos(${column}, ${part}) > 0`

/**
 * Whether an id is one of many: `inArray` with one bound value instead of one for each, so that the statement is the same
 * for any number of them. The least and the greatest are said beside the list because PostgreSQL has no idea of a table
 * that was just filled and not analyzed yet: it takes a list of two hundred for all of such a table and reads it from end
 * to end, but a range for a two-hundredth.
 */
export function among(column: SQLWrapper, ids: readonly string[]): SQL {
  const [first] = ids
  if (first === undefined) return sql`1 = 0`
  let [least, most] = [first, first]
  for (const id of ids) {
    if (id < least) least = id
    if (id > most) most = id
  }
  const range = sql`${column} between ${least} and ${most}`
  return engineInUse === 'sqlite'
    ? sql`(${range} and ${column} in (select value from json_each(${JSON.stringify(ids)})))`
    : sql`(${range} and ${column} = any(${sql.param(ids)}::text[]))`
}

/** In `onConflictDoUpdate({ set })`: the value the insert wanted to write. */
export const excluded = (column: AnyColumn): SQL => sql`excluded.${sql.identifier(column.name)}`

/** Sum of a whole-number column as a JavaScript number; 0 over no rows. */
export const sumInt = (column: SQLWrapper): SQL<number> =>
  sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number)

/** Sum of a column of numbers with fractions; 0 over no rows. The engines add in an order of their own: round it. */
export const sumReal = (column: SQLWrapper): SQL<number> =>
  sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number)

/** Rising order, rows without a value at the end (the engines' own defaults are opposite). */
export const nullsLast = (column: SQLWrapper): SQL => sql`${column} asc nulls last`
/** Falling order, rows without a value at the end. */
export const descNullsLast = (column: SQLWrapper): SQL => sql`${column} desc nulls last`

/** Cuts a list for `insert … values` or `inArray`: SQLite takes 32,766 bound values a statement, PostgreSQL 65,535. */
export function chunks<T>(list: readonly T[], size = 500): T[][] {
  const out: T[][] = []
  for (let i = 0; i < list.length; i += size) out.push(list.slice(i, i + size))
  return out
}
