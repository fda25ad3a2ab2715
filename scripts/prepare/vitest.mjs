import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.mjs'
import { say } from './say.mjs'

/** Runs the tests and counts them. A run that breaks before it can count is one failure. */
export async function runVitest(env, args = []) {
  const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-tests-'))
  const file = join(folder, 'result.json')
  try {
    const code = await run(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        'remix.config.js',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...args,
      ],
      { env: { ...process.env, ...env, NODE_ENV: 'test' } },
    )
    const result = JSON.parse(readFileSync(file, 'utf8'))
    const broken = result.testResults.filter(
      (t) => t.status === 'failed' && t.assertionResults.every((a) => a.status !== 'failed'),
    )
    const failed = result.numFailedTests + broken.length
    return {
      passed: result.numPassedTests,
      failed: failed || (code === 0 ? 0 : 1),
      skipped: result.numPendingTests + result.numTodoTests,
    }
  } catch (error) {
    say(`The test runner ended without a result: ${error instanceof Error ? error.message : error}`)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
