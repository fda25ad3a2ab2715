import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isBuilt } from './built.ts'

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a built program to its end. */
function run(program: string, env: Record<string, string>, cwd = '.'): Promise<Ended> {
  const { VITEST: _, DATABASE_URL: __, ...outside } = process.env
  const child = spawn(process.execPath, [`build/node/${program}.mjs`], {
    cwd,
    env: { ...outside, NODE_ENV: 'production', PORT: '0', ...env },
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    said.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    said.err += chunk
  })
  return new Promise((done) => child.once('close', (code) => done({ code, ...said })))
}

describe.skipIf(!isBuilt)('what cannot start says why, in a sentence, and ends with 1', () => {
  let folder = ''
  /** A place that has all but the content. */
  let bare = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cleanclaim-start-'))
    bare = join(folder, 'bare')
    mkdirSync(bare)
    for (const name of ['build', 'db', 'node_modules', 'package.json'])
      symlinkSync(resolve(name), join(bare, name))
    writeFileSync(
      join(folder, 'no-database'),
      'not a database, and longer than its header of sixteen letters',
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const plain = ({ code, out, err }: Ended, why: RegExp) => {
    expect(err).toMatch(why)
    expect(err).not.toMatch(/^\s+at |Error:/m)
    expect(out).not.toContain('ready')
    expect(code).toBe(1)
  }

  test.each([
    ['an address of no database', 'mysql://x', /DATABASE_URL: starts with sqlite: or postgres:/],
    [
      'PostgreSQL that is down',
      'postgres://ann:secret@127.0.0.1:1/claims',
      /claims on 127\.0\.0\.1:1 cannot be opened: nothing answers there\. Start PostgreSQL/,
    ],
    [
      'a folder that is a file',
      'sqlite:package.json/x.db',
      /package\.json\/x\.db cannot be opened: its folder is a file/,
    ],
    [
      'a file that is no database',
      'sqlite:{folder}/no-database',
      /no-database cannot be opened: the file is not an SQLite database/,
    ],
  ])(
    '%s',
    async (_, address, why) => {
      const env = { DATABASE_URL: address.replace('{folder}', folder) }
      for (const ended of await Promise.all([run('main', env), run('prepare', env)])) {
        plain(ended, why)
        expect(ended.err).not.toContain('secret')
      }
    },
    60_000,
  )

  test('a place without content, as long as there is no catalogue either', async () => {
    const env = { DATABASE_URL: `sqlite:${join(folder, 'x.db')}`, EVIDENCE_DIR: folder, DEMO: '1' }
    const ended = await run('prepare', env, bare)
    plain(ended, /There is nothing to learn or to ask: the catalogue is empty/)
    expect(ended.out).toContain('nothing published: There is no folder content.')
    mkdirSync(join(bare, 'content'))
    writeFileSync(join(bare, 'content', 'objectives.yaml'), 'sections: 1\n')
    const faulty = await run('prepare', env, bare)
    plain(faulty, /the catalogue is empty/)
    expect(faulty.out).toContain(
      'left out: content/objectives.yaml:1:1 error schema: "codeYears" is missing\n      Add codeYears',
    )
    writeFileSync(
      join(bare, 'content', 'objectives.yaml'),
      'codeYears: [2026]\nsections: [{ id: web, title: Web, about: A, objectives: [{ id: web.a, title: A }] }]\n',
    )
    expect(await run('prepare', env, bare)).toMatchObject({ code: 0, err: '' })
    rmSync(join(bare, 'content'), { recursive: true })
    expect(await run('prepare', env, bare)).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing published: There is no folder content.'),
    })
  }, 60_000)
})
