import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BrokenForm, boundaryOf, readParts } from '#http/read-parts.server.ts'

async function* inPieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let i = 0; at < bytes.length; i++) {
    const to = at + Math.max(1, cuts[i % Math.max(1, cuts.length)] ?? bytes.length)
    yield bytes.subarray(at, to)
    at = to
  }
}

interface Read {
  name: string
  filename: string | null
  bytes: string
}

async function read(bytes: Uint8Array, boundary: string, cuts: readonly number[] = []): Promise<Read[]> {
  const found: Read[] = []
  for await (const { name, filename, bytes: content } of readParts(inPieces(bytes, cuts), boundary)) {
    const chunks: Uint8Array[] = []
    for await (const chunk of content) chunks.push(chunk)
    found.push({ name, filename, bytes: Buffer.concat(chunks).toString('latin1') })
  }
  return found
}

/** A form as a browser would send it. */
async function sent(form: FormData): Promise<{ bytes: Uint8Array; boundary: string }> {
  const answer = new Response(form)
  const boundary = boundaryOf(answer.headers.get('Content-Type') ?? '') ?? ''
  return { bytes: new Uint8Array(await answer.arrayBuffer()), boundary }
}

describe('a form with files, read as it arrives', () => {
  test('is what was sent, wherever the pieces are cut, also through its boundaries', async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('\r\n', '\r\n--', '--', '\r\n\r\n', '\r').map((text) => Buffer.from(text)),
    )
    const fields = fc.array(
      fc.record({
        name: fc.constantFrom('title', 'files', 'a "quoted" name', 'ä'),
        content,
        isFile: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    const cuts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(fields, cuts, async (list, at) => {
        const form = new FormData()
        const expected: Read[] = []
        for (const { name, content: bytes, isFile } of list) {
          if (isFile) {
            form.append(name, new File([new Uint8Array(bytes)], 'one "two".pdf'))
            expected.push({ name, filename: 'one "two".pdf', bytes: Buffer.from(bytes).toString('latin1') })
          } else {
            form.append(name, 'plain text')
            expected.push({ name, filename: null, bytes: 'plain text' })
          }
        }
        const { bytes, boundary } = await sent(form)
        expect(await read(bytes, boundary, at)).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })

  test('cut off anywhere, it is broken, and never hangs', async () => {
    const form = new FormData()
    form.append('title', 'A title')
    form.append('files', new File(['x'.repeat(300)], 'a.pdf'))
    const { bytes, boundary } = await sent(form)
    const end = Buffer.from(bytes).lastIndexOf('--')
    for (let to = 0; to < end; to++)
      await expect(read(bytes.subarray(0, to), boundary, [17]), `cut at ${to}`).rejects.toThrow(BrokenForm)
  })

  test('parts that nobody takes are skipped', async () => {
    const form = new FormData()
    form.append('files', new File(['x'.repeat(1000)], 'a.pdf'))
    form.append('title', 'A title')
    const { bytes, boundary } = await sent(form)
    const names: string[] = []
    for await (const { name } of readParts(inPieces(bytes, [50]), boundary)) names.push(name)
    expect(names).toEqual(['files', 'title'])
  })

  test.each([
    ['no name', '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--'],
    ['no disposition', '--b\r\nX: y\r\n\r\nx\r\n--b--'],
    ['another disposition', '--b\r\nContent-Disposition: attachment; name="x"\r\n\r\nx\r\n--b--'],
    ['text behind the boundary', '--b junk\r\nContent-Disposition: form-data; name="x"\r\n\r\nx\r\n--b--'],
    [
      'an endless head',
      `--b\r\nContent-Disposition: form-data; name="${'x'.repeat(20_000)}"\r\n\r\nx\r\n--b--`,
    ],
    ['another boundary', '--c\r\nContent-Disposition: form-data; name="x"\r\n\r\nx\r\n--c--'],
    ['nothing', ''],
  ])('%s: broken', async (_, text) => {
    await expect(read(Buffer.from(text), 'b', [40])).rejects.toThrow(BrokenForm)
  })

  test.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['multipart/form-data; charset=utf-8; boundary="a b"', 'a b'],
    ['multipart/form-data', null],
    [`multipart/form-data; boundary=${'x'.repeat(71)}`, null],
    ['multipart/form-data; boundary=', null],
  ])('%s: %s', (kind, boundary) => expect(boundaryOf(kind)).toBe(boundary))
})
