import { readWritings } from './read-writings.ts'
import type { Writings } from './writings.ts'

/** What was typed and is not yet with the server, on this device: a crash or a reload loses none of it. */
const nameOf = (caseId: string, page: string): string => `case-draft ${caseId} ${page}`

/** Keeps what is written on a page. Each page has its own, so that two of them never write over each other. */
export function keepWritings(caseId: string, page: string, writings: Writings): void {
  try {
    const isEmpty = Object.keys(writings.typed).length === 0 && writings.aside.length === 0
    if (isEmpty) localStorage.removeItem(nameOf(caseId, page))
    else localStorage.setItem(nameOf(caseId, page), JSON.stringify(writings))
  } catch {
    // A device without room keeps nothing; the server has what was saved.
  }
}

/** What a page of this case has left behind on this device. */
export interface LeftBehind {
  readonly page: string
  readonly writings: Writings
}

/** What pages of a case have left behind; `isAlive` says which of them still stand and keep theirs. */
export function leftBehind(caseId: string, isAlive: (page: string) => boolean): readonly LeftBehind[] {
  try {
    const start = nameOf(caseId, '')
    const names = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '')
    return names
      .filter((name) => name.startsWith(start) && !isAlive(name.slice(start.length)))
      .flatMap((name): readonly LeftBehind[] => {
        const writings = readWritings(localStorage.getItem(name))
        return writings ? [{ page: name.slice(start.length), writings }] : []
      })
  } catch {
    return []
  }
}

/** Forgets what a page has left behind. */
export function forgetLeft(caseId: string, page: string): void {
  try {
    localStorage.removeItem(nameOf(caseId, page))
  } catch {
    // A device that lets nothing be read lets nothing be removed.
  }
}
