import { gunzipSync, gzipSync } from 'node:zlib'

/** As many places as `draw-code` draws from. */
export const STATUS_BYTES = 131_072 / 8
/** A list that unpacks to more is not read: a small file may unpack to gigabytes. */
const MOST_BYTES = 16 * 1024 * 1024

/** The bits of a status list, gzipped, in base64url behind the multibase letter `u`; the first place is the highest bit. */
export function encodeStatus(set: readonly number[]): string {
  const bits = Buffer.alloc(STATUS_BYTES)
  for (const at of set) bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7))
  return `u${gzipSync(bits, { level: 9 }).toString('base64url')}`
}

/** Whether a place of a status list is set; null when the list cannot be read or has no such place. */
export function statusAt(encodedList: string, at: number): boolean | null {
  if (!encodedList.startsWith('u') || !Number.isSafeInteger(at) || at < 0) return null
  try {
    const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'), { maxOutputLength: MOST_BYTES })
    const byte = bits[at >> 3]
    return byte === undefined ? null : (byte & (0x80 >> (at & 7))) !== 0
  } catch {
    return null
  }
}
