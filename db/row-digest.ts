import { createHash } from 'node:crypto'

const MODULUS = 1n << 256n

/** A digest of rows that does not depend on their order: the sum of their SHA-256 values. */
export class RowDigest {
  rows = 0
  #sum = 0n

  add(row: Record<string, unknown>): void {
    this.rows++
    const one = createHash('sha256').update(canonical(row)).digest('hex')
    this.#sum = (this.#sum + BigInt(`0x${one}`)) % MODULUS
  }

  /** 64 hexadecimal digits. */
  hex(): string {
    return this.#sum.toString(16).padStart(64, '0')
  }
}

/** JSON with its keys in order: PostgreSQL's jsonb keeps another order than SQLite's text. Bytes as base64. */
function canonical(value: unknown): string {
  if (value instanceof Uint8Array)
    return JSON.stringify(Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64'))
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
}
