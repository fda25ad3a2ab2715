import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Sources } from '#credits/server'
import { rotateKey, verifyBadge } from '#credits/server'
import { instant } from '#kernel/time.ts'

const USE =
  'Use: credits badge verify <file> [--keys <jwks.json>] [--status <list.jwt>] [--offline] [--email <address>] [--json]\n' +
  '     credits badge rotate-key'
/** Larger files are no badges. */
const MOST_BYTES = 4 * 1024 * 1024

/**
 * `credits badge verify <file>`: every check in words; ends with 0 when the badge is good, with 1 when it is not, with 2 when
 * asked wrongly or the file cannot be read. Keys come from a JWKS file, or from the issuer over the network.
 * `credits badge rotate-key`: a new key signs from now on.
 */
export async function run(args: readonly string[]): Promise<number> {
  const asked = words(args)
  if (typeof asked === 'string') return refuse(asked)
  const { values, positionals } = asked
  const [command, path, ...rest] = positionals
  if (command === 'rotate-key' && path === undefined) return rotate()
  if (command !== 'verify') return refuse(`There is no command "badge ${command ?? ''}".`)
  if (path === undefined || rest.length > 0) return refuse('Name one file.')
  const text = await textOf(path)
  if (text === null) return refuse(`${path} cannot be read, or is larger than a badge.`)
  const sources = await sourcesOf(values)
  if (typeof sources === 'string') return refuse(sources)
  const report = await verifyBadge(text, sources, instant(Date.now()), values.email ?? null)
  if (values.json) print(JSON.stringify(report, null, 2))
  else {
    if (report.credential) print(`${report.credential.name}, by ${report.credential.issuer}`)
    const marks = { good: '✓', bad: '✗', open: '?' }
    for (const { state, say } of report.checks) print(`${marks[state]} ${say}`)
    print(report.valid ? 'The badge is good.' : 'The badge is not good.')
  }
  return report.valid ? 0 : 1
}

const print = (line: string) => process.stdout.write(`${line}\n`)

function words(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        keys: { type: 'string' },
        status: { type: 'string' },
        email: { type: 'string' },
        offline: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function textOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() && found.size <= MOST_BYTES ? readFile(path, 'utf8') : null
}

async function sourcesOf(values: {
  readonly keys?: string | undefined
  readonly status?: string | undefined
  readonly offline: boolean
}): Promise<Sources | string> {
  const given = values.keys === undefined ? null : await keysIn(values.keys)
  if (values.keys !== undefined && given === null) return `${values.keys} holds no keys.`
  const list = values.status === undefined ? null : await textOf(values.status)
  if (values.status !== undefined && list === null) return `${values.status} cannot be read.`
  const far = !values.offline
  return {
    key: async (kid) => {
      if (given) return given.get(kid) ?? given.get(kid.split('/').at(-1) ?? '') ?? null
      const text = far ? await fetched(kid) : null
      return text === null ? null : (JSON.parse(text) as unknown)
    },
    status: async (url) => list ?? (far ? fetched(url) : null),
  }
}

/** The keys of a JWKS file, or of one with a single JWK, by their names. */
async function keysIn(path: string): Promise<Map<string, unknown> | null> {
  try {
    const value = JSON.parse((await textOf(path)) ?? '') as { keys?: unknown[] }
    const keys = (value.keys ?? [value]) as { kid?: string }[]
    return new Map(keys.flatMap((key) => (typeof key.kid === 'string' ? [[key.kid, key] as const] : [])))
  } catch {
    return null
  }
}

const isLocal = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)

/** A document of the issuer; only encrypted, except from this machine, without redirects, and never more than a badge may be. */
async function fetched(address: string): Promise<string | null> {
  try {
    const url = new URL(address)
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal(url.hostname))) return null
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(10_000) })
    if (!answer.ok || !answer.body) return null
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
      size += part.length
      if (size > MOST_BYTES) return null
      parts.push(part)
    }
    return Buffer.concat(parts).toString('utf8')
  } catch {
    return null
  }
}

async function rotate(): Promise<number> {
  const [{ openDatabase }, { readEnv }] = await Promise.all([import('#db'), import('#http/env.server.ts')])
  const env = readEnv(process.env)
  const db = await openDatabase(env.databaseUrl)
  try {
    print(`The key ${await rotateKey(db, env.badgeSecret, instant(Date.now()))} signs badges from now on.`)
    return 0
  } finally {
    await db.close()
  }
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n${USE}\n`)
  return 2
}
