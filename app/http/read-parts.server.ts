/** One part of a form as it arrives. What is not taken of its bytes is skipped when the next part is asked for. */
export interface Part {
  readonly name: string
  /** `null`: a field, not a file. */
  readonly filename: string | null
  readonly bytes: AsyncIterable<Uint8Array>
}

/** A body that says it is `multipart/form-data` and is not, or ends before its end. */
export class BrokenForm extends Error {}

const LONGEST_HEAD = 8192
const CRLF = Buffer.from('\r\n')
const BLANK = Buffer.from('\r\n\r\n')

/** The boundary that a Content-Type names (RFC 2046, 5.1.1: 1 to 70 characters). */
export function boundaryOf(contentType: string): string | null {
  const found = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70})(?![^\s;]))/i.exec(contentType)
  return found?.[1] ?? found?.[2] ?? null
}

/**
 * Reads a form part by part (RFC 7578), holding no more than one chunk of it.
 * @throws BrokenForm when the end is missing, or where there should be a head and is none
 */
export async function* readParts(source: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const bytes = new Reader(source)
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  bytes.prepend(CRLF) // the first delimiter may stand at the very beginning
  for await (const _ of bytes.until(delimiter));
  for (;;) {
    if ((await bytes.take(2)).toString('latin1') === '--') return
    bytes.back(2)
    const padding = await bytes.head(CRLF)
    if (padding.toString('latin1').trim() !== '') throw new BrokenForm('text after a boundary')
    const head = namesOf((await bytes.head(BLANK)).toString('utf8'))
    const content = bytes.until(delimiter)
    yield { ...head, bytes: content }
    for await (const _ of content);
  }
}

/** The name and the file's name that a part's head gives, as browsers write them: `"` CR and LF are escaped, nothing else. */
function namesOf(head: string): Omit<Part, 'bytes'> {
  const line = /^content-disposition:\s*form-data\s*(;[^\r\n]*)/im.exec(head)?.[1]
  if (line === undefined) throw new BrokenForm('a part without a name')
  const found = new Map(
    [...line.matchAll(/;\s*([A-Za-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key.toLowerCase(),
      value.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n'),
    ]),
  )
  const name = found.get('name')
  if (name === undefined) throw new BrokenForm('a part without a name')
  return { name, filename: found.get('filename') ?? null }
}

/** Bytes as they come, cut where something stands. */
class Reader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)
  #taken: Buffer = Buffer.alloc(0)
  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]()
  }

  prepend(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held])
  }

  async #more(): Promise<void> {
    const next = await this.#chunks.next()
    if (next.done) throw new BrokenForm('the form ends too early')
    this.#held = Buffer.concat([this.#held, next.value])
  }

  /** The next so many bytes. */
  async take(length: number): Promise<Buffer> {
    while (this.#held.length < length) await this.#more()
    this.#taken = this.#held.subarray(0, length)
    this.#held = this.#held.subarray(length)
    return this.#taken
  }

  /** Gives back what was taken last. */
  back(length: number): void {
    this.prepend(this.#taken.subarray(0, length))
  }

  /** What stands before `mark`, without it; short. */
  async head(mark: Buffer): Promise<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(mark)
      if (at > LONGEST_HEAD || (at === -1 && this.#held.length > LONGEST_HEAD))
        throw new BrokenForm('a head that is too long')
      if (at !== -1) {
        const head = await this.take(at)
        await this.take(mark.length)
        return head
      }
      await this.#more()
    }
  }

  /** What stands before `mark`, as it comes; asked again after its end it gives nothing. */
  until(mark: Buffer): AsyncIterable<Uint8Array> {
    let isOver = false
    const next = async (): Promise<Uint8Array | null> => {
      while (!isOver) {
        const at = this.#held.indexOf(mark)
        // What may be the beginning of the mark waits for the rest of it.
        const sure = at === -1 ? this.#held.length - mark.length + 1 : at
        const piece = sure > 0 ? await this.take(sure) : null
        if (at !== -1) {
          isOver = true
          await this.take(mark.length)
        } else if (!piece) await this.#more()
        if (piece) return piece
      }
      return null
    }
    return {
      [Symbol.asyncIterator]: () => ({
        next: async () => {
          const value = await next()
          return value ? { done: false, value } : { done: true, value: undefined }
        },
        return: async () => ({ done: true, value: undefined }),
      }),
    }
  }
}
