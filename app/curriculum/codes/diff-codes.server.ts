import type { Difference, ImportKind } from '#billing'
import { differenceOf, LAYOUTS, openIndex } from '#billing'
import type { Reads } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { openKept } from './opened-releases.server.ts'
import { findKept } from './releases.store.server.ts'

/** What separates two releases of a kind; names of the cells in the order in which changed rows have them. */
export interface CodesDiff extends Difference {
  readonly cells: readonly string[]
}

/** Compares two releases that were imported; a fault when one of them was not. */
export async function diffCodes(
  db: Reads,
  kind: ImportKind,
  releases: readonly [before: string, after: string],
  most: number,
): Promise<Result<CodesDiff, string>> {
  const tables = []
  for (const release of releases) {
    const kept = await findKept(db, kind, release)
    if (!kept) return fail(`${kind}@${release} was not imported`)
    tables.push(openIndex((await openKept(db, kept)).table))
  }
  const [before, after] = tables
  if (!before || !after) return fail('two releases are compared')
  const cells = LAYOUTS[kind].columns.slice(1).map(({ name }) => name)
  return ok({ ...differenceOf(before, after, most), cells })
}
