import { getTableColumns } from 'drizzle-orm'
import { expect, test } from 'vitest'
import '#db'
import { DELETED, KEPT } from '#accounts'
import { declaredTables } from '../../db/kit/registry.ts'
import { DECISIONS } from './decisions.ts'

const FATES = ['replaced', 'words', 'kept', 'office', 'plain', 'house'] as const

/** Columns that can hold a text: letters, JSON or bytes. */
const textsOf = (table: ReturnType<typeof declaredTables>[number]): string[] =>
  Object.values(getTableColumns(table.pg))
    .filter((column) => /text|json|bytea/.test(column.getSQLType()))
    .map(({ name }) => name)

test('each column that can hold a text of a person has a decision, and only one', () => {
  expect(Object.keys(DECISIONS).sort()).toEqual(
    declaredTables()
      .map(({ name }) => name)
      .sort(),
  )
  for (const table of declaredTables()) {
    const decision = DECISIONS[table.name]
    if (!decision || decision.deleted) continue
    const decided = FATES.flatMap((fate) => decision[fate] ?? [])
    expect(decided.sort(), `${table.name}: what does erasure do with it?`).toEqual(textsOf(table).sort())
  }
})

test('nothing of a person is decided that the page does not say, and it says nothing that is not decided', () => {
  const told = new Set<string>()
  for (const [table, decision] of Object.entries(DECISIONS)) {
    const { deleted, replaced, words, kept, office, line } = decision
    const isAboutSomebody = Boolean(deleted ?? replaced ?? words ?? kept ?? office)
    expect(line !== undefined, table).toBe(isAboutSomebody)
    if (line) told.add(line)
  }
  expect([...told].sort()).toEqual([...Object.keys(DELETED), ...Object.keys(KEPT)].sort())
})

test('an append-only table gives up those words and rows that are to go, and nothing else', () => {
  for (const { name, appendOnly, erasable } of declaredTables()) {
    const { deleted, replaced = [], words = [] } = DECISIONS[name] ?? {}
    if (!appendOnly) expect(erasable, name).toBeNull()
    else if (deleted) expect(erasable, name).toMatchObject({ rows: true })
    else {
      expect(replaced, name).toEqual([])
      expect(erasable && 'words' in erasable ? erasable.words : [], name).toEqual(words)
    }
  }
})

test('a table whose rows go with their person names the person, directly or by one step', () => {
  for (const table of declaredTables().filter(({ name }) => DECISIONS[name]?.deleted)) {
    const names = Object.values(getTableColumns(table.pg)).map(({ name }) => name)
    expect(
      names.some((name) => ['person_id', 'case_id', 'recipient'].includes(name)),
      table.name,
    ).toBe(true)
  }
})
