import { execFile } from 'node:child_process'
import type { Rule } from '#billing'
import { CATALOGUE } from '#billing'

/**
 * `npm run billing:mutants [-- E3 F7 …]`: switches each rule of the catalogue off, one at a time, and runs the billing
 * tests until one fails. A rule nothing misses is told by name, and the exit is 1. Takes some seconds a rule.
 */
const asked = process.argv.slice(2)
const isAsked = (id: string) => asked.length === 0 || asked.includes(id)
/** Law that is only known (kickbacks, exclusion, code sets): it finds nothing and reckons nothing that could be switched off. */
const isKnown = ({ level, demonstrates }: Rule) => level === 'INFO' && !demonstrates?.length
const wanted = CATALOGUE.filter(({ id }) => isAsked(id))
const rules = wanted.filter((rule) => !isKnown(rule)).map(({ id }) => id)

/** The tests of the rules go first; all others of the room are asked only when none of those fails. */
const ROUNDS = [['tests/billing/edits'], ['tests/billing']]

/** The first test that fails with the rule off; null: none does. */
async function missedBy(id: string): Promise<string | null> {
  for (const files of ROUNDS) {
    const failed = await firstFailure(id, files)
    if (failed !== null) return failed
  }
  return null
}

function firstFailure(id: string, files: readonly string[]): Promise<string | null> {
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'tests/billing/mutants/mutants.config.js',
  ]
  const env = { ...process.env, RULE_OFF: id, NO_COLOR: '1' }
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...args, '--reporter', 'json', ...files],
      { env, maxBuffer: 1 << 28 },
      (_, stdout, stderr) => {
        const report = /^\{.*\}$/ms.exec(stdout)?.[0]
        if (!report) return reject(new Error(`${id}: vitest gave no report\n${stderr.slice(0, 2000)}`))
        const { testResults } = JSON.parse(report) as Report
        const broken = testResults.find(
          (file) => file.status === 'failed' && file.assertionResults.length === 0,
        )
        if (broken) return reject(new Error(`${id}: ${broken.name} could not run: ${broken.message}`))
        const failed = testResults
          .flatMap((file) => file.assertionResults)
          .find(({ status }) => status === 'failed')
        resolve(failed?.fullName ?? null)
      },
    )
  })
}

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

const survivors: string[] = []
for (const id of rules) {
  const failed = await missedBy(id)
  if (failed === null) survivors.push(id)
  process.stdout.write(`${id.padEnd(4)} ${failed === null ? 'NOTHING MISSES IT' : `missed by: ${failed}`}\n`)
}
process.stdout.write(
  `\n${rules.length - survivors.length} of ${rules.length} rules are missed when they are off.\n`,
)
const known = wanted.filter(isKnown).map(({ id }) => id)
if (known.length > 0)
  process.stdout.write(`Nothing to switch off (knowledge without a figure): ${known.join(', ')}\n`)
if (survivors.length > 0) {
  process.stdout.write(`Not missed: ${survivors.join(', ')}\n`)
  process.exitCode = 1
}
