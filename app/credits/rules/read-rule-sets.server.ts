import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RuleFault } from './parse-rule-set.ts'
import { parseRuleSet } from './parse-rule-set.ts'
import type { RuleSet } from './rule-set.ts'

/** The rule sets of a content tree, by board; a file with faults is left out and its faults are told. */
export interface RuleSetsRead {
  readonly sets: readonly RuleSet[]
  readonly faults: readonly RuleFault[]
  readonly paths: readonly string[]
}

/** Reads `credits/*.yaml` of the content tree `dir`. */
export async function readRuleSets(dir: string): Promise<RuleSetsRead> {
  const entries = await readdir(join(dir, 'credits'), { withFileTypes: true }).catch(() => [])
  const paths = entries
    .filter((one) => one.isFile() && /^[^.].*\.ya?ml$/.test(one.name))
    .map((one) => `credits/${one.name}`)
    .sort()
  const read = await Promise.all(
    paths.map(async (path) => parseRuleSet(path, await readFile(join(dir, path), 'utf8'))),
  )
  return {
    sets: read.flatMap((one) => (one.ok ? [one.value] : [])),
    faults: read.flatMap((one) => (one.ok ? [] : one.fault)),
    paths,
  }
}

const CONTENT = 'content'
let cached: Promise<readonly RuleSet[]> | undefined

/** The rule sets that this process goes by, read once. Those of files with faults are missing: the content check tells why. */
export function ruleSets(): Promise<readonly RuleSet[]> {
  cached ??= readRuleSets(CONTENT).then(({ sets }) => sets)
  return cached
}
