import type { RefObject } from 'react'
import { useEffect, useState } from 'react'

const PREFIX = 'credit-draft '
const nameOf = (person: string): string => PREFIX + person
/** What is typed is kept after so long a rest. */
const REST_MS = 300

type Fields = [name: string, value: string][]

/** Forgets what this device keeps of a form that has been sent. */
export function dropDraft(person: string): void {
  try {
    localStorage.removeItem(nameOf(person))
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

/** Another person's draft does not stay on a device that somebody else uses. */
function dropOthers(person: string): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(PREFIX) && key !== nameOf(person)) localStorage.removeItem(key)
}

/**
 * Keeps what is typed into a form on this device until it is sent, and puts it back when the page is opened again.
 * @param person whose; null: nothing is kept
 * @param isFresh whether the form shows nothing of its own, as a refused one does
 * @returns whether something was put back, and how to throw it away
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, person: string | null, isFresh: boolean) {
  const [isBack, setBack] = useState(false)
  useEffect(() => {
    const at = form.current
    if (!at || person === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      try {
        const fields = [...new FormData(at)].filter(
          (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[0] !== 'key',
        )
        localStorage.setItem(nameOf(person), JSON.stringify(fields))
      } catch {
        // a device without room keeps nothing; the form itself is still there
      }
    }
    try {
      dropOthers(person)
      const kept = JSON.parse(localStorage.getItem(nameOf(person)) ?? 'null') as Fields | null
      if (isFresh && kept?.some(([, value]) => value.trim() !== '')) {
        putBack(at, kept)
        setBack(true)
      }
    } catch {
      // what cannot be read is no draft
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, REST_MS)
    }
    at.addEventListener('input', later)
    return () => {
      clearTimeout(timer)
      at.removeEventListener('input', later)
    }
  }, [form, person, isFresh])
  const discard = () => {
    if (person !== null) dropDraft(person)
    form.current?.reset()
    setBack(false)
  }
  return { isBack, discard }
}

/** Writes fields back into a form; a name that comes several times fills its fields in order. */
export function putBack(form: HTMLFormElement, fields: Fields): void {
  const left = new Map<string, string[]>()
  for (const [name, value] of fields) left.set(name, [...(left.get(name) ?? []), value])
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = left.get(field.name)?.includes(field.value) ?? field.checked
    else if (
      (field instanceof HTMLInputElement && field.type !== 'file' && field.type !== 'hidden') ||
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement
    ) {
      const value = left.get(field.name)?.shift()
      if (value !== undefined) field.value = value
    }
  }
}
