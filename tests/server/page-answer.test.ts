import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pageAnswer } from '#http/page-answer.server.ts'

const LONG = '<p>Remittance advice</p>'.repeat(200)
const page = (body: string | null = LONG, headers: Record<string, string> = {}, status = 200) =>
  new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } })

describe('a page becomes a whole answer', () => {
  test('in Brotli, or gzip, or plain, as the asker takes it', async () => {
    const br = await pageAnswer(page(), 'gzip, br')
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
    expect(brotliDecompressSync(br.body ?? '').toString()).toBe(LONG)
    const gz = await pageAnswer(page(), 'gzip, br;q=0')
    expect(gz.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gz.body ?? '').toString()).toBe(LONG)
    const plain = await pageAnswer(page(), '')
    expect(Buffer.from(plain.body ?? '').toString()).toBe(LONG)
    expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding' })
  })
  test('small or compressed already or no text: left alone', async () => {
    expect((await pageAnswer(page('short'), 'br')).headers).not.toHaveProperty('content-encoding')
    expect(
      (await pageAnswer(page(LONG, { 'Content-Encoding': 'zstd' }), 'br')).headers['content-encoding'],
    ).toBe('zstd')
    expect((await pageAnswer(page(LONG, { 'Content-Type': 'image/png' }), 'br')).headers).not.toHaveProperty(
      'vary',
    )
  })
  test('keeps status, other headers and every cookie apart', async () => {
    const made = page(null, { Location: '/today' }, 302)
    made.headers.append('Set-Cookie', 'a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT')
    made.headers.append('Set-Cookie', 'b=2')
    expect(await pageAnswer(made, 'br')).toMatchObject({
      status: 302,
      body: null,
      headers: { location: '/today', 'set-cookie': ['a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT', 'b=2'] },
    })
  })
})
