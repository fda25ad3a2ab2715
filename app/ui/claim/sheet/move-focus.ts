import type { SheetKey } from './sheet-keys.ts'
import { diagnosisKey, lineKey, placeOf } from './sheet-keys.ts'

type Entry = HTMLInputElement

const keyOf = (entry: Element): SheetKey => (entry as HTMLElement).dataset.entry ?? ''

/** Where the keyboard can go, in order; of a group of squares the one that is marked, or else the first. */
function stopsIn(root: HTMLElement): readonly Entry[] {
  const all = [...root.querySelectorAll<Entry>('input[data-entry]')]
  const marked = new Set(all.filter(({ type, checked }) => type === 'radio' && checked).map(keyOf))
  const seen = new Set<SheetKey>()
  return all.filter((entry) => {
    if (entry.type !== 'radio') return true
    const key = keyOf(entry)
    if (marked.has(key)) return entry.checked
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function go(entry: Entry | undefined): boolean {
  if (!entry) return false
  entry.focus()
  if (entry.type !== 'radio') entry.select()
  return true
}

/** Goes to the place before or after. */
export function step(root: HTMLElement, from: Entry, by: 1 | -1): boolean {
  const stops = stopsIn(root)
  const at = stops.findIndex((one) => one === from || (one.type === 'radio' && keyOf(one) === keyOf(from)))
  return go(stops[at + by])
}

/** Goes to a place by its key. */
export const goTo = (root: HTMLElement, key: SheetKey): boolean =>
  go(stopsIn(root).find((one) => keyOf(one) === key))

/** Goes up or down: among service lines, among diagnoses (four in a row), among the lines of one box. */
export function climb(root: HTMLElement, from: Entry, by: 1 | -1): boolean {
  const key = keyOf(from)
  const place = placeOf(key)
  if (place.kind === 'line') return goTo(root, lineKey(place.line + by, place.box))
  if (place.kind === 'diagnosis') {
    const index = place.index + 4 * by
    return index >= 0 && index < 12 && goTo(root, diagnosisKey(index))
  }
  const own = stopsIn(root).filter((one) => keyOf(one) === key)
  return go(own[own.indexOf(from) + by])
}

/** Goes to the first or last place of the service line one is in; from there, and from elsewhere, of the form. */
export function goToEnd(root: HTMLElement, from: Entry, end: 'first' | 'last'): boolean {
  const key = keyOf(from)
  const place = placeOf(key)
  const own = place.kind === 'line' ? lineKey(place.line, end === 'first' ? 'A from' : 'J') : key
  return own === key ? go(stopsIn(root).at(end === 'first' ? 0 : -1)) : goTo(root, own)
}
