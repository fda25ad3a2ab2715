import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cleanclaim-prepare-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a program of plain Node in `cwd`, as a person would. */
function run(args: string[], cwd: string, env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((done) => {
    const { VITEST: _, NODE_OPTIONS: __, ...outside } = process.env
    const child = spawn(process.execPath, args, { cwd, env: { ...outside, ...env } })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.on('close', (code) => done({ code, out, err }))
  })
}

/** The preparing scripts as they lie in a clone where nothing is installed. */
function bareClone(): string {
  cpSync('scripts', join(folder, 'scripts'), { recursive: true })
  cpSync('package.json', join(folder, 'package.json'))
  return folder
}

/** Runs lines of a module in a bare clone. */
const inClone = (lines: string, env: Record<string, string> = {}) => {
  const clone = bareClone()
  writeFileSync(join(clone, 'try.mjs'), lines)
  return run(['try.mjs'], clone, env)
}

describe('preparing', () => {
  test('imports nothing that would have to be installed first', async () => {
    const names = ['start', 'build', 'dev', 'test'].map((name) => `./scripts/${name}.mjs`)
    const pattern = /^import (?:[^'"]*from )?['"]([^'"]+)['"]/gm
    const seen = new Set<string>()
    const visit = (file: string) => {
      if (seen.has(file)) return
      seen.add(file)
      for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(pattern)) {
        if (specifier.startsWith('.')) visit(resolve(file, '..', specifier))
        else expect(specifier, `${file} imports it`).toMatch(/^node:/)
      }
    }
    for (const name of names) visit(resolve(name))
    expect(seen.size).toBeGreaterThan(6)
  })

  test('says that Node is too old, and what to do', async () => {
    const { code, err } = await inClone(
      "Object.defineProperty(process.versions, 'node', { value: '18.19.1' })\nconst { checkNode } = await import('./scripts/prepare/dependencies.mjs')\ncheckNode()\nconsole.log('went on')",
    )
    expect(code).toBe(1)
    expect(err).toMatch(/Node 18\.19\.1 is too old: Cleanclaim needs 20\.19 or newer/)
    expect(err).toMatch(/Install/)
  })

  test('says at once that the port is taken, before anything is installed', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const { port } = other.address() as AddressInfo
    const { code, out, err } = await run(['scripts/start.mjs'], bareClone(), { PORT: `${port}` })
    other.close()
    expect(code).toBe(1)
    expect(err).toMatch(`Port ${port} is taken`)
    expect(err).toMatch(`PORT=${port + 1} npm start`)
    expect(out).toBe('')
  })

  test.each(['http', '-1', '70000', '3000.5'])('says that PORT=%s is none', async (PORT) => {
    const { code, err } = await run(['scripts/start.mjs'], bareClone(), { PORT })
    expect(code).toBe(1)
    expect(err).toMatch('PORT')
    expect(err).not.toMatch(/at .*\.mjs/)
  })

  test('names the missing compiler when the SQLite driver cannot be built', async () => {
    // No network and no compiler: npm is a program that fails, and the folder of programs is otherwise empty.
    const programs = join(folder, 'programs')
    mkdirSync(programs)
    writeFileSync(join(programs, 'npm'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    const { code, err } = await inClone(
      "const { installDependencies } = await import('./scripts/prepare/dependencies.mjs')\nawait installDependencies()",
      { PATH: programs },
    )
    expect(code).toBe(1)
    expect(err).toMatch(/SQLite driver .* cannot be compiled: python3, make, g\+\+ not found/)
    expect(err).toMatch(/apt-get install build-essential python3/)
    expect(existsSync(join(folder, 'node_modules/.cleanclaim-installed'))).toBe(false)
  })
})

interface Fingerprint {
  fingerprint(paths: string[], salt?: string): string
}

describe('what is stale', () => {
  const fingerprintOf = async (salt = '') => {
    const plain: Fingerprint = await import(pathToFileURL(resolve('scripts/prepare/fingerprint.mjs')).href)
    return plain.fingerprint([join(folder, 'app'), join(folder, 'missing')], salt)
  }
  test('is decided by names and contents, not by times', async () => {
    const file = join(folder, 'app/rooms/a.ts')
    mkdirSync(join(folder, 'app/rooms'), { recursive: true })
    writeFileSync(file, 'one')
    const first = await fingerprintOf()
    writeFileSync(file, 'one')
    expect(await fingerprintOf()).toBe(first)
    writeFileSync(file, 'two')
    const second = await fingerprintOf()
    expect(second).not.toBe(first)
    cpSync(file, join(folder, 'app/rooms/b.ts'))
    expect(await fingerprintOf()).not.toBe(second)
    expect(await fingerprintOf('another Node')).not.toBe(await fingerprintOf())
  })
})
