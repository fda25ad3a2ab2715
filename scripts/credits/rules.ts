import { parseArgs } from 'node:util'
import { CONFIDENCE_WORDS, unknownsOfVersion } from '#credits'
import { readRuleSets } from '#credits/server'
import { print, refuse } from './answer.ts'

export async function run(args: readonly string[]): Promise<number> {
  const json = args.includes('--json')
  let content: string
  try {
    const options = { json: { type: 'boolean' }, content: { type: 'string', default: 'content' } } as const
    content = parseArgs({ args: [...args], options, strict: true }).values.content
  } catch (error) {
    return refuse([{ message: error instanceof Error ? error.message : String(error) }], { json, use: true })
  }
  const { sets, faults, paths } = await readRuleSets(content)
  if (paths.length === 0)
    return refuse([{ file: content, message: 'holds no credits/<board>.yaml.' }], { json })
  if (faults.length > 0)
    return refuse(
      faults.map(({ file, line, path, message }) => ({ file: `${file}:${line}`, field: path, message })),
      { json },
    )
  if (json) {
    const ruleSets = sets.map((set) => ({
      ...set,
      versions: set.versions.map((version) => ({ ...version, unknowns: unknownsOfVersion(set, version) })),
    }))
    print(JSON.stringify({ confidence: CONFIDENCE_WORDS, ruleSets }, null, 2))
    return 0
  }
  for (const set of sets) {
    print(`${set.board}  ${set.name}\n    ${set.about}`)
    print(`    credentials: ${set.credentials.map(({ id }) => id).join(', ')}`)
    for (const version of set.versions) {
      print(`    from ${version.from.value} [${version.from.confidence}, ${version.from.source}]`)
      for (const { what } of unknownsOfVersion(set, version)) print(`        unknown: ${what}`)
    }
  }
  return 0
}
