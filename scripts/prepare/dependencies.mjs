import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fingerprint } from './fingerprint.mjs'
import { capture, run } from './run.mjs'
import { giveUp, step } from './say.mjs'

const LEAST = [20, 19]
const STAMP = 'node_modules/.cleanclaim-installed'

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return
  giveUp(
    `Node ${process.versions.node} is too old: Cleanclaim needs ${LEAST.join('.')} or newer.`,
    'Install a current long-term-support release of Node, then run the command again.',
  )
}

const key = () =>
  fingerprint(
    ['package-lock.json', 'package.json'],
    `${process.versions.modules} ${process.platform} ${process.arch}`,
  )

/** Whether the installed tree has every package of the lock file at its version (optional ones may be missing). */
function treeMatchesLock() {
  try {
    const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
    const have = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages
    return Object.entries(wanted).every(
      ([path, entry]) => path === '' || entry.optional || entry.peer || have[path]?.version === entry.version,
    )
  } catch {
    return false
  }
}

function sqliteLoads() {
  try {
    const Database = createRequire(`${process.cwd()}/`)('better-sqlite3')
    new Database(':memory:').close()
    return true
  } catch {
    return false
  }
}

/** Installs the locked dependencies when they are missing or stale. */
export async function installDependencies() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === key()) return false
  if (!(treeMatchesLock() && sqliteLoads())) {
    await step('Installing the locked dependencies (some minutes the first time)', async () => {
      const code = await run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
        env: { ...process.env, NODE_ENV: 'development' },
      })
      if (code !== 0) await explainInstall()
    })
  }
  if (!sqliteLoads()) await buildSqlite()
  mkdirSync('node_modules', { recursive: true })
  writeFileSync(STAMP, key())
  return true
}

async function explainInstall() {
  await explainCompiler()
  giveUp(
    'npm ci did not finish; its message is above.',
    'Check the network connection, then run the command again.',
  )
}

/** Some npm versions do not run install scripts; then the SQLite driver is fetched or compiled here. */
async function buildSqlite() {
  await step('Building the SQLite driver (about a minute)', async () => {
    await run('npm', ['rebuild', 'better-sqlite3', 'esbuild', '--foreground-scripts', '--loglevel=error'])
  })
  if (sqliteLoads()) return
  await explainCompiler()
  giveUp(
    'The SQLite driver does not load.',
    'Delete node_modules and run the command again; the message above says what failed.',
  )
}

async function explainCompiler() {
  const missing = []
  for (const [program, args] of [
    ['python3', ['--version']],
    ['make', ['--version']],
    ['g++', ['--version']],
  ]) {
    if ((await capture(program, args)).code !== 0) missing.push(program)
  }
  if (process.platform === 'win32' || missing.length === 0) return
  giveUp(
    `The SQLite driver has no prebuilt file here and cannot be compiled: ${missing.join(', ')} not found.`,
    'Debian or Ubuntu: apt-get install build-essential python3\nFedora: dnf install gcc-c++ make python3\nmacOS: xcode-select --install\nThen run the command again.',
  )
}
