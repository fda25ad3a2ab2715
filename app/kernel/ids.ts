import type { Brand } from './brand.ts'
import type { Instant } from './time.ts'

/** A version-7 UUID: sorts by the time it was made. */
export type Id<Kind extends string = string> = Brand<string, `${Kind}Id`>

/** Makes an id for `now`; its random part comes from the platform's secure generator. */
export function newId<Kind extends string>(now: Instant): Id<Kind> {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  let ms: number = now
  for (let i = 5; i >= 0; i--) {
    bytes[i] = ms % 256
    ms = Math.floor(ms / 256)
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Whether a text from outside has the form of an id. */
export const isId = (text: string): text is Id => UUID.test(text)
