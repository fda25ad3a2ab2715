import { useRef } from 'react'
import type { ClaimFault, FindingJson } from '#billing'
import { keyOfFault } from '../answer/fault-keys.ts'
import type { SheetKey } from './sheet-keys.ts'
import { keysOfFinding } from './sheet-keys.ts'

/** What was found about each place of the sheet, as sentences. */
export type Notes = ReadonlyMap<SheetKey, string>

export const NO_NOTES: Notes = new Map()

/** Faults are worded for claims in JSON; the form writes days and amounts in its own way. */
export const onPaper = (message: string): string =>
  message.replace('YYYY-MM-DD', 'MM DD YYYY').replace('as text, such as "85.17"', 'such as 85.17')

/** What cannot be read and what the rules find, by the places it is about. */
export function notesOf(
  findings: readonly Pick<FindingJson, 'box' | 'element' | 'line' | 'message'>[],
  faults: readonly ClaimFault[],
  lines: number,
): Notes {
  const notes = new Map<SheetKey, string>()
  const tell = (key: SheetKey, text: string) => {
    const old = notes.get(key)
    if (!old?.includes(text)) notes.set(key, old === undefined ? text : `${old} ${text}`)
  }
  for (const fault of faults) {
    const key = keyOfFault(fault)
    if (key) tell(key, `Cannot be read: ${onPaper(fault.message)}.`)
  }
  for (const finding of findings) for (const key of keysOfFinding(finding, lines)) tell(key, finding.message)
  return notes
}

/** The same notes as before where nothing in them has changed: lines that read them then stay as they are. */
export function useSameNotes(notes: Notes): Notes {
  const last = useRef(notes)
  const isSame =
    notes.size === last.current.size && [...notes].every(([key, text]) => last.current.get(key) === text)
  if (!isSame) last.current = notes
  return last.current
}
