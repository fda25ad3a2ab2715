import type { Engine } from '../kit/engine-in-use.ts'
import type { Erasable } from '../kit/registry.ts'

const EVENTS = ['update', 'delete'] as const

/** What stands in the place of words that were erased: every erased value holds it, and the guards look for it. */
export const ERASED_WORDS = '[erased]'

/** A table as its guards see it: what a person's erasure may change in it, and all its columns. */
export interface Guarded {
  readonly name: string
  readonly columns: readonly string[]
  readonly erasable: Erasable | null
}

/**
 * The statements that make the engine refuse to change or delete rows of a table. The message names the table. Where the
 * table is erasable, the erasure of a person that is under way (a row of `erasures` that is not settled) may do the one
 * thing that the table names, to rows about that person and to no others.
 */
export function appendOnlyGuards(engine: Engine, { name, columns, erasable }: Guarded): string[] {
  const underWay =
    erasable &&
    `EXISTS (SELECT 1 FROM erasures WHERE erasures.settled_at IS NULL AND erasures.person_id IN (${erasable.of}))`
  if (engine === 'sqlite') return forSqlite(name, columns, erasable, underWay)
  const refuse = erasable ? `guard_${name}` : 'refuse_change'
  return [
    `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$`,
    ...(erasable && underWay ? [pgGuard(name, erasable, underWay)] : []),
    `CREATE TRIGGER "${name}_no_update" BEFORE UPDATE OR DELETE ON "${name}" FOR EACH ROW EXECUTE FUNCTION ${refuse}()`,
    `CREATE TRIGGER "${name}_no_truncate" BEFORE TRUNCATE ON "${name}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ]
}

function forSqlite(
  name: string,
  columns: readonly string[],
  erasable: Erasable | null,
  underWay: string | null,
): string[] {
  return EVENTS.map((event) => {
    const may = erasable && underWay && allowed(event, columns, erasable, underWay)
    const when = may ? ` WHEN NOT (${may})` : ''
    return `CREATE TRIGGER \`${name}_no_${event}\` BEFORE ${event.toUpperCase()} ON \`${name}\`${when} BEGIN SELECT RAISE(ABORT, '${name} is append-only'); END`
  })
}

function allowed(
  event: (typeof EVENTS)[number],
  columns: readonly string[],
  erasable: Erasable,
  underWay: string,
): string | null {
  if ('rows' in erasable) return event === 'delete' ? underWay : null
  if (event === 'delete') return null
  const words = erasable.words
  const same = columns.filter((c) => !words.includes(c)).map((c) => `NEW."${c}" IS OLD."${c}"`)
  const gone = words.map((c) => `(NEW."${c}" IS OLD."${c}" OR instr(NEW."${c}", '${ERASED_WORDS}') > 0)`)
  return [underWay, ...same, ...gone].join(' AND ')
}

function pgGuard(name: string, erasable: Erasable, underWay: string): string {
  const lets =
    'rows' in erasable
      ? `IF TG_OP = 'DELETE' AND ${underWay} THEN RETURN OLD; END IF;`
      : `IF TG_OP = 'UPDATE' THEN IF ${[
          underWay,
          `to_jsonb(NEW) - ARRAY[${erasable.words.map((c) => `'${c}'`).join(', ')}] = to_jsonb(OLD) - ARRAY[${erasable.words.map((c) => `'${c}'`).join(', ')}]`,
          ...erasable.words.map(
            (c) =>
              `(NEW."${c}" IS NOT DISTINCT FROM OLD."${c}" OR strpos(NEW."${c}"::text, '${ERASED_WORDS}') > 0)`,
          ),
        ].join(' AND ')} THEN RETURN NEW; END IF; END IF;`
  return `CREATE OR REPLACE FUNCTION guard_${name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${lets} RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$`
}

/** The statements that lift it again. */
export function retiredGuards(engine: Engine, table: string): string[] {
  return engine === 'sqlite'
    ? EVENTS.map((event) => `DROP TRIGGER IF EXISTS \`${table}_no_${event}\``)
    : ['no_update', 'no_truncate'].map((name) => `DROP TRIGGER IF EXISTS "${table}_${name}" ON "${table}"`)
}
