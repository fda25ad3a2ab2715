import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import BetterSqlite from 'better-sqlite3'

/**
 * What Cleanclaim is measured against: `node:http` and better-sqlite3 with nothing between. POST keeps a body's batch
 * as one durable row (WAL, synchronous FULL) and acknowledges it; GET sends a kept page. No session, no checks, no log.
 * Run by the bench: `bare-server.ts <database file> <bytes of the page>`.
 */
const [file = '', size = '0'] = process.argv.slice(2)
const db = new BetterSqlite(file)
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec(
  'CREATE TABLE log (attempt text, n integer, client text, last_seq integer, at integer, events text, PRIMARY KEY (attempt, n)) WITHOUT ROWID',
)
db.exec('CREATE TABLE pages (path text PRIMARY KEY, html text)')
db.prepare('INSERT INTO pages VALUES (?, ?)').run('/page', 'x'.repeat(Number(size)))
const append = db.prepare('INSERT INTO log VALUES (?, ?, ?, ?, ?, ?)')
const page = db.prepare<[string], { html: string }>('SELECT html FROM pages WHERE path = ?')

interface Batch {
  readonly client: string
  readonly events: readonly { readonly seq: number }[]
}

const server = createServer((message, reply) => {
  if (message.method !== 'POST') {
    const html = page.get('/page')?.html ?? ''
    reply.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': html.length })
    return reply.end(html)
  }
  const chunks: Buffer[] = []
  message.on('data', (chunk: Buffer) => chunks.push(chunk))
  message.on('end', () => {
    const { client, events } = JSON.parse(Buffer.concat(chunks).toString()) as Batch
    const acked = events.at(-1)?.seq ?? 0
    append.run(message.url, acked, client, acked, Date.now(), JSON.stringify(events))
    const body = JSON.stringify({ acked })
    reply.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length })
    reply.end(body)
  })
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready: http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
process.on('SIGTERM', () => process.exit(0))
