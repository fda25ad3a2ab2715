import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { escaped, htmlPage, htmlTable } from '#credits'

/** So much goes into one archive, as into a pack; of what is more the archive says where it is. */
export const MOST_BYTES = 64 * 1024 * 1024

/** A file that did not go in, and where its owner gets it. */
interface Elsewhere {
  readonly what: string
  readonly why: string
  readonly address: string
}

/** A ZIP archive that says in its index what each file is. Each text is compressed as it comes, so none is held twice. */
export class OwnArchive {
  readonly #chunks: Uint8Array[] = []
  readonly #files: { readonly path: string; readonly what: string }[] = []
  readonly #elsewhere: Elsewhere[] = []
  readonly #zip = new Zip((fault, chunk) => {
    if (fault) throw fault
    this.#chunks.push(chunk)
    this.#size += chunk.byteLength
  })
  #size = 0

  /** @param day every file of the archive is of this day: ZIP knows no zone */
  constructor(
    private readonly day: string,
    private readonly most = MOST_BYTES,
  ) {}

  /** Whether so many bytes more would still go in. */
  hasRoom = (bytes: number): boolean => this.#size + bytes <= this.most

  /** Puts a value in as JSON. */
  json(path: string, what: string, value: unknown): void {
    this.text(path, what, `${JSON.stringify(value, null, 2)}\n`)
  }

  text(path: string, what: string, text: string): void {
    this.#files.push({ path, what })
    this.#push(new ZipDeflate(path, { level: 6 }), strToU8(text))
  }

  /** Puts in what is compressed already, as pictures and PDFs are. */
  file(path: string, what: string, bytes: Uint8Array): void {
    this.#files.push({ path, what })
    this.#push(new ZipPassThrough(path), bytes)
  }

  leaveOut(what: string, why: string, address: string): void {
    this.#elsewhere.push({ what, why, address })
  }

  #push(file: ZipDeflate | ZipPassThrough, bytes: Uint8Array): void {
    file.mtime = `${this.day}T00:00:00`
    this.#zip.add(file)
    file.push(bytes, true)
  }

  /** Writes the index and closes the archive. */
  finish(name: string): Uint8Array {
    this.#push(new ZipDeflate('index.html', { level: 6 }), strToU8(this.#index(name)))
    this.#zip.end()
    return new Uint8Array(Buffer.concat(this.#chunks))
  }

  #index(name: string): string {
    const rows = this.#files.map(({ path, what }) => [path, what] as const)
    const parts = [
      '<h1>Your data on Cleanclaim</h1>',
      `<p>${escaped(name)}, as of ${this.day}. Moments are in milliseconds since 1970-01-01 UTC; days are calendar days of your time zone.</p>`,
      '<p>Passwords and secret addresses are not in here: we keep only what proves them, never themselves. Answer keys of questions are not in here either.</p>',
      '<h2>What is in here</h2>',
      htmlTable(['File', 'What it is'], rows),
    ]
    if (this.#elsewhere.length > 0)
      parts.push(
        '<h2>What is not in here</h2>',
        htmlTable(
          ['What', 'Why', 'Where to get it, signed in'],
          this.#elsewhere.map(({ what, why, address }) => [what, why, address]),
        ),
      )
    return htmlPage('Your data on Cleanclaim', parts.join('\n'))
  }
}
