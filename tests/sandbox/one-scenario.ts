import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { scratch } from '../helpers/scratch.ts'

export const ONE = 'clean-visit-and-injection'
let tree = ''

/** A content tree with one scenario of the product: publishing all of them takes a second, and most tests need one. */
export function oneScenario(): string {
  if (tree !== '') return tree
  tree = mkdtempSync(join(scratch(1), 'cleanclaim-scenario-'))
  process.on('exit', () => rmSync(tree, { recursive: true, force: true }))
  for (const part of ['practice.yaml', ONE])
    cpSync(join('content/scenarios', part), join(tree, 'scenarios', part), { recursive: true })
  return tree
}
