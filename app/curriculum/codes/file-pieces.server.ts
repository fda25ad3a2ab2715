import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { PassThrough, pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** How far a file has been read, in its own bytes. */
export interface FileProgress {
  readonly read: number
  readonly size: number
}

/** A file that cannot be read as text: what is the matter, as a sentence. */
export class UnreadableFile extends Error {}

/** No official line comes near; without a bound, a file without line ends would be read into memory whole. */
const LONGEST = 1 << 20

/** SHA-256 of a file as it lies, read in pieces. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path, { highWaterMark: 1 << 18 })) hash.update(part)
  return hash.digest('hex')
}

async function beginning(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Official files are ASCII but for single names; those are UTF-8 or, in older ones, Windows-1252. */
function decoded(bytes: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what lies beyond ASCII is what is looked for
  if (!/[^\x00-\x7f]/.test(bytes)) return bytes
  const raw = Buffer.from(bytes, 'latin1')
  const text = raw.toString('utf8')
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(raw) : text
}

/**
 * The pieces of a text file between its line ends (or the given end), gzipped or plain, some at a time. Reads as fast as
 * they are taken and keeps one block in memory. Throws `UnreadableFile` where the file breaks off or is no text.
 */
export async function* piecesOf(
  path: string,
  end: '\n' | '>',
  tell: (progress: FileProgress) => void = () => {},
): AsyncGenerator<readonly string[]> {
  const start = await beginning(path)
  if (start.subarray(0, 2).toString('latin1') === 'PK')
    throw new UnreadableFile('it is a ZIP archive: unpack it and import the file inside')
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff))
    throw new UnreadableFile('it is UTF-16 text: save it as UTF-8')
  const { size } = await stat(path)
  const source = createReadStream(path, { highWaterMark: 1 << 18 })
  const isPacked = start[0] === 0x1f && start[1] === 0x8b
  // Errors of either stream come out of the last one, where they are caught.
  const text = pipeline(source, isPacked ? createGunzip() : new PassThrough(), () => {})
  let rest = ''
  let isFirst = true
  try {
    for await (const part of text) {
      const block: string = rest + (part as Buffer).toString('latin1')
      const pieces = block.split(end)
      rest = pieces.pop() ?? ''
      if (rest.length > LONGEST) throw new UnreadableFile('it has no line ends')
      if (isFirst && pieces[0]?.startsWith('\u00ef\u00bb\u00bf')) pieces[0] = pieces[0].slice(3)
      isFirst &&= pieces.length === 0
      yield pieces.map((piece) => decoded(piece.endsWith('\r') ? piece.slice(0, -1) : piece))
      tell({ read: source.bytesRead, size })
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code.startsWith('Z_')) throw new UnreadableFile(`it breaks off or is damaged (${code})`)
    throw error
  } finally {
    source.destroy()
  }
  if (rest !== '') yield [decoded(rest.endsWith('\r') ? rest.slice(0, -1) : rest)]
}
