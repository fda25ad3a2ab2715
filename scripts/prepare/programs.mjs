import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { capture, run } from './run.mjs'
import { say, step } from './say.mjs'

const canInstallDebian = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')

async function installDebian(name, packages) {
  return step(`Installing ${name} (${packages.join(', ')})`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await capture('apt-get', ['update', '-qq'], { env })
    const { code, output } = await capture(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
      { env },
    )
    if (code !== 0) say(output.split('\n').slice(-8).join('\n'))
    return code === 0
  })
}

function chromiumHere() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : null
  const usual = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  const found = usual.find((path) => existsSync(path))
  if (found) return found
  const own = createRequire(`${process.cwd()}/`)('playwright-core').chromium.executablePath()
  return own && existsSync(own) ? own : null
}

/** A Chromium for the browser stories: CHROMIUM_PATH, the usual places, Playwright's own; else it is installed. */
export async function findChromium() {
  const here = chromiumHere()
  if (here || process.env.CHROMIUM_PATH) return here
  if (canInstallDebian()) await installDebian('Chromium', ['chromium', 'fonts-liberation'])
  else
    await step('Installing Chromium', () =>
      run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']),
    )
  return chromiumHere()
}

function postgresHere() {
  const named = process.env.PG_BIN
  if (named) return existsSync(join(named, 'initdb')) ? named : null
  for (const folder of (process.env.PATH ?? '').split(':')) {
    if (folder && existsSync(join(folder, 'initdb'))) return folder
  }
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return (
    versions.map((v) => join(debian, v, 'bin')).find((folder) => existsSync(join(folder, 'initdb'))) ?? null
  )
}

/** The folder of PostgreSQL's server programs: PG_BIN, PATH, Debian's place; else Debian's package is installed. */
export async function findPostgres() {
  const here = postgresHere()
  if (here || process.env.PG_BIN) return here
  if (canInstallDebian()) await installDebian('PostgreSQL', ['postgresql'])
  return postgresHere()
}
