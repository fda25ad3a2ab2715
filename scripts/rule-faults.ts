import { readRuleSets } from '#credits/server'
import type { Fault } from '#curriculum'

/** The faults of a tree's rules of renewal, as the content check tells faults, and the files that were looked at. */
export async function ruleFaults(
  root: string,
): Promise<{ readonly paths: readonly string[]; readonly faults: readonly Fault[] }> {
  const { faults, paths } = await readRuleSets(root)
  return {
    paths,
    faults: faults.map(({ file, line, column, path, message }) => ({
      ...{ file, line, column, severity: 'error', check: 'credits' },
      message: path === '' ? message : `${path}: ${message}`,
      fix: 'content/README.md says how rules of renewal are written; "npm run credits -- rules" prints those that can be read.',
    })),
  }
}
