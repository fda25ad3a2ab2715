import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { scratch } from '../helpers/scratch.ts'

export const ONE = 'clean-visit-and-injection'
const trees = new Map<string, string>()

/** A content tree with one scenario of the product, and others by name: publishing all takes a second, and most tests need one. */
export function oneScenario(...others: readonly string[]): string {
  const known = trees.get(others.join())
  if (known !== undefined) return known
  const tree = mkdtempSync(join(scratch(1), 'cleanclaim-scenario-'))
  process.on('exit', () => rmSync(tree, { recursive: true, force: true }))
  for (const part of ['practice.yaml', ONE, ...others])
    cpSync(join('content/scenarios', part), join(tree, 'scenarios', part), { recursive: true })
  trees.set(others.join(), tree)
  return tree
}
