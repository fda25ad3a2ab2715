import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stageFile } from '#credits/server'
import type { PageHandler } from '#http/pipeline.server.ts'
import { receiveForm } from '#http/receive-form.server.ts'
import { uploadLimit } from '#http/upload-addresses.ts'
import { uploadBody } from '#http/upload-body.server.ts'
import { PDF } from '../credits/activities.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { ask, openStage } from './stage.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'uploads-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

type Upload = readonly [name: string, bytes: Uint8Array]

const page: PageHandler = async (request) => {
  if (request.method !== 'POST') return Response.json({})
  const { form, files, fault } = await receiveForm(request, (name, bytes) => stageFile(dir, name, bytes))
  return Response.json(
    { title: form.get('title'), files, fault: fault?.code ?? null },
    { status: fault?.status ?? 200 },
  )
}

async function formOf(...files: readonly Upload[]) {
  const form = new FormData()
  form.append('title', 'A webinar')
  for (const [name, bytes] of files) form.append('files', new File([new Uint8Array(bytes)], name))
  const made = new Response(form)
  return { kind: made.headers.get('Content-Type') ?? '', body: new Uint8Array(await made.arrayBuffer()) }
}

const MB = 1024 * 1024

describeOnEachEngine('an upload', (open) => {
  const openHere = async () => openStage(await open(), { pages: page })
  const post = async (stage: { port: number }, path: string, files: Upload[]) => {
    const { kind, body } = await formOf(...files)
    const answer = await ask(stage.port, path, { method: 'POST', headers: { 'content-type': kind }, body })
    return { status: answer.status, data: JSON.parse(answer.text) as Record<string, unknown> }
  }

  test('arrives at its address, larger than any form elsewhere', async () => {
    const stage = await openHere()
    try {
      const nearly = Buffer.concat([PDF, Buffer.alloc(9 * MB)])
      const files: Upload[] = [
        ['a.pdf', nearly],
        ['b.pdf', PDF],
      ]
      expect(await post(stage, '/credits/new', files)).toMatchObject({
        status: 200,
        data: { title: 'A webinar', files: [{ ok: true }, { ok: true }], fault: null },
      })
      expect((await post(stage, '/exams/cmrs-50', files)).status).toBe(413)
    } finally {
      await stage.close()
    }
  })

  test('a file over 10 MB is refused by its name, and the rest of the form is there', async () => {
    const stage = await openHere()
    try {
      const large = Buffer.concat([PDF, Buffer.alloc(11 * MB)])
      expect(
        await post(stage, '/credits/new', [
          ['large.pdf', large],
          ['b.pdf', PDF],
        ]),
      ).toMatchObject({
        status: 200,
        data: {
          title: 'A webinar',
          files: [{ ok: false, fault: { name: 'large.pdf', why: 'is larger than 10 MB' } }, { ok: true }],
        },
      })
      expect(readdirSync(join(dir, 'incoming'))).toHaveLength(1)
    } finally {
      await stage.close()
    }
  })

  test('other requests are answered while a slow one arrives; broken off, it leaves nothing', async () => {
    const stage = await openHere()
    try {
      const { kind, body } = await formOf(['a.pdf', Buffer.concat([PDF, Buffer.alloc(3 * MB)])])
      const socket = connect(stage.port, '127.0.0.1')
      socket.on('error', () => {})
      socket.write(
        `POST /credits/new HTTP/1.1\r\nHost: 127.0.0.1:${stage.port}\r\nContent-Type: ${kind}\r\nContent-Length: ${body.length}\r\n\r\n`,
      )
      socket.write(body.subarray(0, 2 * MB))
      await expect.poll(() => readdirSync(dir).length && readdirSync(join(dir, 'incoming')).length).toBe(1)
      expect((await ask(stage.port, '/anything')).status).toBe(200)
      socket.destroy()
      await expect.poll(() => readdirSync(join(dir, 'incoming'))).toEqual([])
    } finally {
      await stage.close()
    }
  })

  test('a form that ends too early is said to; its fields are kept', async () => {
    const stage = await openHere()
    try {
      const { kind, body } = await formOf(['a.pdf', PDF])
      const short = body.subarray(0, body.length - 60)
      const answer = await ask(stage.port, '/credits/new', {
        method: 'POST',
        headers: { 'content-type': kind },
        body: short,
      })
      expect([answer.status, JSON.parse(answer.text)]).toEqual([
        400,
        { title: 'A webinar', files: [], fault: 'broken' },
      ])
      expect(readdirSync(join(dir, 'incoming'))).toEqual([])
      const bare = await ask(stage.port, '/credits/new', {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data' },
        body: 'x',
      })
      expect(bare.status).toBe(400)
    } finally {
      await stage.close()
    }
  })

  test('a file that is handed out keeps its own stricter policy, and gets the house’s other headers once', async () => {
    const policy = "default-src 'none'; sandbox"
    const pages: PageHandler = async () =>
      new Response(new Uint8Array(PDF), {
        headers: { 'Content-Type': 'application/pdf', 'Content-Security-Policy': policy },
      })
    const stage = await openStage(await open(), { pages })
    try {
      const { headers } = await ask(stage.port, '/credits/evidence/x')
      expect(headers).toMatchObject({
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
    } finally {
      await stage.close()
    }
  })

  test('one from another site, or declared too large, is refused before it is read', async () => {
    const stage = await openHere()
    try {
      const { kind, body } = await formOf(['a.pdf', PDF])
      const post = (headers: Record<string, string>) =>
        ask(stage.port, '/credits/new', {
          method: 'POST',
          headers: { 'content-type': kind, ...headers },
          body,
        })
      expect((await post({ origin: 'https://evil.example' })).status).toBe(403)
      const over = ask(stage.port, '/credits/new', {
        method: 'POST',
        headers: { 'content-type': kind, 'content-length': String(200 * MB) },
        patience: 2000,
      })
      expect((await over).status).toBe(413)
      expect(readdirSync(dir)).toEqual([])
    } finally {
      await stage.close()
    }
  })
})

describe('the limits of an upload', () => {
  const through = async (
    limits: Parameters<typeof uploadBody>[1],
    send: (write: (text: string) => void) => void,
  ) => {
    const heard = new Promise<string>((resolve) => {
      const server = createServer(async (message, reply) => {
        let size = 0
        const reader = uploadBody(message, limits).getReader()
        const end = await (async () => {
          for (;;) {
            const { done, value } = await reader.read()
            if (done) return `whole ${size}`
            size += value.byteLength
          }
        })().catch((error: { code?: string }) => String(error.code))
        reply.end()
        server.close()
        server.closeAllConnections()
        resolve(end)
      }).listen(0, '127.0.0.1', () => {
        const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
        socket.on('error', () => {})
        socket.write('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n')
        send(
          (text) =>
            void socket.write(text === 'END' ? '0\r\n\r\n' : `${text.length.toString(16)}\r\n${text}\r\n`),
        )
      })
    })
    return heard
  }
  const roomy = { bytes: 1000, idleMs: 5000, totalMs: 5000 }
  test('within them it is whole', async () =>
    expect(await through(roomy, (write) => ['abc', 'def', 'END'].map(write))).toBe('whole 6'))
  test('without a declared length it is counted', async () =>
    expect(await through({ ...roomy, bytes: 5 }, (write) => ['abc', 'def', 'END'].map(write))).toBe(
      'too-large',
    ))
  test('what stops arriving is given up', async () =>
    expect(await through({ ...roomy, idleMs: 60 }, (write) => write('abc'))).toBe('too-slow'))
  test('what drips on is given up too', async () => {
    let timer: NodeJS.Timeout | undefined
    const end = await through({ ...roomy, idleMs: 60, totalMs: 200 }, (write) => {
      timer = setInterval(() => write('a'), 20)
    })
    clearInterval(timer)
    expect(end).toBe('too-slow')
  })

  const FORM = 'multipart/form-data; boundary=x'
  test.each([
    ['/credits/new', FORM, true],
    ['/credits/new.data', FORM, true],
    ['/credits/entries/0199e82b-ab00-7240-86d4-14564d093afd', FORM, true],
    ['/credits/new', 'application/x-www-form-urlencoded', false],
    ['/credits/ledger', FORM, false],
    ['/credits/new/../x', FORM, false],
  ])('%s with %s takes files: %s', (path, kind, does) => expect(uploadLimit(path, kind) !== null).toBe(does))
})
