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
