import type { AddressInfo, Server, Socket } from 'node:net'
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { Dispatch } from '#accounts'
import { openMailer } from '#http/mailer.server.ts'
import type { Id } from '#kernel/ids.ts'

const LETTER: Dispatch = {
  id: '0199e82b-ab00-7240-86d4-14564d093afd' as Id<'Letter'>,
  to: 'avery@people.example',
  subject: 'Choose a new password',
  body: 'Hello Avery,\n\nhttps://clean.example/reset/abc\n',
}

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A mail server that speaks just enough SMTP (RFC 5321), keeps what it is given, and may refuse recipients. */
async function mailServer(refuses = false): Promise<{ readonly url: string; readonly heard: string[] }> {
  const heard: string[] = []
  const serve = (socket: Socket) => {
    let inData = false
    socket.write('220 post\r\n')
    socket.on('data', (bytes) => {
      const text = bytes.toString('utf8')
      heard.push(text)
      if (inData) {
        if (!text.endsWith('\r\n.\r\n')) return
        inData = false
        socket.write('250 kept\r\n')
      } else if (/^DATA/i.test(text)) {
        inData = true
        socket.write('354 go on\r\n')
      } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n')
      else socket.write(refuses && /^RCPT/i.test(text) ? '550 nobody of that name\r\n' : '250 fine\r\n')
    })
    socket.on('error', () => {})
  }
  const server = createServer(serve)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?ignoreTLS=true`, heard }
}

test('without a mail server there is no mailer', () => {
  expect(openMailer({ smtpUrl: null, mailFrom: 'x@y.example' })).toBeNull()
})

test('a letter goes out once, plain, from us, with its own id', async () => {
  const { url, heard } = await mailServer()
  const mailer = openMailer({ smtpUrl: url, mailFrom: 'Cleanclaim <post@clean.example>' })
  expect(await mailer?.send(LETTER)).toEqual({ ok: true, value: null })
  const said = heard.join('')
  expect(said).toMatch(/^MAIL FROM:<post@clean\.example>/im)
  expect(said).toMatch(/^RCPT TO:<avery@people\.example>/im)
  expect(said).toContain('Message-ID: <0199e82b-ab00-7240-86d4-14564d093afd@cleanclaim>')
  expect(said).toContain('https://clean.example/reset/abc')
  expect(said).toContain('Content-Type: text/plain')
})

test('a refusal says its code, neither the server’s words nor the address', async () => {
  const { url } = await mailServer(true)
  const mailer = openMailer({ smtpUrl: url, mailFrom: 'post@clean.example' })
  expect(await mailer?.send(LETTER)).toEqual({ ok: false, fault: 'EENVELOPE 550' })
})

test('a server that is not there is a refusal, not an exception', async () => {
  const mailer = openMailer({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'post@clean.example' })
  expect(await mailer?.send(LETTER)).toMatchObject({ ok: false, fault: expect.stringMatching(/^E/) })
})
