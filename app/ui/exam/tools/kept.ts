/**
 * What the tools keep on the device, in localStorage:
 *
 * - `cleanclaim/look/<person>`: text size and contrast, for all attempts of that person;
 * - `cleanclaim/tools/<person>/<attempt>`: line reader and calculator of one attempt.
 *
 * The person's id is part of the key, so nobody sees what another has left, and signing out clears all of it
 * (`Clear-Site-Data: "storage"`). Where the browser refuses the store (private windows, blocked cookies, a full disk)
 * everything works for as long as the page is open.
 */
const FRONT = 'cleanclaim/'
export const lookKey = (person: string): string => `${FRONT}look/${encodeURIComponent(person)}`
export const toolsKey = (person: string, attempt: string): string =>
  `${FRONT}tools/${encodeURIComponent(person)}/${encodeURIComponent(attempt)}`

/** What this page has written: it counts even where the device did not take it. */
const written = new Map<string, string>()
const hearers = new Set<() => void>()

/** The text under a key; null when there is none, or when the device does not tell. */
export function keptText(key: string): string | null {
  const own = written.get(key)
  if (own !== undefined) return own
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** What a kept text holds; undefined when it holds nothing that can be read. */
export function keptValue(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Keeps a value and tells all who show it. */
export function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value)
  written.set(key, text)
  try {
    localStorage.setItem(key, text)
  } catch {
    // Refused or full: it lasts as long as the page.
  }
  for (const hear of hearers) hear()
}

/** Another tab has written, or the store was cleared: what the device says counts again. */
function onStorage(event: StorageEvent): void {
  if (event.key === null) written.clear()
  else written.delete(event.key)
  for (const hear of hearers) hear()
}

/** Tells `hear` of every change, of this page or another; returns how to stop. */
export function hearKept(hear: () => void): () => void {
  if (hearers.size === 0) addEventListener('storage', onStorage)
  hearers.add(hear)
  return () => {
    hearers.delete(hear)
    if (hearers.size === 0) removeEventListener('storage', onStorage)
  }
}

/** Clears what belongs to anybody else: the device has another person now. */
export function forgetOthersTools(person: string): void {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '')
    for (const key of keys)
      if (key.startsWith(FRONT) && key.split('/')[2] !== encodeURIComponent(person))
        localStorage.removeItem(key)
  } catch {
    // Nothing can be kept here, so nothing is.
  }
}
