import type { Engine } from '../kit/engine-in-use.ts'

const EVENTS = ['update', 'delete'] as const

/** The statements that make the engine refuse to change or delete rows of a table. The message names the table. */
export function appendOnlyGuards(engine: Engine, table: string): string[] {
  if (engine === 'sqlite') {
    return EVENTS.map(
      (event) =>
        `CREATE TRIGGER \`${table}_no_${event}\` BEFORE ${event.toUpperCase()} ON \`${table}\` BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    )
  }
  return [
    `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$`,
    `CREATE TRIGGER "${table}_no_update" BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `CREATE TRIGGER "${table}_no_truncate" BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ]
}

/** The statements that lift it again. */
export function retiredGuards(engine: Engine, table: string): string[] {
  return engine === 'sqlite'
    ? EVENTS.map((event) => `DROP TRIGGER IF EXISTS \`${table}_no_${event}\``)
    : ['no_update', 'no_truncate'].map((name) => `DROP TRIGGER IF EXISTS "${table}_${name}" ON "${table}"`)
}
