import { fileTypeFromBuffer } from 'file-type'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { EvidenceType } from '../ledger/ledger.ts'

const READ: Readonly<Record<string, EvidenceType>> = {
  'application/pdf': 'application/pdf',
  'image/png': 'image/png',
  'image/jpeg': 'image/jpeg',
  'image/heic': 'image/heic',
}

const WHICH = 'PDF, PNG, JPEG or HEIC'

/**
 * What a file is by its content, whatever it is called, or why it is not taken. Beside the kind, two ways of carrying
 * something else along are refused: bytes after a PNG's last chunk, and a file that ends as a ZIP archive does.
 */
export async function sniff(bytes: Uint8Array): Promise<Result<EvidenceType, string>> {
  if (bytes.byteLength === 0) return fail('is empty')
  const found = await kindOf(bytes)
  const type = found === null ? undefined : READ[found]
  if (!type)
    return fail(
      found ? `is ${WORDS[found] ?? found}; ${WHICH} files are taken` : `is none of ${WHICH}, by its content`,
    )
  if (type === 'image/png' && !isWholePng(bytes))
    return fail('is no whole PNG picture, or carries something else after it')
  if (endsAsZip(bytes)) return fail('carries an archive behind its content')
  return ok(type)
}

const WORDS: Readonly<Record<string, string>> = {
  'image/gif': 'a GIF picture',
  'image/webp': 'a WebP picture',
  'application/zip': 'a ZIP archive',
  'application/xml': 'XML (an SVG picture is that too)',
}

/** A HEIC picture is called `mif1` by some cameras, whose list of compatible brands then names HEIC. */
async function kindOf(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes.subarray(0, 64 * 1024)).catch(() => undefined)
  if (found?.mime !== 'image/heif') return found?.mime ?? null
  const box = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0)
  const brands = Buffer.from(bytes.subarray(8, Math.min(box, 256))).toString('latin1')
  return /hei[cx]/.test(brands) ? 'image/heic' : 'image/heif'
}

const PNG_HEAD = 8

/** Whether a PNG goes from chunk to chunk up to `IEND` and ends there (PNG specification, 5.3 and 5.6). */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = PNG_HEAD
  while (at + 12 <= bytes.byteLength) {
    const length = view.getUint32(at)
    const isEnd = view.getUint32(at + 4) === 0x49454e44
    at += 12 + length
    if (isEnd) return length === 0 && at === bytes.byteLength
  }
  return false
}

/** Whether the last bytes are a ZIP's end of central directory (APPNOTE 4.3.16), with its comment reaching to the end. */
function endsAsZip(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.byteLength - 22 - 0xffff)
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from)
  for (let at = tail.indexOf('PK\u0005\u0006'); at !== -1; at = tail.indexOf('PK\u0005\u0006', at + 1))
    if (at + 22 <= tail.length && tail.readUInt16LE(at + 20) === tail.length - at - 22) return true
  return false
}
